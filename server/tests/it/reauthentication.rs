//! Logging in again while logged in, for a change that needs a recent login.

use serde_json::json;
use wire::login::LoginStep;
use wire::{ProblemCode, SessionInfo, SessionStatus, path};

use crate::browser::{Answer, Browser, Shown, proof};
use crate::world::{PASSWORD, World};

const ADA: &str = "ada@example.org";
const AGAIN: &str = "/auth/login?return_to=%2Faccount%2Fpassword&reauthenticate=true";

async fn shown(browser: &mut Browser) -> SessionInfo {
    match browser.get(path::SESSION).await.json() {
        SessionStatus::LoggedIn(session) => session,
        SessionStatus::LoggedOut => panic!("the session has ended"),
    }
}

/// A login on the hosted pages that is too old for changes that matter.
async fn old_hosted_member(world: &World, query: &str) -> Browser {
    world.account("ada").await;
    let mut browser = world.new_browser();
    let started = browser.visit(&format!("/auth/login?{query}")).await;
    let back = browser.pages.log_in(started.location(), ADA).await;
    browser.return_from_pool(&back).await;
    world.advance(300);
    assert_eq!(shown(&mut browser).await.recent_login_for, 0);
    browser
}

/// Logs in again on the pool's pages, which must ask for the password.
async fn enter_password(browser: &mut Browser, started: &Answer, email: &str) -> Answer {
    let page = browser.pages.open(started.location()).await;
    assert!(
        matches!(page, Shown::Page { status: 200, .. }),
        "the pool asks again: {page:?}"
    );
    let typed = [("username", email), ("password", PASSWORD)];
    let Shown::Back(back) = browser.pages.submit(&page, "password", &typed).await else {
        panic!("the pool did not log {email} in")
    };
    browser.return_from_pool(&back).await
}

/// Logs in again in the application.
async fn in_app(browser: &mut Browser, email: &str, password: &str) -> Answer {
    let client = browser.client();
    let body = json!({
        "username": email,
        "first_factor": { "challenge": "password_srp", "srp_a": client.public() },
        "remember": false,
        "reauthenticate": true,
    });
    let pending = browser.post(path::LOGIN, &body).await.challenge();
    assert!(pending.reauthenticate);
    let reloaded = browser.reload_challenge(&pending).await;
    assert!(reloaded.challenge().reauthenticate);
    browser
        .post(path::LOGIN_ANSWER, &proof(&pending, &client, password))
        .await
}

#[tokio::test]
async fn the_hosted_pages_ask_again_and_the_session_is_replaced() {
    let world = World::new().await;
    for remember in [false, true] {
        let mut member = old_hosted_member(&world, &format!("remember={remember}")).await;
        let old = member.cookie("session").unwrap().to_owned();
        world.gate.clear_calls();
        let started = member.visit(AGAIN).await;
        assert_eq!(started.location_parameter("prompt").unwrap(), "login");
        let answer = enter_password(&mut member, &started, ADA).await;
        assert_eq!(answer.location(), "/account/password");
        let cookie = answer.set_cookie("session").unwrap();
        assert_eq!(cookie.contains("Max-Age="), remember, "{cookie}");
        let session = shown(&mut member).await;
        assert_eq!(
            (session.recent_login_for, session.remember),
            (300, remember)
        );
        world.gate.wait_for_calls("/oauth2/revoke", 1).await;
        let mut thief = world.new_browser();
        thief.plant("session", &old);
        assert!(!thief.is_logged_in().await);
    }
}

#[tokio::test]
async fn without_asking_again_a_hosted_login_is_as_old_as_the_pools_session() {
    let world = World::new().await;
    let mut member = old_hosted_member(&world, "").await;
    let started = member.begin_hosted("/account/password").await;
    assert_eq!(started.location_parameter("prompt"), None);
    let Shown::Back(back) = member.pages.open(started.location()).await else {
        panic!("the pool has a session")
    };
    member.return_from_pool(&back).await;
    assert_eq!(shown(&mut member).await.recent_login_for, 0);
}

#[tokio::test]
async fn a_cancelled_hosted_login_keeps_the_session() {
    let world = World::new().await;
    let mut member = old_hosted_member(&world, "").await;
    let started = member.visit(AGAIN).await;
    let state = started.location_parameter("state").unwrap();
    let back = format!("{}?error=access_denied&state={state}", path::AUTH_CALLBACK);
    let answer = member.return_from_pool(&back).await;
    assert_eq!(
        answer.location_parameter("return_to").unwrap(),
        "/account/password"
    );
    assert!(member.is_logged_in().await);
}

#[tokio::test]
async fn an_in_app_login_replaces_the_session() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let old = member.cookie("session").unwrap().to_owned();
    world.advance(300);
    assert_eq!(shown(&mut member).await.recent_login_for, 0);
    let wrong = in_app(&mut member, ADA, "Wrong-Horse-7").await;
    assert_eq!(wrong.refusal(), (403, ProblemCode::WrongCredentials));
    assert_eq!(shown(&mut member).await.recent_login_for, 0);

    world.gate.clear_calls();
    let answer = in_app(&mut member, ADA, PASSWORD).await;
    let LoginStep::LoggedIn(session) = answer.json() else {
        panic!("the login is complete")
    };
    assert_eq!(session.recent_login_for, 300);
    assert_ne!(member.cookie("session").unwrap(), old);
    world.gate.wait_for_calls("RevokeToken", 1).await;
    assert_eq!(world.sessions().await, 1);
}

/// It is a login like any other: nothing of the former session is left in this browser.
#[tokio::test]
async fn another_person_can_log_in_instead() {
    let world = World::new().await;
    let bob = world.account("bob").await;
    let mut ada = world.member("ada").await;
    let mut elsewhere = world.new_browser();
    elsewhere.log_in(ADA).await;
    let old = ada.cookie("session").unwrap().to_owned();
    in_app(&mut ada, &bob, PASSWORD).await;
    assert_eq!(shown(&mut ada).await.user.name, bob);
    let started = ada.visit(AGAIN).await;
    enter_password(&mut ada, &started, ADA).await;
    assert_eq!(shown(&mut ada).await.user.name, ADA);
    assert!(elsewhere.is_logged_in().await);
    let mut thief = world.new_browser();
    thief.plant("session", &old);
    assert!(!thief.is_logged_in().await);
    assert_eq!(world.sessions().await, 2);
}
