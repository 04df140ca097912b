//! An authenticator app as a second factor.

use local_pool::{Mfa, totp_code};

use crate::{
    login::Step,
    world::{ADA, App, Exception, PASSWORD, START, World},
};

const MISMATCH: (&str, &str) = ("CodeMismatchException", "Invalid code received for user");

impl App {
    /// Sets up an authenticator app with a code of a time, and returns its secret.
    pub async fn set_up_token(&self, access_token: &str, now: i64) -> String {
        let associate = self.sdk.associate_software_token();
        let associated = associate.access_token(access_token).send().await.unwrap();
        assert_eq!(associated.session, None);
        let secret = associated.secret_code.unwrap();
        let verified = self
            .sdk
            .verify_software_token()
            .access_token(access_token)
            .user_code(code(&secret, now))
            .friendly_device_name("Phone")
            .send()
            .await
            .unwrap();
        assert_eq!(verified.status.unwrap().as_str(), "SUCCESS");
        secret
    }
}

pub fn code(secret: &str, now: i64) -> String {
    totp_code(secret, now).unwrap()
}

/// Ada with an authenticator app that she prefers; its code of the start is used up.
async fn ada_with_token(world: &World, app: &App) -> String {
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    let secret = app.set_up_token(step.access_token(), START).await;
    app.prefer(step.access_token(), "SOFTWARE_TOKEN_MFA")
        .await
        .unwrap();
    world.advance(60);
    secret
}

async fn asked_for_code(app: &App) -> Step {
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(step.challenge, "SOFTWARE_TOKEN_MFA");
    step
}

#[tokio::test]
async fn a_code_completes_the_sign_in() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let secret = ada_with_token(&world, &app).await;
    let step = asked_for_code(&app).await;
    assert_eq!(step.parameters["FRIENDLY_DEVICE_NAME"], "Phone");
    assert!(step.tokens.is_none());
    let code = code(&secret, START + 60);
    let done = app
        .answer(&step, &[("SOFTWARE_TOKEN_MFA_CODE", &code)])
        .await;
    app.user(done.unwrap().access_token()).await.unwrap();
}

#[tokio::test]
async fn a_wrong_code_leaves_the_session_valid() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let secret = ada_with_token(&world, &app).await;
    let step = asked_for_code(&app).await;
    for wrong in ["000000", "", "no code", &code(&secret, START + 600)] {
        let answer = [("SOFTWARE_TOKEN_MFA_CODE", wrong)];
        let refused = app.answer(&step, &answer).await.unwrap_err();
        assert_eq!(refused, MISMATCH, "{wrong}");
    }
    let missing = app.answer(&step, &[]).await.unwrap_err();
    let expected = (
        "InvalidParameterException",
        "Missing required parameter SOFTWARE_TOKEN_MFA_CODE",
    );
    assert_eq!(missing, expected);
    let right = code(&secret, START + 60);
    let done = app
        .answer(&step, &[("SOFTWARE_TOKEN_MFA_CODE", &right)])
        .await;
    assert!(done.unwrap().tokens.is_some());
}

#[tokio::test]
async fn a_code_is_accepted_once() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let secret = ada_with_token(&world, &app).await;
    let right = code(&secret, START + 60);
    let first = asked_for_code(&app).await;
    let second = asked_for_code(&app).await;
    let answer = [("SOFTWARE_TOKEN_MFA_CODE", right.as_str())];
    app.answer(&first, &answer).await.unwrap();
    let refused = app.answer(&second, &answer).await.unwrap_err();
    let message = "Your software token has already been used once.";
    assert_eq!(refused, ("ExpiredCodeException", message));
}

#[tokio::test]
async fn a_code_of_the_neighbouring_period_is_accepted() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let secret = ada_with_token(&world, &app).await;
    let step = asked_for_code(&app).await;
    let early = code(&secret, START + 90);
    let done = app
        .answer(&step, &[("SOFTWARE_TOKEN_MFA_CODE", &early)])
        .await;
    assert!(done.unwrap().tokens.is_some());
}

#[tokio::test]
async fn the_sixth_wrong_code_in_a_row_is_not_checked() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let secret = ada_with_token(&world, &app).await;
    let step = asked_for_code(&app).await;
    for _ in 0..5 {
        let wrong = [("SOFTWARE_TOKEN_MFA_CODE", "000000")];
        assert_eq!(app.answer(&step, &wrong).await.unwrap_err(), MISMATCH);
    }
    // A correct password does not reset the count.
    let other = asked_for_code(&app).await;
    let right = code(&secret, START + 60);
    let answer = [("SOFTWARE_TOKEN_MFA_CODE", right.as_str())];
    for step in [&step, &other] {
        let locked = app.answer(step, &answer).await.unwrap_err();
        assert_eq!(
            locked,
            ("NotAuthorizedException", "Password attempts exceeded")
        );
    }
    world.advance(1);
    assert!(app.answer(&step, &answer).await.unwrap().tokens.is_some());
}

#[tokio::test]
async fn a_wrong_code_does_not_set_up_the_app() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    let token = step.access_token();
    let verify = |code: &str| {
        let verify = app.sdk.verify_software_token().access_token(token);
        verify.user_code(code).send()
    };
    let none = Exception::from(verify("123456").await.unwrap_err());
    assert_eq!(none.0, "SoftwareTokenMFANotFoundException");
    let associate = app.sdk.associate_software_token().access_token(token);
    let secret = associate.send().await.unwrap().secret_code.unwrap();
    assert_eq!(secret.len(), 52);
    let wrong = Exception::from(verify("000000").await.unwrap_err());
    let message = "Code mismatch and fail enable Software Token MFA";
    assert_eq!(wrong, ("EnableSoftwareTokenMFAException", message));
    for malformed in ["12345", "1234567", "12345a"] {
        let refused = Exception::from(verify(malformed).await.unwrap_err());
        assert_eq!(refused.0, "InvalidParameterException", "{malformed}");
    }
    let not_set_up = app.prefer(token, "SOFTWARE_TOKEN_MFA").await.unwrap_err();
    let message = "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA";
    assert_eq!(not_set_up, ("InvalidParameterException", message));
    verify(&code(&secret, START)).await.unwrap();
    app.prefer(token, "SOFTWARE_TOKEN_MFA").await.unwrap();
}

#[tokio::test]
async fn a_pool_without_software_tokens_refuses_to_set_one_up() {
    let world = World::with(|options| options.enabled_mfas = Some(vec![Mfa::EmailOtp])).await;
    let world = world.with_ada().await;
    let app = world.public();
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    let associate = app.sdk.associate_software_token();
    let refused = associate.access_token(step.access_token()).send().await;
    let message = "Software Token MFA has not been enabled by the userPool";
    assert_eq!(
        Exception::from(refused.unwrap_err()),
        ("SoftwareTokenMFANotFoundException", message)
    );
}

#[tokio::test]
async fn a_code_is_verified_with_a_token_or_a_session_but_not_both() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let first = app.log_in(ADA, PASSWORD).await.unwrap();
    let verify = app.sdk.verify_software_token().user_code("123456");
    let both = verify
        .access_token(first.access_token())
        .session("x".repeat(20));
    let refused = Exception::from(both.send().await.unwrap_err());
    let message = "Only one of AccessToken and Session can be given.";
    assert_eq!(refused, ("InvalidParameterException", message));
}
