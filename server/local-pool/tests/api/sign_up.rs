//! Registration: `SignUp`, `ConfirmSignUp`, `ResendConfirmationCode`.

use local_pool::Purpose;

use crate::world::{ADA, PASSWORD, Refused, World};

#[tokio::test]
async fn a_person_signs_up_gets_a_mail_and_confirms() {
    let world = World::new().await;
    let app = world.confidential();
    let names = [("given_name", "Ada"), ("phone_number", "+4915112345678")];
    let answer = app.sign_up_with(ADA, PASSWORD, &names).await.unwrap();
    assert!(!answer.user_confirmed);
    assert_eq!(answer.user_sub.len(), 36);
    let details = answer.code_delivery_details.unwrap();
    assert_eq!(details.destination.as_deref(), Some("a***@e***"));

    let mails = world.pool.mailbox(ADA);
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].purpose, Purpose::ConfirmSignUp);
    let code = world.code(ADA);
    let link = format!("http://localhost:8080/confirm?email=ada%40example.com&code={code}");
    assert!(mails[0].body.contains(&code) && mails[0].body.contains(&link));

    app.confirm(ADA, &code).await.unwrap();
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    let attributes = app.user(&tokens.access_token.unwrap()).await.unwrap();
    for (name, value) in [
        ("sub", answer.user_sub.as_str()),
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
async fn an_address_can_be_taken_once_whatever_its_case() {
    let world = World::new().await;
    let app = world.public();
    app.sign_up(ADA).await.unwrap();
    let refused = Refused::from(app.sign_up("ADA@Example.com").await.unwrap_err());
    assert_eq!(refused, ("UsernameExistsException", "User already exists"));
    assert_eq!(world.pool.mailbox("").len(), 1);
}

#[tokio::test]
async fn a_name_that_is_no_address_is_refused() {
    let world = World::new().await;
    for name in ["ada", "ada@localhost", "a b@example.com"] {
        let refused = Refused::from(world.public().sign_up(name).await.unwrap_err());
        let expected = ("InvalidParameterException", "Username should be an email.");
        assert_eq!(refused, expected, "{name}");
    }
}

#[tokio::test]
async fn a_password_against_the_policy_is_refused_in_cognitos_words() {
    let world = World::new().await;
    let policy = "Password did not conform with policy: ";
    for (password, name, sentence) in [
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
            Refused::from(outcome.unwrap_err()),
            (name, sentence.as_str())
        );
    }
    assert!(world.pool.mailbox("").is_empty());
}

#[tokio::test]
async fn an_attribute_that_is_the_pools_own_cannot_be_written() {
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
        assert_eq!(Refused::from(sent.unwrap_err()).0, exception, "{name}");
    }
    let sent = world
        .public()
        .sign_up_with(ADA, PASSWORD, &[("phone_number", "0151")])
        .await;
    let refused = Refused::from(sent.unwrap_err());
    assert_eq!(
        refused,
        ("InvalidParameterException", "Invalid phone number format.")
    );
}

#[tokio::test]
async fn a_wrong_code_and_a_used_code_are_told_apart() {
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
async fn a_code_expires_after_a_day_and_another_one_can_be_asked_for() {
    let world = World::new().await;
    let app = world.public();
    app.sign_up(ADA).await.unwrap();
    let first = world.code(ADA);
    world.pass(24 * 3600);
    assert_eq!(
        app.confirm(ADA, &first).await.unwrap_err(),
        (
            "ExpiredCodeException",
            "Invalid code provided, please request a code again."
        )
    );
    assert_eq!(app.resend(ADA).await.unwrap(), "a***@e***");
    world.pass(24 * 3600 - 1);
    app.confirm(ADA, &world.code(ADA)).await.unwrap();
}

#[tokio::test]
async fn another_code_takes_the_place_of_the_first() {
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
async fn five_codes_an_hour_can_be_asked_for() {
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
    world.pass(3600);
    app.resend(ADA).await.unwrap();
}

#[tokio::test]
async fn fifteen_tries_an_hour_do_not_find_a_code() {
    let world = World::new().await;
    let app = world.public();
    app.sign_up(ADA).await.unwrap();
    let code = world.code(ADA);
    for _ in 0..15 {
        let refused = app.confirm(ADA, "no code").await.unwrap_err();
        assert_eq!(refused.0, "CodeMismatchException");
    }
    // Not even with the right one.
    let refused = app.confirm(ADA, &code).await.unwrap_err();
    assert_eq!(refused.0, "TooManyFailedAttemptsException");
    world.pass(3600);
    app.confirm(ADA, &code).await.unwrap();
}

#[tokio::test]
async fn nobody_is_answered_like_somebody() {
    let world = World::new().await;
    let app = world.public();
    assert_eq!(app.resend("eve@example.com").await.unwrap(), "e***@e***");
    let refused = app.confirm("eve@example.com", "123456").await.unwrap_err();
    assert_eq!(refused.0, "ExpiredCodeException");
    assert!(world.pool.mailbox("").is_empty());
}

#[tokio::test]
async fn nobody_is_named_where_the_pool_is_told_to() {
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
async fn an_address_other_than_the_name_is_refused() {
    let world = World::new().await;
    let email = [("email", "eve@example.com")];
    let outcome = world.public().sign_up_with(ADA, PASSWORD, &email).await;
    let sentence =
        "User email should be empty or same as username, since username attribute is email";
    assert_eq!(
        Refused::from(outcome.unwrap_err()),
        ("InvalidParameterException", sentence)
    );
}
