//! Registration: `SignUp`, `ConfirmSignUp`, `ResendConfirmationCode`.

use local_pool::Purpose;

use crate::world::{ADA, Exception, PASSWORD, World};

#[tokio::test]
async fn a_user_signs_up_gets_an_email_and_confirms() {
    let world = World::new().await;
    let app = world.confidential();
    let names = [("given_name", "Ada"), ("phone_number", "+4915112345678")];
    let response = app.sign_up_with(ADA, PASSWORD, &names).await.unwrap();
    assert!(!response.user_confirmed);
    assert_eq!(response.user_sub.len(), 36);
    let details = response.code_delivery_details.unwrap();
    assert_eq!(details.destination.as_deref(), Some("a***@e***"));

    let emails = world.pool.mailbox(ADA);
    assert_eq!(emails.len(), 1);
    assert_eq!(emails[0].purpose, Purpose::ConfirmSignUp);
    let code = world.code(ADA);
    let link = format!("http://localhost:8080/confirm?email=ada%40example.com&code={code}");
    assert!(emails[0].body.contains(&code) && emails[0].body.contains(&link));

    app.confirm(ADA, &code).await.unwrap();
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    let attributes = app.user(&tokens.access_token.unwrap()).await.unwrap();
    for (name, value) in [
        ("sub", response.user_sub.as_str()),
        ("email", ADA),
        ("email_verified", "true"),
        ("given_name", "Ada"),
        ("phone_number", "+4915112345678"),
        ("phone_number_verified", "false"),
    ] {
        assert!(
            attributes.contains(&(name.to_owned(), value.to_owned())),
            "{name}"
        );
    }
}

#[tokio::test]
async fn an_address_can_only_be_used_once_ignoring_case() {
    let world = World::new().await;
    let app = world.public();
    app.sign_up(ADA).await.unwrap();
    let refused = Exception::from(app.sign_up("ADA@Example.com").await.unwrap_err());
    assert_eq!(refused, ("UsernameExistsException", "User already exists"));
    assert_eq!(world.pool.mailbox("").len(), 1);
}

#[tokio::test]
async fn a_name_that_is_not_an_address_is_refused() {
    let world = World::new().await;
    for name in ["ada", "ada@localhost", "a b@example.com"] {
        let refused = Exception::from(world.public().sign_up(name).await.unwrap_err());
        let expected = ("InvalidParameterException", "Username should be an email.");
        assert_eq!(refused, expected, "{name}");
    }
}

#[tokio::test]
async fn a_weak_password_is_refused_with_cognitos_message() {
    let world = World::new().await;
    let policy = "Password did not conform with policy: ";
    for (password, name, message) in [
        (
            "Ab1defg",
            "InvalidPasswordException",
            format!("{policy}Password not long enough"),
        ),
        (
            "abcdefg1",
            "InvalidPasswordException",
            format!("{policy}Password must have uppercase characters"),
        ),
        (
            "Ab1",
            "InvalidParameterException",
            "1 validation error detected: Value at 'password' failed to satisfy constraint: \
             Member must have length greater than or equal to 6"
                .to_owned(),
        ),
    ] {
        let outcome = world.public().sign_up_with(ADA, password, &[]).await;
        assert_eq!(
            Exception::from(outcome.unwrap_err()),
            (name, message.as_str())
        );
    }
    assert!(world.pool.mailbox("").is_empty());
}

#[tokio::test]
async fn a_read_only_attribute_is_refused() {
    let world = World::new().await;
    for (name, exception) in [
        ("email_verified", "NotAuthorizedException"),
        ("sub", "NotAuthorizedException"),
        ("custom:role", "InvalidParameterException"),
    ] {
        let sent = world
            .public()
            .sign_up_with(ADA, PASSWORD, &[(name, "true")])
            .await;
        assert_eq!(Exception::from(sent.unwrap_err()).0, exception, "{name}");
    }
    let sent = world
        .public()
        .sign_up_with(ADA, PASSWORD, &[("phone_number", "0151")])
        .await;
    let refused = Exception::from(sent.unwrap_err());
    assert_eq!(
        refused,
        ("InvalidParameterException", "Invalid phone number format.")
    );
}

