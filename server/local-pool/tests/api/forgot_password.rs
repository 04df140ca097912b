//! Password reset: `ForgotPassword`, `ConfirmForgotPassword`.

use local_pool::Purpose;

use crate::world::{ADA, PASSWORD, World};

const NEXT: &str = "Battery-staple-8";

#[tokio::test]
async fn the_code_from_the_email_sets_a_new_password() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    assert_eq!(app.forgot("Ada@Example.com").await.unwrap(), "a***@e***");
    let mail = world.pool.mailbox(ADA).remove(0);
    assert_eq!(mail.purpose, Purpose::ResetPassword);
    let link = format!(
        "/reset-password?email=ada%40example.com&code={}\n",
        world.code(ADA)
    );
    assert!(mail.body.contains(&link), "{}", mail.body);
    app.reset(ADA, &world.code(ADA), NEXT).await.unwrap();

    app.sign_in(ADA, NEXT).await.unwrap();
    let refused = app.sign_in(ADA, PASSWORD).await.unwrap_err();
    assert_eq!(refused.0, "NotAuthorizedException");
}

#[tokio::test]
async fn a_code_works_once() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    app.forgot(ADA).await.unwrap();
    let code = world.code(ADA);
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let refused = app.reset(ADA, wrong, NEXT).await.unwrap_err();
    assert_eq!(refused.0, "CodeMismatchException");
    app.reset(ADA, &code, NEXT).await.unwrap();
    let refused = app.reset(ADA, &code, PASSWORD).await.unwrap_err();
    assert_eq!(refused.0, "ExpiredCodeException");
    app.sign_in(ADA, NEXT).await.unwrap();
}

#[tokio::test]
async fn a_code_expires_after_an_hour() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    app.forgot(ADA).await.unwrap();
    world.advance(3600);
    let refused = app.reset(ADA, &world.code(ADA), NEXT).await.unwrap_err();
    assert_eq!(refused.0, "ExpiredCodeException");
}

#[tokio::test]
async fn a_weak_password_is_refused_and_does_not_use_up_the_code() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    app.forgot(ADA).await.unwrap();
    let code = world.code(ADA);
    assert_eq!(
        app.reset(ADA, &code, "battery-8").await.unwrap_err(),
        (
            "InvalidPasswordException",
            "Password did not conform with policy: Password must have uppercase characters"
        )
    );
    app.reset(ADA, &code, NEXT).await.unwrap();
}

#[tokio::test]
async fn the_code_of_a_sign_up_does_not_reset_the_password() {
    let world = World::new().await;
    let app = world.public();
    app.sign_up(ADA).await.unwrap();
    let refused = app.reset(ADA, &world.code(ADA), NEXT).await.unwrap_err();
    assert_eq!(refused.0, "ExpiredCodeException");
}

#[tokio::test]
async fn unknown_and_unconfirmed_users_get_the_same_response() {
    let world = World::new().await;
    let app = world.public();
    app.sign_up(ADA).await.unwrap();
    assert_eq!(app.forgot(ADA).await.unwrap(), "a***@e***");
    assert_eq!(app.forgot("eve@example.com").await.unwrap(), "e***@e***");
    // Only the email from the sign-up.
    assert_eq!(world.pool.mailbox("").len(), 1);
    let refused = app.reset("eve@example.com", "123456", NEXT).await;
    assert_eq!(refused.unwrap_err().0, "ExpiredCodeException");
}

#[tokio::test]
async fn show_user_existence_reveals_unknown_and_unconfirmed_users() {
    let world = World::with(|options| options.prevent_user_existence_errors = false).await;
    let app = world.public();
    app.sign_up(ADA).await.unwrap();
    assert_eq!(
        app.forgot(ADA).await.unwrap_err(),
        (
            "InvalidParameterException",
            "Cannot reset password for the user as there is no registered/verified email or phone_number"
        )
    );
    assert_eq!(
        app.forgot("eve@example.com").await.unwrap_err(),
        (
            "UserNotFoundException",
            "Username/client id combination not found."
        )
    );
}

#[tokio::test]
async fn requests_and_attempts_are_limited() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    for _ in 0..5 {
        app.forgot(ADA).await.unwrap();
    }
    let refused = app.forgot(ADA).await.unwrap_err();
    assert_eq!(refused.0, "LimitExceededException");
    for _ in 0..15 {
        let refused = app.reset(ADA, "no code", NEXT).await.unwrap_err();
        assert_eq!(refused.0, "CodeMismatchException");
    }
    let refused = app.reset(ADA, &world.code(ADA), NEXT).await.unwrap_err();
    assert_eq!(refused.0, "TooManyFailedAttemptsException");
}
