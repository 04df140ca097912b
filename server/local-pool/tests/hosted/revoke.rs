//! `/oauth2/revoke`.

use reqwest::StatusCode;
use serde_json::Value;

use crate::{
    application::{Answer, Application},
    world::World,
};

const REVOKE: &str = "/oauth2/revoke";

async fn signed_in(world: &World, application: &Application) -> Value {
    let code = world.code_for(application).await;
    application.tokens(&code).await
}

async fn refresh(application: &Application, tokens: &Value) -> Answer {
    let token = tokens["refresh_token"].as_str().unwrap();
    let fields = [("grant_type", "refresh_token"), ("refresh_token", token)];
    application.send("/oauth2/token", &fields).await
}

#[tokio::test]
async fn a_revoked_refresh_token_and_its_access_token_end() {
    let world = World::new().await;
    for application in [world.confidential(), world.public()] {
        let tokens = signed_in(&world, &application).await;
        let token = tokens["refresh_token"].as_str().unwrap();
        let answer = application.send(REVOKE, &[("token", token)]).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, ""));
        refresh(&application, &tokens)
            .await
            .is_error(400, "invalid_grant");
        let bearer = format!("Bearer {}", tokens["access_token"].as_str().unwrap());
        let info = application.user_info(Some(&bearer)).await;
        assert_eq!(info.status, StatusCode::UNAUTHORIZED);
        // Twice is fine.
        let again = application.send(REVOKE, &[("token", token)]).await;
        assert_eq!(again.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_token_that_nobody_knows_is_revoked_already() {
    let world = World::new().await;
    let answer = world
        .confidential()
        .send(REVOKE, &[("token", "made-up")])
        .await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, ""));
}

#[tokio::test]
async fn an_access_token_cannot_be_revoked() {
    let world = World::new().await;
    let application = world.confidential();
    let tokens = signed_in(&world, &application).await;
    let token = tokens["access_token"].as_str().unwrap();
    let answer = application.send(REVOKE, &[("token", token)]).await;
    answer.is_error(400, "unsupported_token_type");
}

#[tokio::test]
async fn a_missing_token_is_an_invalid_request() {
    let world = World::new().await;
    let answer = world.confidential().send(REVOKE, &[]).await;
    answer.is_error(400, "invalid_request");
}

#[tokio::test]
async fn a_client_that_is_not_itself_revokes_nothing() {
    let world = World::new().await;
    let application = world.confidential();
    let tokens = signed_in(&world, &application).await;
    let token = tokens["refresh_token"].as_str().unwrap();
    let fields = [("token", token), ("client_id", &*application.client_id)];
    let answer = application.post(REVOKE, None, &fields).await;
    answer.is_error(401, "invalid_client");
    assert_eq!(refresh(&application, &tokens).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_client_revokes_its_own_tokens_only() {
    let world = World::new().await;
    let application = world.confidential();
    let tokens = signed_in(&world, &application).await;
    let token = tokens["refresh_token"].as_str().unwrap();
    let answer = world.public().send(REVOKE, &[("token", token)]).await;
    answer.is_error(401, "invalid_client");
    assert_eq!(refresh(&application, &tokens).await.status, StatusCode::OK);
}
