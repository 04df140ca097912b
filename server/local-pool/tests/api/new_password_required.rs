//! A user whom an administrator created replaces the temporary password.

use crate::{
    login::Step,
    world::{ADA, App, PASSWORD, World},
};

const TEMPORARY: &str = "Temporary-horse-1";

/// A pool that requires a name, with Ada as an administrator created her.
async fn world() -> World {
    let world = World::with(|options| {
        options.required_attributes = vec!["email".to_owned(), "name".to_owned()];
    })
    .await;
    world.admin().create(ADA, TEMPORARY).await.unwrap();
    world
}

async fn asked_for_password(app: &App) -> Step {
    let step = app.log_in(ADA, TEMPORARY).await.unwrap();
    assert_eq!(step.challenge, "NEW_PASSWORD_REQUIRED");
    step
}

#[tokio::test]
async fn the_new_password_and_the_missing_attributes_complete_the_sign_in() {
    let world = world().await;
    let app = world.confidential();
    let step = asked_for_password(&app).await;
    let required = r#"["userAttributes.name"]"#;
    assert_eq!(step.parameters["requiredAttributes"], required);
    let present: serde_json::Value =
        serde_json::from_str(&step.parameters["userAttributes"]).unwrap();
    let expected = serde_json::json!({ "email": ADA, "email_verified": "true" });
    assert_eq!(present, expected);

    let answer = [
        ("NEW_PASSWORD", PASSWORD),
        ("userAttributes.name", "Ada Lovelace"),
        ("userAttributes.nickname", "Countess"),
    ];
    let done = app.answer(&step, &answer).await.unwrap();
    let attributes = app.user(done.access_token()).await.unwrap();
    for (name, value) in [("name", "Ada Lovelace"), ("nickname", "Countess")] {
        assert!(attributes.contains(&(name.to_owned(), value.to_owned())));
    }
    assert_eq!(world.admin().status(ADA).await.as_str(), "CONFIRMED");
    app.sign_in(ADA, TEMPORARY).await.unwrap_err();
    app.sign_in(ADA, PASSWORD).await.unwrap();
}

#[tokio::test]
async fn a_refused_answer_leaves_the_session_valid_and_changes_nothing() {
    let world = world().await;
    let app = world.public();
    let step = asked_for_password(&app).await;
    let name = ("userAttributes.name", "Ada");
    let weak = app
        .answer(&step, &[("NEW_PASSWORD", "weak-horse"), name])
        .await;
    assert_eq!(weak.unwrap_err().0, "InvalidPasswordException");

    let missing = app.answer(&step, &[("NEW_PASSWORD", PASSWORD)]).await;
    let message = "Invalid attributes given, name is missing";
    assert_eq!(missing.unwrap_err(), ("InvalidParameterException", message));

    let email = ("userAttributes.email", ADA);
    let given = [("NEW_PASSWORD", PASSWORD), name, email];
    let message = "Cannot modify an already provided email";
    let provided = app.answer(&step, &given).await.unwrap_err();
    assert_eq!(provided, ("NotAuthorizedException", message));

    let flag = ("userAttributes.phone_number_verified", "true");
    let given = [("NEW_PASSWORD", PASSWORD), name, flag];
    let message = "A client attempted to write unauthorized attribute";
    let read_only = app.answer(&step, &given).await.unwrap_err();
    assert_eq!(read_only, ("NotAuthorizedException", message));

    let nothing = app.answer(&step, &[name]).await.unwrap_err();
    assert_eq!(nothing.1, "Missing required parameter NEW_PASSWORD");

    let status = world.admin().status(ADA).await;
    assert_eq!(status.as_str(), "FORCE_CHANGE_PASSWORD");
    let given = [("NEW_PASSWORD", PASSWORD), name];
    assert!(app.answer(&step, &given).await.unwrap().tokens.is_some());
}

#[tokio::test]
async fn the_second_factor_follows_the_new_password() {
    use local_pool::{Mfa, MfaConfiguration};
    let world = World::with(|options| {
        options.mfa_configuration = MfaConfiguration::On;
        options.enabled_mfas = Some(vec![Mfa::SoftwareTokenMfa]);
    })
    .await;
    world.admin().create(ADA, TEMPORARY).await.unwrap();
    let app = world.public();
    let step = asked_for_password(&app).await;
    let step = app.answer(&step, &[("NEW_PASSWORD", PASSWORD)]).await;
    assert_eq!(step.unwrap().challenge, "MFA_SETUP");
}

#[tokio::test]
async fn a_temporary_password_can_be_sent_or_chosen_too() {
    let world = world().await;
    let app = world.public();
    let given = [("USERNAME", ADA), ("PASSWORD", TEMPORARY)];
    let step = app.initiate("USER_PASSWORD_AUTH", &given).await.unwrap();
    assert_eq!(step.challenge, "NEW_PASSWORD_REQUIRED");

    // The only choices of such a user.
    let given = [("USERNAME", ADA), ("PREFERRED_CHALLENGE", "EMAIL_OTP")];
    let step = app.initiate("USER_AUTH", &given).await.unwrap();
    assert_eq!(step.available, ["PASSWORD_SRP", "PASSWORD"]);
    let answer = [("ANSWER", "PASSWORD"), ("PASSWORD", TEMPORARY)];
    let step = app.answer(&step, &answer).await.unwrap();
    assert_eq!(step.challenge, "NEW_PASSWORD_REQUIRED");
}

#[tokio::test]
async fn a_sign_up_without_a_required_attribute_is_refused() {
    let world = world().await;
    let refused = world.public().sign_up("eve@example.com").await;
    let message = "Attributes did not conform to the schema: name: The attribute is required";
    assert_eq!(
        crate::world::Exception::from(refused.unwrap_err()),
        ("InvalidParameterException", message)
    );
}
