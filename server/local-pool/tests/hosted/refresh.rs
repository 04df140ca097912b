//! `/oauth2/token` with a refresh token, with and without rotation.

use reqwest::StatusCode;
use serde_json::Value;

use crate::{
    application::{Application, EndpointResponse},
    world::World,
};

async fn signed_in(world: &World, application: &Application) -> Value {
    let code = world.code_for(application).await;
    application.tokens(&code).await
}

async fn refresh(application: &Application, token: &Value) -> EndpointResponse {
    let token = token.as_str().unwrap();
    let fields = [("grant_type", "refresh_token"), ("refresh_token", token)];
    application.send("/oauth2/token", &fields).await
}

#[tokio::test]
async fn a_refresh_token_returns_new_tokens_and_stays_valid() {
    let world = World::new().await;
    for application in [world.confidential(), world.public()] {
        let first = signed_in(&world, &application).await;
        world.advance(600);
        let response = refresh(&application, &first["refresh_token"]).await;
        assert_eq!(response.status, StatusCode::OK, "{}", response.body);
        let second = response.json();
        assert!(second.get("refresh_token").is_none());
        let before = application
            .claims(first["id_token"].as_str().unwrap())
            .await;
        let after = application
            .claims(second["id_token"].as_str().unwrap())
            .await;
        assert_eq!(after["origin_jti"], before["origin_jti"]);
        assert_eq!(after["auth_time"], before["auth_time"]);
        assert_eq!(after["iat"], before["iat"].as_i64().unwrap() + 600);
        assert!(after.get("nonce").is_none());
    }
}

#[tokio::test]
async fn with_rotation_a_refresh_token_is_replaced_and_works_once() {
    let world = World::with(|options| options.refresh_token_rotation = true).await;
    let application = world.confidential();
    let first = signed_in(&world, &application).await;
    let second = refresh(&application, &first["refresh_token"]).await.json();
    let reused = refresh(&application, &first["refresh_token"]).await;
    reused.assert_error(400, "invalid_grant");
    let third = refresh(&application, &second["refresh_token"]).await;
    assert_eq!(third.status, StatusCode::OK, "{}", third.body);
}

#[tokio::test]
async fn another_clients_refresh_token_is_refused() {
    let world = World::new().await;
    let tokens = signed_in(&world, &world.confidential()).await;
    let response = refresh(&world.public(), &tokens["refresh_token"]).await;
    response.assert_error(400, "invalid_grant");
}

#[tokio::test]
async fn an_unknown_refresh_token_is_refused() {
    let world = World::new().await;
    let response = refresh(&world.confidential(), &"made-up".into()).await;
    response.assert_error(400, "invalid_grant");
}

#[tokio::test]
async fn an_access_token_is_not_a_refresh_token() {
    let world = World::new().await;
    let application = world.confidential();
    let tokens = signed_in(&world, &application).await;
    let response = refresh(&application, &tokens["access_token"]).await;
    response.assert_error(400, "invalid_grant");
}

#[tokio::test]
async fn a_refresh_token_expires_after_thirty_days() {
    let world = World::new().await;
    let application = world.confidential();
    let tokens = signed_in(&world, &application).await;
    world.advance(30 * 24 * 3600);
    let response = refresh(&application, &tokens["refresh_token"]).await;
    response.assert_error(400, "invalid_grant");
}

#[tokio::test]
async fn a_missing_refresh_token_is_an_invalid_request() {
    let world = World::new().await;
    let fields = [("grant_type", "refresh_token")];
    let response = world.confidential().send("/oauth2/token", &fields).await;
    response.assert_error(400, "invalid_request");
}

#[tokio::test]
async fn a_confidential_client_without_its_secret_cannot_refresh() {
    let world = World::new().await;
    let application = world.confidential();
    let tokens = signed_in(&world, &application).await;
    let fields = [
        ("grant_type", "refresh_token"),
        ("refresh_token", tokens["refresh_token"].as_str().unwrap()),
        ("client_id", application.client_id.as_str()),
    ];
    let response = application.post("/oauth2/token", None, &fields).await;
    response.assert_error(400, "invalid_client");
}
