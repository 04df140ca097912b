//! What may come back from the authorize endpoint, and from the token endpoint: whatever is not a login ends on the
//! login page, with a code from a fixed list.

use axum::http::Uri;
use serde_json::json;

use super::problem;
use crate::world::World;

#[tokio::test]
async fn a_code_of_one_person_in_the_login_of_another_is_refused() {
    let world = World::new().await;
    let (ada, bob) = (world.account("ada").await, world.account("bob").await);
    let (mut attacker, mut victim) = (world.stranger(), world.stranger());
    let stolen = attacker.hosted_way_out(&ada, "/profile").await;
    let own = victim.hosted_way_out(&bob, "/profile").await;
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
    assert_eq!(problem(&victim.arrive(&injected).await), "login_failed");
    assert_eq!(world.gate.calls("/oauth2/token").len(), 1);
    assert!(!victim.is_logged_in().await);
    assert_eq!(
        problem(&victim.arrive(&own).await),
        "login_not_started_here",
        "the login is used up"
    );
}

#[tokio::test]
async fn an_id_token_for_another_login_is_refused() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.stranger();
    for other in ["another", ""] {
        let started = browser.begin_hosted("/profile").await;
        let nonce = started.sent_along("nonce").unwrap();
        // The pool signs what the URL said on its way; without one, the token has none.
        let url = if other.is_empty() {
            started.location().replace(&format!("&nonce={nonce}"), "")
        } else {
            started.location().replace(&nonce, other)
        };
        assert_ne!(url, started.location());
        let back = browser.pages.log_in(&url, &email).await;
        assert_eq!(
            problem(&browser.arrive(&back).await),
            "login_failed",
            "{other}"
        );
        assert!(!browser.is_logged_in().await);
    }
}

#[tokio::test]
async fn an_answer_that_names_another_issuer_is_refused() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let issuer = world.pool.description().issuer.clone();
    let foreign = [
        "https://evil.example".to_owned(),
        format!("{issuer}/"),
        String::new(),
        issuer.to_uppercase(),
    ];
    for (iss, holds) in foreign
        .into_iter()
        .map(|iss| (iss, false))
        .chain([(issuer.clone(), true)])
    {
        let mut browser = world.stranger();
        let back = browser.hosted_way_out(&email, "/profile").await;
        world.gate.forget();
        let answer = browser.arrive(&format!("{back}&iss={iss}")).await;
        assert_eq!(
            world.gate.calls("/oauth2/token").len(),
            usize::from(holds),
            "{iss}"
        );
        if holds {
            assert_eq!(answer.location(), "/profile");
        } else {
            assert_eq!(problem(&answer), "login_failed", "{iss}");
        }
    }
}

#[tokio::test]
async fn a_parameter_that_stands_twice_is_refused() {
    let world = World::new().await;
    let email = world.account("ada").await;
    for (doubled, code) in [
        ("code=abc", "login_failed"),
        ("state=abc", "login_not_started_here"),
        ("x=1&x=1", "login_failed"),
    ] {
        let mut browser = world.stranger();
        let back = browser.hosted_way_out(&email, "/profile").await;
        world.gate.forget();
        assert_eq!(
            problem(&browser.arrive(&format!("{back}&{doubled}")).await),
            code,
            "{doubled}"
        );
        assert!(world.gate.all().is_empty(), "{doubled}");
    }
}

#[tokio::test]
async fn whatever_the_pool_says_goes_wrong_becomes_a_code_of_ours() {
    let world = World::new().await;
    let mut browser = world.stranger();
    let payloads = [
        "error=login_required",
        "error=server_error",
        "error=invalid_scope",
        "error=",
        "error=unknown_error_canary",
        "error=%3Cscript%3Ealert(1)%3C/script%3E",
        "error=a%0d%0aSet-Cookie:%20canary=1",
        "error=a%00b",
        "error=%ff%fe",
        "error=server_error&error_description=canary%0d%0aLocation:%20https://evil.example",
        "error=server_error&error_uri=https://evil.example/canary",
        "error=x&code=canary",
        "",
        "code=",
        "code=%20",
        "code=%0d%0acanary",
        "code=canary&error_description=canary",
        "CODE=canary",
        "code[]=canary",
        "id_token=canary",
    ];
    for payload in payloads {
        let state = browser
            .begin_hosted("/privacy")
            .await
            .sent_along("state")
            .unwrap();
        let answer = browser
            .arrive(&format!("/auth/callback?state={state}&{payload}"))
            .await;
        assert_eq!(
            answer.location(),
            "/login?problem=login_failed&return_to=%2Fprivacy",
            "{payload}"
        );
        assert_eq!(problem(&answer), "login_failed", "{payload}");
        assert!(
            !format!("{:?}{}", answer.headers, answer.text()).contains("canary"),
            "{payload}"
        );
        let again = browser
            .arrive(&format!("/auth/callback?state={state}&{payload}"))
            .await;
        assert_eq!(
            problem(&again),
            "login_not_started_here",
            "{payload}: the login is used up"
        );
    }
}

#[tokio::test]
async fn cancelling_is_said_to_be_cancelling() {
    let world = World::new().await;
    let mut browser = world.stranger();
    let state = browser
        .begin_hosted("/privacy")
        .await
        .sent_along("state")
        .unwrap();
    let answer = browser
        .arrive(&format!(
            "/auth/callback?error=access_denied&error_description=canary&state={state}"
        ))
        .await;
    assert_eq!(
        answer.location(),
        "/login?problem=login_cancelled&return_to=%2Fprivacy"
    );
}

#[tokio::test]
async fn what_the_token_endpoint_refuses_ends_on_the_login_page_after_one_call() {
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
        let mut browser = world.stranger();
        let back = browser.hosted_way_out(&email, "/profile").await;
        world.gate.forget();
        world.gate.answer("/oauth2/token", status, body.clone());
        let answer = browser.arrive(&back).await;
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
async fn a_pool_that_is_away_at_the_exchange_ends_on_the_login_page() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.stranger();
    let back = browser.hosted_way_out(&email, "/profile").await;
    world.gate.close(true);
    assert_eq!(problem(&browser.arrive(&back).await), "pool_unavailable");
    assert_eq!(world.gate.calls("/oauth2/token").len(), 1);
}
