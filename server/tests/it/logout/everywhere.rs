//! Logging out everywhere.

use serde_json::{Value, json};
use wire::logout::LoggedOut;
use wire::{ProblemCode, path};

use super::{refresh, refresh_token};
use crate::browser::{Answer, Browser};
use crate::world::World;

const ADA: &str = "ada@example.org";

async fn log_out_everywhere(browser: &mut Browser) -> Answer {
    let answer = browser.post(path::LOGOUT_EVERYWHERE, &json!({})).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer
}

/// Ada in two browsers, one for each login mode, and Bob.
async fn members(world: &World) -> [Browser; 3] {
    let bob = world.member("bob").await;
    let hosted = world.hosted_member("ada").await;
    let mut in_app = world.new_browser();
    in_app.log_in(ADA).await;
    [in_app, hosted, bob]
}

#[tokio::test]
async fn every_session_of_the_user_ends_here_and_at_the_pool() {
    let world = World::new().await;
    let [mut in_app, mut hosted, mut bob] = members(&world).await;
    let token = refresh_token(&world);
    let elsewhere = world.access_token(ADA).await;
    world.gate.clear_calls();
    let answer = log_out_everywhere(&mut in_app).await;
    assert_eq!(answer.text(), r#"{"next":"/"}"#);
    insta::assert_snapshot!(answer.set_cookie("session").unwrap(), @"session=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0");
    assert!(!in_app.is_logged_in().await && !hosted.is_logged_in().await);
    assert!(bob.is_logged_in().await);
    assert_eq!(refresh(&world, &token).await.0, 400);
    let body = json!({ "AccessToken": elsewhere });
    assert_eq!(world.call_pool("GetUser", body).await.0, 400);
    let calls: Vec<_> = world.gate.all().into_iter().map(|call| call.name).collect();
    assert_eq!(calls, ["GlobalSignOut"]);
}

#[tokio::test]
async fn a_hosted_session_ends_on_the_pools_pages_too() {
    let world = World::new().await;
    let [mut in_app, mut hosted, _] = members(&world).await;
    let answer = log_out_everywhere(&mut hosted).await;
    let next = answer.json::<LoggedOut>().next;
    assert!(next.starts_with(&format!("{}/logout?", world.gate.url())));
    assert!(!in_app.is_logged_in().await && !hosted.is_logged_in().await);
}

#[tokio::test]
async fn during_an_outage_of_the_pool_every_session_here_ends() {
    let world = World::new().await;
    let [mut in_app, mut hosted, mut bob] = members(&world).await;
    let token = refresh_token(&world);
    world.gate.answer("GlobalSignOut", 503, json!({}));
    let answer = log_out_everywhere(&mut in_app).await;
    assert_eq!(answer.text(), r#"{"next":"/","only_here":true}"#);
    assert!(!in_app.is_logged_in().await && !hosted.is_logged_in().await);
    assert!(bob.is_logged_in().await);
    // The pool is back before the refresh tokens are revoked one by one.
    world.gate.wait_for_calls("RevokeToken", 1).await;
    world.gate.wait_for_calls("/oauth2/revoke", 1).await;
    assert_eq!(refresh(&world, &token).await.0, 400);
}

#[tokio::test]
async fn without_the_account_scope_each_refresh_token_is_revoked() {
    let world = World::with(|plan| {
        "openid email".clone_into(&mut plan.settings.cognito_scopes);
    })
    .await;
    let [mut in_app, mut hosted, _] = members(&world).await;
    let token = refresh_token(&world);
    let answer = log_out_everywhere(&mut hosted).await;
    assert!(answer.json::<LoggedOut>().only_here);
    assert!(!in_app.is_logged_in().await && !hosted.is_logged_in().await);
    world.gate.wait_for_calls("RevokeToken", 1).await;
    world.gate.wait_for_calls("/oauth2/revoke", 1).await;
    assert_eq!(refresh(&world, &token).await.0, 400);
    assert!(world.gate.calls("GlobalSignOut").is_empty());
}

#[tokio::test]
async fn visitors_and_old_logins_are_refused() {
    let world = World::new().await;
    let [mut in_app, mut hosted, _] = members(&world).await;
    let visitor = world
        .new_browser()
        .post(path::LOGOUT_EVERYWHERE, &json!({}))
        .await;
    assert_eq!(visitor.refusal(), (401, ProblemCode::NotLoggedIn));
    world.advance(300);
    world.gate.clear_calls();
    for browser in [&mut in_app, &mut hosted] {
        let answer = browser.post(path::LOGOUT_EVERYWHERE, &json!({})).await;
        assert_eq!(answer.refusal(), (403, ProblemCode::RecentLoginRequired));
        assert!(browser.is_logged_in().await);
    }
    assert!(world.gate.all().is_empty());
    let body: Value = in_app.get(path::SESSION).await.json();
    assert_eq!(body["logged_in"]["recent_login_for"], 0);
}
