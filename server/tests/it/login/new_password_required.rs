//! `NEW_PASSWORD_REQUIRED`: an administrator created the account with a temporary password.

use serde_json::{Value, json};
use wire::login::{Challenge, PendingLogin};
use wire::{Field, ProblemCode};

use crate::browser::Browser;
use crate::world::{World, email};

const TEMPORARY: &str = "Temporary-Horse-1";
const NEW: &str = "Another-Horse-8";

async fn world() -> World {
    World::with(|plan| {
        let required = ["email", "given_name"].map(str::to_owned);
        plan.pool.required_attributes = required.to_vec();
    })
    .await
}

async fn invited(world: &World, browser: &mut Browser) -> PendingLogin {
    let body = json!({
        "UserPoolId": world.pool.description().user_pool_id, "Username": email("ada"),
        "TemporaryPassword": TEMPORARY, "MessageAction": "SUPPRESS",
        "UserAttributes": [
            { "Name": "email", "Value": email("ada") },
            { "Name": "email_verified", "Value": "true" },
        ],
    });
    world.pool_answer("AdminCreateUser", body).await;
    let answer = browser.log_in_with(&email("ada"), TEMPORARY, false).await;
    answer.challenge()
}

fn answer(password: &str, attributes: &Value) -> Value {
    json!({ "challenge": "new_password_required", "new_password": password, "attributes": attributes })
}

#[tokio::test]
async fn a_new_password_and_the_missing_attributes_complete_the_login() {
    let world = world().await;
    let mut browser = world.new_browser();
    let pending = invited(&world, &mut browser).await;
    let required_attributes = vec!["given_name".to_owned()];
    let expected = Challenge::NewPasswordRequired {
        required_attributes,
    };
    assert_eq!(pending.challenge, expected, "the account has an address");
    let given = json!({ "given_name": " Ada " });
    let done = browser.answer(&pending, answer(NEW, &given)).await;
    assert_eq!(done.status, 200, "{}", done.text());
    assert!(browser.is_logged_in().await);
    let mut other = world.new_browser();
    let old = other.log_in_with(&email("ada"), TEMPORARY, false).await;
    assert_eq!(old.refusal(), (403, ProblemCode::WrongCredentials));
    let new = other.log_in_with(&email("ada"), NEW, false).await;
    assert_eq!(new.status, 200);
}

#[tokio::test]
async fn after_a_password_that_is_not_accepted_another_one_works() {
    let world = world().await;
    let mut browser = world.new_browser();
    let pending = invited(&world, &mut browser).await;
    let given = json!({ "given_name": "Ada" });
    world.gate.clear_calls();
    for (password, code) in [
        ("short", ProblemCode::PasswordNotAccepted),
        ("password1", ProblemCode::PasswordTooCommon),
    ] {
        let refused = browser.answer(&pending, answer(password, &given)).await;
        assert_eq!(refused.refusal(), (422, code));
    }
    assert!(world.gate.all().is_empty());
    let policy = json!({ "__type": "InvalidPasswordException", "message": "Password did not conform with policy" });
    world.gate.answer("RespondToAuthChallenge", 400, policy);
    let refused = browser.answer(&pending, answer(NEW, &given)).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::PasswordNotAccepted));
    world.gate.restore("RespondToAuthChallenge");
    let done = browser.answer(&pending, answer(NEW, &given)).await;
    assert_eq!(done.status, 200, "{}", done.text());
}

#[tokio::test]
async fn exactly_the_required_attributes_are_accepted() {
    let world = world().await;
    let mut browser = world.new_browser();
    let pending = invited(&world, &mut browser).await;
    world.gate.clear_calls();
    for given in [json!({}), json!({ "given_name": " " })] {
        let refused = browser.answer(&pending, answer(NEW, &given)).await;
        assert_eq!(refused.refusal(), (422, ProblemCode::InvalidInput));
        assert_eq!(refused.problem().field, Some(Field::GivenName));
    }
    for given in [
        json!({ "given_name": "Ada", "email": "eve@example.org" }),
        json!({ "given_name": "Ada", "email_verified": "true" }),
    ] {
        let refused = browser.answer(&pending, answer(NEW, &given)).await;
        assert_eq!(refused.refusal(), (400, ProblemCode::MalformedRequest));
    }
    assert!(world.gate.all().is_empty());
}
