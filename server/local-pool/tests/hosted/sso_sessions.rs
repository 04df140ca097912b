//! SSO sessions in `ListUserSessions`, and what ends them.

use local_pool::UserSessionTracking;
use serde_json::{Value, json};

use crate::{
    application::Application,
    browser::Browser,
    world::{START, World},
};

async fn world() -> World {
    World::with(|options| {
        options.sessions.user_session_tracking = UserSessionTracking::Enabled;
    })
    .await
}

/// Signs the demo user in on the hosted pages, and returns the tokens.
async fn sign_in(world: &World, application: &Application, browser: &mut Browser) -> Value {
    let back = world.sign_in(browser, &application.request().url()).await;
    application.tokens(&back.returned("code").unwrap()).await
}

/// The access token of a sign-in through the API, which is no part of an SSO session.
async fn api_token(world: &World) -> String {
    let demo = world.demo();
    let response = world.call(
        "InitiateAuth",
        json!({
            "ClientId": world.public().client_id,
            "AuthFlow": "USER_PASSWORD_AUTH",
            "AuthParameters": { "USERNAME": demo.email, "PASSWORD": demo.password },
        }),
    );
    text(&response.await["AuthenticationResult"]["AccessToken"])
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

async fn list(world: &World, token: &Value) -> Vec<Value> {
    let body = world.call("ListUserSessions", json!({ "AccessToken": token }));
    body.await["Sessions"].as_array().unwrap().clone()
}

fn of_type<'a>(sessions: &'a [Value], kind: &str) -> &'a Value {
    sessions
        .iter()
        .find(|session| session["SessionType"] == kind && session["IsCurrentSession"] == false)
        .unwrap()
}

async fn revoke(world: &World, token: &str, session: &Value, associated: &str) {
    let body = json!({
        "AccessToken": token,
        "SessionId": session["SessionId"],
        "RevokeAssociatedSessions": associated,
    });
    world.call("RevokeUserSession", body).await;
}

async fn is_signed_in(browser: &mut Browser, application: &Application) -> bool {
    let page = browser.open(&application.request().url()).await;
    page.redirect_path() != "/login"
}

async fn is_valid(world: &World, token: &Value) -> bool {
    let body = json!({ "AccessToken": token });
    world.post("GetUser", body).await.0 == 200
}

#[tokio::test]
async fn a_hosted_sign_in_is_an_sso_session_and_a_token_session() {
    let world = world().await;
    let application = world.confidential();
    let mut browser = world.browser();
    let tokens = sign_in(&world, &application, &mut browser).await;
    world.advance(60);
    // Another client uses the same SSO session.
    let back = browser.open(&world.public().request().url()).await;
    world.public().tokens(&back.returned("code").unwrap()).await;

    let sessions = list(&world, &tokens["access_token"]).await;
    assert_eq!(sessions.len(), 3);
    let sso = of_type(&sessions, "SSO");
    assert!(text(&sso["SessionId"]).starts_with("sso"));
    assert_eq!(sso["ClientId"], json!(application.client_id));
    assert_eq!(sso["CreateDate"], START);
    assert_eq!(sso["LastActiveDate"], START + 60);
    assert_eq!(sso["OriginSessionId"], Value::Null);
    for session in sessions
        .iter()
        .filter(|session| session["SessionType"] == "TOKEN")
    {
        assert!(text(&session["SessionId"]).starts_with("tkn"));
        assert_eq!(session["OriginSessionId"], sso["SessionId"]);
    }
    assert_eq!(
        of_type(&sessions, "TOKEN")["ClientId"],
        json!(world.public().client_id)
    );
}

#[tokio::test]
async fn revoking_a_token_session_ends_its_sso_session_only_if_linked() {
    for (associated, stays) in [("NONE", true), ("LINKED", false)] {
        let world = world().await;
        let application = world.confidential();
        let mut browser = world.browser();
        let tokens = sign_in(&world, &application, &mut browser).await;
        let own = api_token(&world).await;
        let sessions = list(&world, &json!(own)).await;
        revoke(&world, &own, of_type(&sessions, "TOKEN"), associated).await;
        assert!(!is_valid(&world, &tokens["access_token"]).await);
        assert_eq!(
            is_signed_in(&mut browser, &application).await,
            stays,
            "{associated}"
        );
    }
}

#[tokio::test]
async fn revoking_an_sso_session_ends_its_token_sessions_only_if_linked() {
    for (associated, stays) in [("NONE", true), ("LINKED", false)] {
        let world = world().await;
        let application = world.confidential();
        let mut browser = world.browser();
        let tokens = sign_in(&world, &application, &mut browser).await;
        let own = api_token(&world).await;
        let sessions = list(&world, &json!(own)).await;
        revoke(&world, &own, of_type(&sessions, "SSO"), associated).await;
        assert!(!is_signed_in(&mut browser, &application).await);
        assert_eq!(
            is_valid(&world, &tokens["access_token"]).await,
            stays,
            "{associated}"
        );
        assert!(is_valid(&world, &json!(own)).await);
    }
}

#[tokio::test]
async fn revoke_token_ends_the_sso_session_only_if_linked() {
    for (associated, stays) in [
        (Value::Null, true),
        (json!("NONE"), true),
        (json!("LINKED"), false),
    ] {
        let world = world().await;
        let application = world.public();
        let mut browser = world.browser();
        let tokens = sign_in(&world, &application, &mut browser).await;
        let body = json!({
            "ClientId": application.client_id,
            "Token": tokens["refresh_token"],
            "RevokeAssociatedSessions": associated,
        });
        assert_eq!(world.call("RevokeToken", body).await, json!({}));
        assert!(!is_valid(&world, &tokens["access_token"]).await);
        assert_eq!(
            is_signed_in(&mut browser, &application).await,
            stays,
            "{associated}"
        );
    }
}

#[tokio::test]
async fn without_tracking_linked_has_no_effect() {
    let world = World::new().await;
    let application = world.public();
    let mut browser = world.browser();
    let tokens = sign_in(&world, &application, &mut browser).await;
    let body = json!({
        "ClientId": application.client_id,
        "Token": tokens["refresh_token"],
        "RevokeAssociatedSessions": "LINKED",
    });
    world.call("RevokeToken", body).await;
    assert!(is_signed_in(&mut browser, &application).await);
}

#[tokio::test]
async fn logging_out_of_the_hosted_pages_ends_the_sso_session() {
    let world = world().await;
    let application = world.confidential();
    let mut browser = world.browser();
    let tokens = sign_in(&world, &application, &mut browser).await;
    let query = crate::browser::form(&[
        ("client_id", application.client_id.as_str()),
        ("logout_uri", &application.home),
    ]);
    browser.open(&format!("/logout?{query}")).await;
    let sessions = list(&world, &tokens["access_token"]).await;
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0]["IsCurrentSession"], true);
}
