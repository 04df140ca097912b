//! Responses of the token endpoint: codes and tokens of other logins, and errors, end on the login page after one
//! request.

use axum::http::Uri;
use serde_json::json;

use super::problem;
use crate::world::World;

#[tokio::test]
async fn a_code_of_another_user_is_rejected() {
    let world = World::new().await;
    let (ada, bob) = (world.account("ada").await, world.account("bob").await);
    let (mut attacker, mut victim) = (world.new_browser(), world.new_browser());
    let stolen = attacker.hosted_callback(&ada, "/profile").await;
    let own = victim.hosted_callback(&bob, "/profile").await;
    let value = |back: &str, name: &str| {
        let uri: Uri = back.parse().unwrap();
        let pairs: Vec<_> = url::form_urlencoded::parse(uri.query().unwrap().as_bytes())
            .into_owned()
            .collect();
        pairs
            .into_iter()
            .find(|(other, _)| other == name)
            .unwrap()
            .1
    };
    let injected = format!(
        "/auth/callback?code={}&state={}",
        value(&stolen, "code"),
        value(&own, "state")
    );
    assert_eq!(
        problem(&victim.return_from_pool(&injected).await),
        "login_failed"
    );
    assert_eq!(world.gate.calls("/oauth2/token").len(), 1);
    assert!(!victim.is_logged_in().await);
    assert_eq!(
        problem(&victim.return_from_pool(&own).await),
        "login_not_started_here",
        "the login is no longer valid"
    );
}

#[tokio::test]
async fn an_id_token_of_another_login_is_rejected() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    for other in ["another", ""] {
        let started = browser.begin_hosted("/profile").await;
        let nonce = started.location_parameter("nonce").unwrap();
        // The pool copies the nonce of the URL into the token; without one, the token has none.
        let url = if other.is_empty() {
            started.location().replace(&format!("&nonce={nonce}"), "")
        } else {
            started.location().replace(&nonce, other)
        };
        assert_ne!(url, started.location());
        let back = browser.pages.log_in(&url, &email).await;
        assert_eq!(
            problem(&browser.return_from_pool(&back).await),
            "login_failed",
            "{other}"
        );
        assert!(!browser.is_logged_in().await);
    }
}

#[tokio::test]
async fn a_failed_exchange_is_not_retried() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let cases = [
        (400, json!({ "error": "invalid_grant" }), "login_failed"),
        (
            400,
            json!({ "error": "invalid_client" }),
            "pool_misconfigured",
        ),
        (
            401,
            json!({ "error": "invalid_client" }),
            "pool_misconfigured",
        ),
        (
            400,
            json!({ "error": "unauthorized_client" }),
            "pool_misconfigured",
        ),
        (500, json!({ "error": "invalid_grant" }), "pool_unavailable"),
        (503, json!({}), "pool_unavailable"),
        (429, json!({}), "pool_busy"),
        (429, json!({ "error": "invalid_grant" }), "pool_busy"),
        (200, json!({}), "login_failed"),
        (
            200,
            json!({ "access_token": "canary", "token_type": "Bearer" }),
            "login_failed",
        ),
        (
            200,
            json!({ "id_token": "canary", "access_token": "canary", "token_type": "Bearer" }),
            "login_failed",
        ),
    ];
    for (status, body, code) in cases {
        let mut browser = world.new_browser();
        let back = browser.hosted_callback(&email, "/profile").await;
        world.gate.clear_calls();
        world.gate.answer("/oauth2/token", status, body.clone());
        let answer = browser.return_from_pool(&back).await;
        assert_eq!(problem(&answer), code, "{status} {body}");
        assert_eq!(
            world.gate.calls("/oauth2/token").len(),
            1,
            "{status} {body}"
        );
        assert!(!browser.is_logged_in().await);
    }
}

#[tokio::test]
async fn an_outage_at_the_exchange_ends_on_the_login_page() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let back = browser.hosted_callback(&email, "/profile").await;
    world.gate.close(true);
    assert_eq!(
        problem(&browser.return_from_pool(&back).await),
        "pool_unavailable"
    );
    assert_eq!(world.gate.calls("/oauth2/token").len(), 1);
}
