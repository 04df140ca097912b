//! Logging out.

mod everywhere;
mod queue;
mod servers;

use serde_json::{Value, json};
use wire::{ProblemCode, path};

use crate::browser::{Answer, Browser, Shown};
use crate::world::World;

async fn log_out(browser: &mut Browser) -> Answer {
    let answer = browser.post(path::LOGOUT, &json!({})).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer
}

/// The refresh token that the pool issued at the latest login.
fn refresh_token(world: &World) -> String {
    let answers = world
        .gate
        .all()
        .into_iter()
        .rev()
        .filter_map(|call| serde_json::from_str::<Value>(&call.answer).ok());
    let tokens = answers.filter_map(|answer| {
        let token = answer["AuthenticationResult"]["RefreshToken"]
            .as_str()
            .or(answer["refresh_token"].as_str());
        token.map(str::to_owned)
    });
    tokens.into_iter().next().unwrap()
}

/// Refreshes with a token directly at the pool; returns status and body.
async fn refresh(world: &World, token: &str) -> (u16, Value) {
    let client = world.pool.description().client("confidential").unwrap();
    let body = json!({ "ClientId": client.client_id, "ClientSecret": client.client_secret, "RefreshToken": token });
    world.call_pool("GetTokensFromRefreshToken", body).await
}

#[tokio::test]
async fn logging_out_ends_session_and_refresh_token() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let token = refresh_token(&world);
    assert_eq!(refresh(&world, &token).await.0, 200);
    let answer = log_out(&mut member).await;
    insta::assert_json_snapshot!(answer.json::<Value>(), @r#"
    {
      "next": "/"
    }
    "#);
    insta::assert_snapshot!(answer.set_cookie("session").unwrap(), @"session=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0");
    assert!(!member.is_logged_in().await);
    world.gate.wait_for_calls("RevokeToken", 1).await;
    assert_eq!(refresh(&world, &token).await.0, 400);
}

#[tokio::test]
async fn the_old_cookie_is_rejected() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let session = member.cookie("session").unwrap().to_owned();
    log_out(&mut member).await;
    member.plant("session", &session);
    assert_eq!(
        member.get(path::PROFILE).await.refusal(),
        (401, ProblemCode::NotLoggedIn)
    );
}

#[tokio::test]
async fn logging_out_twice_succeeds() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let mut other_tab = member.clone();
    let first = log_out(&mut member).await;
    assert_eq!(log_out(&mut member).await.text(), first.text());
    assert_eq!(log_out(&mut other_tab).await.text(), first.text());
    world.gate.wait_for_calls("RevokeToken", 1).await;
    assert_eq!(world.gate.calls("RevokeToken").len(), 1);
}

#[tokio::test]
async fn logging_out_without_a_session_succeeds() {
    let world = World::new().await;
    let answer = log_out(&mut world.new_browser()).await;
    assert_eq!(answer.text(), r#"{"next":"/"}"#);
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn logging_out_succeeds_during_an_outage() {
    let world = World::new().await;
    for mut member in [world.member("ada").await, world.hosted_member("bob").await] {
        world.gate.close(true);
        log_out(&mut member).await;
        assert!(!member.is_logged_in().await);
        world.gate.close(false);
    }
}

#[tokio::test]
async fn after_a_hosted_login_the_browser_goes_to_the_pools_logout() {
    let world = World::new().await;
    let mut member = world.hosted_member("ada").await;
    let token = refresh_token(&world);
    let next = log_out(&mut member).await.json::<Value>()["next"]
        .as_str()
        .unwrap()
        .to_owned();
    let next = next.replace(&world.gate.url(), "<pool>");
    insta::assert_snapshot!(next, @"<pool>/logout?client_id=localconfidentialclient000&logout_uri=http%3A%2F%2Flocalhost%3A8080%2F");
    world.gate.wait_for_calls("/oauth2/revoke", 1).await;
    assert_eq!(refresh(&world, &token).await.0, 400);
}

#[tokio::test]
async fn the_pools_logout_ends_its_session_and_returns_to_the_home_page() {
    let world = World::new().await;
    let mut member = world.hosted_member("ada").await;
    let next = log_out(&mut member).await.json::<Value>()["next"]
        .as_str()
        .unwrap()
        .to_owned();
    let Shown::Back(home) = member.pages.open(&next).await else {
        panic!("the pool's logout redirects back")
    };
    assert_eq!(home, "/");
    let started = member.begin_hosted("/profile").await;
    let page = member.pages.open(started.location()).await;
    assert!(
        matches!(page, Shown::Page { status: 200, .. }),
        "the pool asks for the password again: {page:?}"
    );
}

#[tokio::test]
async fn without_logging_out_the_pool_keeps_its_session() {
    let world = World::new().await;
    let mut member = world.hosted_member("ada").await;
    let started = member.begin_hosted("/profile").await;
    let page = member.pages.open(started.location()).await;
    assert!(matches!(page, Shown::Back(_)), "{page:?}");
}

#[tokio::test]
async fn logging_out_keeps_sessions_of_other_browsers() {
    let world = World::new().await;
    let mut laptop = world.member("ada").await;
    let mut phone = world.new_browser();
    phone.log_in("ada@example.org").await;
    log_out(&mut laptop).await;
    assert!(phone.is_logged_in().await);
}

#[tokio::test]
async fn over_tls_logging_out_sends_clear_site_data() {
    let world = World::https().await;
    let mut member = world.member("ada").await;
    let answer = log_out(&mut member).await;
    insta::assert_snapshot!(answer.header("clear-site-data"), @r#""cache", "storage""#);
    insta::assert_snapshot!(answer.set_cookie("__Host-Http-session").unwrap(), @"__Host-Http-session=; HttpOnly; SameSite=Strict; Secure; Path=/; Max-Age=0");
    let plain = World::new().await;
    assert_eq!(
        log_out(&mut plain.new_browser())
            .await
            .header("clear-site-data"),
        ""
    );
}
