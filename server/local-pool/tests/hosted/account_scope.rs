//! The operations on the user's own account need the scope `aws.cognito.signin.user.admin`.

use serde_json::{Value, json};

use crate::world::{PASSWORD, World};

/// The members that each operation requires beside the access token.
fn operations() -> Vec<(&'static str, Value)> {
    let id = format!("tkn{}", "a".repeat(25));
    let device = "us-east-1_00000000-0000-4000-8000-000000000000";
    vec![
        ("AssociateSoftwareToken", json!({})),
        (
            "ChangePassword",
            json!({ "PreviousPassword": PASSWORD, "ProposedPassword": PASSWORD }),
        ),
        ("CompleteWebAuthnRegistration", json!({ "Credential": {} })),
        ("ConfirmDevice", json!({ "DeviceKey": device })),
        ("DeleteUser", json!({})),
        (
            "DeleteUserAttributes",
            json!({ "UserAttributeNames": ["given_name"] }),
        ),
        ("DeleteWebAuthnCredential", json!({ "CredentialId": "id" })),
        ("ForgetDevice", json!({ "DeviceKey": device })),
        ("GetDevice", json!({ "DeviceKey": device })),
        ("GetUser", json!({})),
        (
            "GetUserAttributeVerificationCode",
            json!({ "AttributeName": "email" }),
        ),
        ("GetUserAuthFactors", json!({})),
        ("GlobalSignOut", json!({})),
        ("ListDevices", json!({})),
        ("ListUserSessions", json!({})),
        ("ListWebAuthnCredentials", json!({})),
        ("RevokeUserSession", json!({ "SessionId": id })),
        ("SetUserMFAPreference", json!({})),
        ("StartWebAuthnRegistration", json!({})),
        (
            "UpdateDeviceStatus",
            json!({ "DeviceKey": device, "DeviceRememberedStatus": "remembered" }),
        ),
        (
            "UpdateUserAttributes",
            json!({ "UserAttributes": [{ "Name": "given_name", "Value": "Eve" }] }),
        ),
        ("VerifySoftwareToken", json!({ "UserCode": "123456" })),
        (
            "VerifyUserAttribute",
            json!({ "AttributeName": "email", "Code": "123456" }),
        ),
    ]
}

#[tokio::test]
async fn a_hosted_token_without_the_scope_is_refused_by_every_operation() {
    let world = World::new().await;
    let application = world.confidential();
    let request = application.request().with("scope", "openid email profile");
    let back = world.sign_in(&mut world.browser(), &request.url()).await;
    let tokens = application.tokens(&back.returned("code").unwrap()).await;
    for (operation, mut body) in operations() {
        body["AccessToken"] = tokens["access_token"].clone();
        let (name, message) = world.refused(operation, body).await;
        assert_eq!(name, "NotAuthorizedException", "{operation}: {message}");
        assert_eq!(
            message, "Access Token does not have required scopes",
            "{operation}"
        );
    }
    // The token itself is valid.
    let token = tokens["access_token"].as_str().unwrap();
    let info = application
        .user_info(Some(&format!("Bearer {token}")))
        .await;
    assert_eq!(info.status, 200);
}

#[tokio::test]
async fn a_hosted_token_with_the_scope_is_accepted() {
    let world = World::new().await;
    let code = world.code_for(&world.confidential()).await;
    let tokens = world.confidential().tokens(&code).await;
    let user = world
        .call("GetUser", json!({ "AccessToken": tokens["access_token"] }))
        .await;
    assert_eq!(
        user["Username"],
        world
            .confidential()
            .claims(tokens["access_token"].as_str().unwrap())
            .await["sub"]
    );
}
