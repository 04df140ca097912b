//! The hosted login: redirect to the pool's pages, and the callback with a code.

mod binding;
mod callback;
mod return_to;
mod start;
mod token_endpoint;

use axum::body::Body;
use axum::http::Method;
use serde_json::Value;
use wire::path;

use crate::browser::{Answer, Shown};
use crate::world::World;

/// The problem code with which a hosted login ended on the login page.
fn problem(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert!(
        answer.location().starts_with("/login?"),
        "{}",
        answer.location()
    );
    assert_eq!(answer.set_cookie("session"), None);
    answer.location_parameter("problem").unwrap()
}

#[tokio::test]
async fn a_callback_with_a_code_creates_a_session() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let answer = browser.hosted_log_in(&email, "/profile?tab=access").await;
    assert_eq!(
        (answer.status.as_u16(), answer.location()),
        (303, "/profile?tab=access")
    );
    insta::assert_snapshot!(answer.set_cookie("session").unwrap(), @"session=*; HttpOnly; SameSite=Strict; Path=/");
    insta::assert_json_snapshot!(browser.get(path::SESSION).await.json::<Value>(), @r#"
    {
      "logged_in": {
        "user": {
          "name": "ada@example.org",
          "email": "ada@example.org",
          "groups": []
        },
        "login_mode": "hosted",
        "expires_in": 1800,
        "remember": false,
        "recent_login_for": 300
      }
    }
    "#);
}

#[tokio::test]
async fn the_callback_leaves_no_code_in_the_address() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let back = browser.hosted_callback(&email, "/profile").await;
    let answer = browser.return_from_pool(&back).await;
    assert_eq!(answer.status, 303);
    assert!(!answer.location().contains("code") && !answer.location().contains("state"));
    assert_eq!(answer.header("referrer-policy"), "no-referrer");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.body.is_empty());
}

#[tokio::test]
async fn the_exchange_sends_client_secret_and_verifier() {
    let world = World::new().await;
    world.hosted_member("ada").await;
    let exchanges = world.gate.calls("/oauth2/token");
    assert_eq!(exchanges.len(), 1);
    let fields: Vec<_> = url::form_urlencoded::parse(exchanges[0].request.as_bytes()).collect();
    let value = |name: &str| {
        fields
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, value)| value.to_string())
    };
    assert_eq!(value("grant_type").as_deref(), Some("authorization_code"));
    assert_eq!(
        value("redirect_uri").as_deref(),
        Some("http://localhost:8080/auth/callback")
    );
    assert_eq!(value("code_verifier").unwrap().len(), 43);
    // The secret is sent in the header (RFC 6749, section 2.3.1), not in the body.
    assert_eq!(value("client_secret"), None);
}

#[tokio::test]
async fn over_tls_the_callback_sets_a_prefixed_strict_cookie() {
    let world = World::https().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let started = browser.begin_hosted("/").await;
    assert_eq!(
        started.location_parameter("redirect_uri").unwrap(),
        "https://login.example.org/auth/callback"
    );
    insta::assert_snapshot!(started.set_cookie("__Host-Http-login").unwrap(), @"__Host-Http-login=*; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=900");
    let answer = browser.hosted_log_in(&email, "/").await;
    insta::assert_snapshot!(answer.set_cookie("__Host-Http-session").unwrap(), @"__Host-Http-session=*; HttpOnly; SameSite=Strict; Secure; Path=/");
    assert!(browser.is_logged_in().await);
}

#[tokio::test]
async fn remember_me_works_for_the_hosted_login() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let started = browser.visit("/auth/login?remember=true").await;
    let back = browser.pages.log_in(started.location(), &email).await;
    let answer = browser.return_from_pool(&back).await;
    insta::assert_snapshot!(answer.set_cookie("session").unwrap(), @"session=*; HttpOnly; SameSite=Strict; Path=/; Max-Age=2592000");
}

#[tokio::test]
async fn requests_other_than_navigations_have_no_effect() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let back = browser.hosted_callback(&email, "/profile").await;
    world.gate.clear_calls();
    for address in [back.as_str(), path::AUTH_LOGIN] {
        let head = browser
            .send(browser.plain(Method::HEAD, address, Body::empty()))
            .await;
        assert_eq!(head.status, 405);
        for destination in [
            "iframe", "frame", "embed", "object", "image", "script", "empty",
        ] {
            let mut request = browser.navigation("cross-site", address);
            request
                .headers_mut()
                .insert("sec-fetch-dest", destination.parse().unwrap());
            assert_eq!(browser.send(request).await.status, 403, "{destination}");
        }
    }
    assert!(world.gate.all().is_empty());
    assert_eq!(
        browser.return_from_pool(&back).await.location(),
        "/profile",
        "the code is still valid"
    );
}

#[tokio::test]
async fn a_disabled_hosted_login_ends_on_the_login_page() {
    let world = World::with(|plan| plan.settings.login_modes = Some("in-app".to_owned())).await;
    for path in [
        "/auth/login?return_to=/privacy",
        "/auth/callback?code=a&state=b",
    ] {
        assert_eq!(
            problem(&world.new_browser().visit(path).await),
            "login_mode_off",
            "{path}"
        );
    }
}

#[tokio::test]
async fn cancelling_at_the_pool_returns_to_the_login_page() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    let started = browser.begin_hosted("/profile?tab=id").await;
    let page = browser.pages.open(started.location()).await;
    let Shown::Back(back) = browser.pages.click(&page, "error=access_denied").await else {
        panic!("cancelling redirects back")
    };
    world.gate.clear_calls();
    let answer = browser.return_from_pool(&back).await;
    assert_eq!(
        answer.location(),
        "/login?problem=login_cancelled&return_to=%2Fprofile%3Ftab%3Did"
    );
    assert!(world.gate.all().is_empty());
}
