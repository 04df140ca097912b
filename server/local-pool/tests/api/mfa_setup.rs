//! `MFA_SETUP` of codes by email: the pool requires a second factor, and the user has no address to send one to.

use local_pool::{Mfa, MfaConfiguration, UsernameAttributes};

use crate::{
    login::Step,
    software_token_mfa::code,
    world::{ADA, App, Exception, PASSWORD, START, World},
};

/// A pool that requires a second factor, with Ada, who has a username and no address.
async fn world(factors: Vec<Mfa>) -> World {
    let world = World::with(|options| {
        options.username_attributes = UsernameAttributes::None;
        options.mfa_configuration = MfaConfiguration::On;
        options.enabled_mfas = Some(factors);
    })
    .await;
    let admin = world.admin();
    admin.create_without_address("ada").await;
    admin.set_password("ada", PASSWORD, true).await.unwrap();
    world
}

async fn asked_to_set_up(app: &App, factors: &str) -> Step {
    let step = app.log_in("ada", PASSWORD).await.unwrap();
    assert_eq!(step.challenge, "MFA_SETUP");
    assert_eq!(step.parameters["MFAS_CAN_SETUP"], factors);
    step
}

#[tokio::test]
async fn an_address_is_set_up_with_its_code_and_is_the_second_factor_from_then_on() {
    let world = world(vec![Mfa::EmailOtp]).await;
    let app = world.confidential();
    let step = asked_to_set_up(&app, r#"["EMAIL_OTP"]"#).await;
    let step = app.answer(&step, &[("EMAIL", ADA)]).await.unwrap();
    assert_eq!(step.challenge, "EMAIL_OTP");
    assert_eq!(step.parameters["CODE_DELIVERY_DELIVERY_MEDIUM"], "EMAIL");
    assert_eq!(step.parameters["CODE_DELIVERY_DESTINATION"], "a***@e***");
    let wrong = app.answer(&step, &[("EMAIL_OTP_CODE", "no code")]).await;
    assert_eq!(wrong.unwrap_err().0, "CodeMismatchException");
    // A mistyped address must not become the factor.
    assert_eq!(world.admin().attribute("ada", "email").await, None);
    let code = world.code(ADA);
    let done = app.answer(&step, &[("EMAIL_OTP_CODE", &code)]).await;
    let done = done.unwrap();
    let enabled = vec!["EMAIL_OTP".to_owned()];
    assert_eq!(app.mfa(done.access_token()).await, (enabled, None));
    let attributes = app.user(done.access_token()).await.unwrap();
    for expected in [("email", ADA), ("email_verified", "true")] {
        let expected = (expected.0.to_owned(), expected.1.to_owned());
        assert!(attributes.contains(&expected), "{attributes:?}");
    }

    let step = app.log_in("ada", PASSWORD).await.unwrap();
    assert_eq!(step.challenge, "EMAIL_OTP");
    let code = world.code(ADA);
    let done = app.answer(&step, &[("EMAIL_OTP_CODE", &code)]).await;
    assert!(done.unwrap().tokens.is_some());
}

#[tokio::test]
async fn a_malformed_address_and_a_factor_that_is_off_are_refused() {
    let world = world(vec![Mfa::EmailOtp]).await;
    let app = world.public();
    let step = asked_to_set_up(&app, r#"["EMAIL_OTP"]"#).await;
    let refused = app.answer(&step, &[("EMAIL", "ada")]).await.unwrap_err();
    let message = "Invalid email address format.";
    assert_eq!(refused, ("InvalidParameterException", message));
    let associate = app.sdk.associate_software_token().session(step.session());
    let refused = Exception::from(associate.send().await.unwrap_err());
    assert_eq!(refused.0, "SoftwareTokenMFANotFoundException");
    // The session is still valid.
    app.answer(&step, &[("EMAIL", ADA)]).await.unwrap();

    let world = self::world(vec![Mfa::SoftwareTokenMfa]).await;
    let app = world.public();
    let step = asked_to_set_up(&app, r#"["SOFTWARE_TOKEN_MFA"]"#).await;
    let refused = app.answer(&step, &[("EMAIL", ADA)]).await.unwrap_err();
    assert_eq!(refused.0, "MFAMethodNotFoundException");
    assert!(world.pool.mailbox(ADA).is_empty());
}

#[tokio::test]
async fn users_choose_between_an_app_and_an_address() {
    let world = world(vec![Mfa::SoftwareTokenMfa, Mfa::EmailOtp]).await;
    let app = world.public();
    let both = r#"["SOFTWARE_TOKEN_MFA","EMAIL_OTP"]"#;
    let step = asked_to_set_up(&app, both).await;
    // An app that was started and not verified does not rule the address out.
    let associate = app.sdk.associate_software_token().session(step.session());
    let associated = associate.send().await.unwrap();
    let name = [("USERNAME", "ada"), ("EMAIL", ADA)];
    let step = app.answer_as("MFA_SETUP", associated.session(), &name);
    assert_eq!(step.await.unwrap().challenge, "EMAIL_OTP");

    let step = asked_to_set_up(&app, both).await;
    let associate = app.sdk.associate_software_token().session(step.session());
    let associated = associate.send().await.unwrap();
    let verified = app
        .sdk
        .verify_software_token()
        .session(associated.session().unwrap())
        .user_code(code(associated.secret_code().unwrap(), START))
        .send()
        .await
        .unwrap();
    let name = [("USERNAME", "ada")];
    let done = app.answer_as("MFA_SETUP", verified.session(), &name).await;
    let done = done.unwrap();
    let enabled = vec!["SOFTWARE_TOKEN_MFA".to_owned()];
    assert_eq!(app.mfa(done.access_token()).await, (enabled, None));
    assert_eq!(world.admin().attribute("ada", "email").await, None);
}

#[tokio::test]
async fn a_code_of_a_set_up_expires_with_its_session() {
    let world = world(vec![Mfa::EmailOtp]).await;
    let app = world.public();
    let step = asked_to_set_up(&app, r#"["EMAIL_OTP"]"#).await;
    let step = app.answer(&step, &[("EMAIL", ADA)]).await.unwrap();
    let code = world.code(ADA);
    world.advance(180);
    let late = app.answer(&step, &[("EMAIL_OTP_CODE", &code)]).await;
    assert_eq!(late.unwrap_err().0, "NotAuthorizedException");
}
