//! A read-only pool, as in a secondary Region or during a recovery.

use aws_sdk_cognitoidentityprovider::types::ChallengeNameType;
use serde_json::json;

use crate::{
    software_token_mfa::code,
    world::{ADA, PASSWORD, START, World, http},
};

const REFUSED: (&str, &str) = (
    "OperationNotEnabledException",
    "This operation is not available, because the user pool is read-only.",
);

async fn switch(world: &World, enabled: bool) {
    let request = http().post(world.url("/read-only"));
    let response = request
        .json(&json!({ "enabled": enabled }))
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), 204);
}

#[tokio::test]
async fn everything_that_changes_a_user_is_refused() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let token = app
        .sign_in(ADA, PASSWORD)
        .await
        .unwrap()
        .access_token
        .unwrap();
    switch(&world, true).await;
    for operation in [
        "SignUp",
        "ConfirmSignUp",
        "ResendConfirmationCode",
        "ForgotPassword",
        "ConfirmForgotPassword",
        "ChangePassword",
        "UpdateUserAttributes",
        "DeleteUserAttributes",
        "GetUserAttributeVerificationCode",
        "VerifyUserAttribute",
        "AssociateSoftwareToken",
        "VerifySoftwareToken",
        "SetUserMFAPreference",
        "StartWebAuthnRegistration",
        "CompleteWebAuthnRegistration",
        "DeleteWebAuthnCredential",
        "ConfirmDevice",
        "ForgetDevice",
        "UpdateDeviceStatus",
        "DeleteUser",
        "AdminCreateUser",
        "AdminSetUserPassword",
    ] {
        let (name, message) = world
            .refused(operation, json!({ "AccessToken": token }))
            .await;
        assert_eq!((name.as_str(), message.as_str()), REFUSED, "{operation}");
    }
    // Through the SDK, too, and nothing was changed.
    let refused = app.sdk.delete_user().access_token(&token).send().await;
    assert_eq!(crate::world::Exception::from(refused.unwrap_err()), REFUSED);
    app.user(&token).await.unwrap();
}

#[tokio::test]
async fn signing_in_refreshing_reading_and_signing_out_work() {
    let world = World::new().await.with_ada().await;
    switch(&world, true).await;
    let app = world.confidential();
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    let (access, refresh) = (tokens.access_token.unwrap(), tokens.refresh_token.unwrap());
    app.user(&access).await.unwrap();
    app.get_tokens(&refresh).await.unwrap();
    for operation in [
        "GetUserAuthFactors",
        "ListDevices",
        "ListWebAuthnCredentials",
    ] {
        world
            .call(operation, json!({ "AccessToken": access }))
            .await;
    }
    app.revoke(&refresh).await.unwrap();
    let again = app
        .sign_in(ADA, PASSWORD)
        .await
        .unwrap()
        .access_token
        .unwrap();
    world
        .call("GlobalSignOut", json!({ "AccessToken": again }))
        .await;
    assert_eq!(
        app.user(&again).await.unwrap_err().1,
        "Access Token has been revoked"
    );
}

#[tokio::test]
async fn an_authenticator_code_and_a_new_password_are_refused_and_work_again_afterwards() {
    let world = World::new().await.with_ada().await;
    world
        .admin()
        .create("grace@example.com", PASSWORD)
        .await
        .unwrap();
    let app = world.public();
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    let secret = app.set_up_token(step.access_token(), START).await;
    app.prefer(step.access_token(), "SOFTWARE_TOKEN_MFA")
        .await
        .unwrap();
    world.advance(60);
    switch(&world, true).await;

    let ada = app.log_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(ada.challenge, ChallengeNameType::SoftwareTokenMfa.as_str());
    let code = code(&secret, START + 60);
    let with_code = [("SOFTWARE_TOKEN_MFA_CODE", code.as_str())];
    assert_eq!(app.answer(&ada, &with_code).await.unwrap_err(), REFUSED);
    let grace = app.log_in("grace@example.com", PASSWORD).await.unwrap();
    let new_password = [("NEW_PASSWORD", "Battery-staple-8")];
    assert_eq!(
        app.answer(&grace, &new_password).await.unwrap_err(),
        REFUSED
    );

    // The refused answers used no session up.
    switch(&world, false).await;
    app.answer(&ada, &with_code).await.unwrap();
    app.answer(&grace, &new_password).await.unwrap();
    app.sign_up("new@example.com").await.unwrap();
}

#[tokio::test]
async fn the_option_starts_a_read_only_pool_and_a_reset_returns_to_it() {
    let world = World::with(|options| options.read_only = true).await;
    let refused = async || world.refused("SignUp", json!({})).await.0;
    assert_eq!(refused().await, "OperationNotEnabledException");
    switch(&world, false).await;
    assert_eq!(refused().await, "InvalidParameterException");
    let reset = http()
        .post(world.url("/reset"))
        .header("content-type", "application/json");
    assert_eq!(reset.send().await.unwrap().status(), 204);
    assert_eq!(refused().await, "OperationNotEnabledException");
}

#[tokio::test]
async fn the_switch_only_accepts_json_of_its_form() {
    let world = World::new().await;
    let post = |kind: &'static str, body: &'static str| {
        http()
            .post(world.url("/read-only"))
            .header("content-type", kind)
            .body(body)
            .send()
    };
    // A form of another origin can send this type.
    let plain = post("text/plain", r#"{"enabled":true}"#).await.unwrap();
    assert_eq!(plain.status(), 415);
    for body in ["{}", r#"{"enabled":1}"#, r#"{"enabled":true,"x":1}"#] {
        let response = post("application/json", body).await.unwrap();
        assert_eq!(response.status(), 422, "{body}");
    }
    world.public().sign_up(ADA).await.unwrap();
}
