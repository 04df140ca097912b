//! A pool that accepts connections and never responds, and a pool that throttles: every route responds, with a status
//! that says so, and nothing is sent twice.

use std::time::Duration;

use futures::future::join_all;
use serde_json::{Value, json};
use wire::{ProblemCode, path};

use crate::browser::{Answer, Browser, proof};
use crate::world::{PASSWORD, World};

/// The longest time that a test waits before it fails.
const HANG: Duration = Duration::from_secs(20);
const ADA: &str = "ada@example.org";
/// The lifetime of access tokens in these tests.
const LIFETIME: i64 = 300;

/// One request to each route that calls the pool, prepared while the pool still responds: the browser, the path, and
/// the body of a `POST`.
async fn requests(world: &World) -> Vec<(Browser, String, Option<Value>)> {
    let (in_app, hosted) = (world.member("bob").await, world.hosted_member("carl").await);
    world.advance(LIFETIME);
    let mut started = world.new_browser();
    let client = started.client();
    let challenge = started.start(ADA, &client, false).await.challenge();
    let mut returning = world.new_browser();
    let callback = returning.hosted_callback(ADA, "/profile?tab=id").await;
    let signed = proof(&challenge, &client, PASSWORD);
    let register = json!({ "email": "new@example.org", "password": PASSWORD });
    let first_factor = json!({ "challenge": "password_srp", "srp_a": client.public() });
    let login = json!({ "username": ADA, "first_factor": first_factor, "remember": false });
    let confirm = json!({ "email": ADA, "code": "123456" });
    let post = |path: &str, body| (world.new_browser(), path.to_owned(), Some(body));
    vec![
        post(path::REGISTER, register),
        post(path::CONFIRM, confirm),
        post(path::CONFIRM_RESEND, json!({ "email": ADA })),
        post(path::LOGIN, login),
        (started, path::LOGIN_ANSWER.to_owned(), Some(signed)),
        (returning, callback, None),
        (in_app, path::PROFILE.to_owned(), None),
        (hosted, path::PROFILE.to_owned(), None),
    ]
}

async fn send((mut browser, path, body): (Browser, String, Option<Value>)) -> (String, Answer) {
    let answer = match body {
        Some(body) => browser.post(&path, &body).await,
        None if path.starts_with(path::AUTH_CALLBACK) => browser.return_from_pool(&path).await,
        None => browser.get(&path).await,
    };
    (path, answer)
}

async fn world() -> World {
    let world = World::with(|plan| plan.pool.access_token_seconds = LIFETIME).await;
    world.account("ada").await;
    world
}

#[tokio::test]
async fn a_pool_that_never_responds_is_unavailable_on_every_route() {
    let world = world().await;
    let requests = requests(&world).await;
    world.gate.clear_calls();
    world.gate.fall_silent();
    let answers = join_all(requests.into_iter().map(send));
    let answers = tokio::time::timeout(HANG, answers).await.unwrap();
    for (path, answer) in answers {
        if path.starts_with(path::AUTH_CALLBACK) {
            assert_eq!(
                answer.location(),
                "/login?problem=pool_unavailable&return_to=%2Fprofile%3Ftab%3Did"
            );
            continue;
        }
        let expected = (503, ProblemCode::PoolUnavailable);
        assert_eq!(answer.refusal(), expected, "{path}");
        assert_eq!(answer.header("retry-after"), "5", "{path}");
        assert!(answer.set_cookies().is_empty(), "{path}");
    }
    let mut names: Vec<_> = world.gate.all().into_iter().map(|call| call.name).collect();
    names.sort();
    let expected = [
        "/oauth2/token",
        "/oauth2/token",
        "ConfirmSignUp",
        "GetTokensFromRefreshToken",
        "InitiateAuth",
        "ResendConfirmationCode",
        "RespondToAuthChallenge",
        "SignUp",
    ];
    assert_eq!(names, expected, "each call was sent once");
}

#[tokio::test]
async fn a_key_set_that_never_responds_makes_the_pool_unavailable() {
    let world = world().await;
    let mut browser = world.new_browser();
    let back = browser.hosted_callback(ADA, "/profile").await;
    let key_set = world.state.config.pool.jwks_url.path().to_owned();
    world.gate.delay(&key_set);
    let answer = tokio::time::timeout(HANG, browser.return_from_pool(&back));
    assert_eq!(
        answer.await.unwrap().location(),
        "/login?problem=pool_unavailable&return_to=%2Fprofile"
    );
    assert_eq!(world.gate.calls(&key_set).len(), 1);
    assert_eq!(world.gate.calls("/oauth2/token").len(), 1);
}

#[tokio::test]
async fn a_pool_that_throttles_is_busy_on_every_route() {
    let world = world().await;
    let requests = requests(&world).await;
    world.gate.clear_calls();
    let names = [
        "SignUp",
        "ConfirmSignUp",
        "ResendConfirmationCode",
        "InitiateAuth",
        "RespondToAuthChallenge",
        "GetTokensFromRefreshToken",
        "/oauth2/token",
    ];
    for name in names {
        world.gate.answer(name, 429, json!({}));
    }
    for (path, answer) in join_all(requests.into_iter().map(send)).await {
        if path.starts_with(path::AUTH_CALLBACK) {
            assert!(answer.location().starts_with("/login?problem=pool_busy&"));
            continue;
        }
        assert_eq!(answer.refusal(), (429, ProblemCode::PoolBusy), "{path}");
        assert_eq!(answer.header("retry-after"), "5", "{path}");
        assert!(answer.set_cookies().is_empty(), "{path}");
    }
    assert_eq!(
        world.gate.all().len(),
        names.len() + 1,
        "each call was sent once, and two logins used the token endpoint"
    );
}