#[tokio::test]
async fn a_wrong_code_and_a_used_code_have_different_exceptions() {
    let world = World::new().await;
    let app = world.public();
    app.sign_up(ADA).await.unwrap();
    let code = world.code(ADA);
    let wrong = if code == "000000" { "000001" } else { "000000" };
    assert_eq!(
        app.confirm(ADA, wrong).await.unwrap_err(),
        (
            "CodeMismatchException",
            "Invalid verification code provided, please try again."
        )
    );
    app.confirm(ADA, &code).await.unwrap();
    assert_eq!(
        app.confirm(ADA, &code).await.unwrap_err(),
        (
            "NotAuthorizedException",
            "User cannot be confirmed. Current status is CONFIRMED"
        )
    );
    assert_eq!(
        app.resend(ADA).await.unwrap_err(),
        ("InvalidParameterException", "User is already confirmed.")
    );
}

#[tokio::test]
async fn a_code_expires_after_a_day_and_can_be_resent() {
    let world = World::new().await;
    let app = world.public();
    app.sign_up(ADA).await.unwrap();
    let first = world.code(ADA);
    world.advance(24 * 3600);
    assert_eq!(
        app.confirm(ADA, &first).await.unwrap_err(),
        (
            "ExpiredCodeException",
            "Invalid code provided, please request a code again."
        )
    );
    assert_eq!(app.resend(ADA).await.unwrap(), "a***@e***");
    world.advance(24 * 3600 - 1);
    app.confirm(ADA, &world.code(ADA)).await.unwrap();
}

#[tokio::test]
async fn a_new_code_replaces_the_first() {
    let world = World::new().await;
    let app = world.public();
    app.sign_up(ADA).await.unwrap();
    let first = world.code(ADA);
    app.resend(ADA).await.unwrap();
    assert_ne!(world.code(ADA), first);
    let refused = app.confirm(ADA, &first).await.unwrap_err();
    assert_eq!(refused.0, "CodeMismatchException");
}

#[tokio::test]
async fn five_codes_an_hour_can_be_requested() {
    let world = World::new().await;
    let app = world.public();
    app.sign_up(ADA).await.unwrap();
    for _ in 0..5 {
        app.resend(ADA).await.unwrap();
    }
    let expected = (
        "LimitExceededException",
        "Attempt limit exceeded, please try after some time.",
    );
    assert_eq!(app.resend(ADA).await.unwrap_err(), expected);
    assert_eq!(app.resend("ADA@example.com").await.unwrap_err(), expected);
    world.advance(3600);
    app.resend(ADA).await.unwrap();
}

#[tokio::test]
async fn fifteen_attempts_an_hour_are_allowed() {
    let world = World::new().await;
    let app = world.public();
    app.sign_up(ADA).await.unwrap();
    let code = world.code(ADA);
    for _ in 0..15 {
        let refused = app.confirm(ADA, "no code").await.unwrap_err();
        assert_eq!(refused.0, "CodeMismatchException");
    }
    // Not even with the correct code.
    let refused = app.confirm(ADA, &code).await.unwrap_err();
    assert_eq!(refused.0, "TooManyFailedAttemptsException");
    world.advance(3600);
    app.confirm(ADA, &code).await.unwrap();
}

#[tokio::test]
async fn an_unknown_user_gets_the_same_response() {
    let world = World::new().await;
    let app = world.public();
    assert_eq!(app.resend("eve@example.com").await.unwrap(), "e***@e***");
    let refused = app.confirm("eve@example.com", "123456").await.unwrap_err();
    assert_eq!(refused.0, "ExpiredCodeException");
    assert!(world.pool.mailbox("").is_empty());
}

#[tokio::test]
async fn show_user_existence_reveals_unknown_users() {
    let world = World::with(|options| options.prevent_user_existence_errors = false).await;
    let app = world.public();
    assert_eq!(
        app.resend("eve@example.com").await.unwrap_err(),
        (
            "UserNotFoundException",
            "Username/client id combination not found."
        )
    );
    let refused = app.confirm("eve@example.com", "123456").await.unwrap_err();
    assert_eq!(refused.0, "UserNotFoundException");
}

#[tokio::test]
async fn an_email_other_than_the_username_is_refused() {
    let world = World::new().await;
    let email = [("email", "eve@example.com")];
    let outcome = world.public().sign_up_with(ADA, PASSWORD, &email).await;
    let message =
        "User email should be empty or same as username, since username attribute is email";
    assert_eq!(
        Exception::from(outcome.unwrap_err()),
        ("InvalidParameterException", message)
    );
}
