//! `/oauth2/revoke`.

use reqwest::StatusCode;
use serde_json::Value;

use crate::{
    application::{Application, EndpointResponse},
    world::World,
};

const REVOKE: &str = "/oauth2/revoke";

async fn signed_in(world: &World, application: &Application) -> Value {
    let code = world.code_for(application).await;
    application.tokens(&code).await
}

async fn refresh(application: &Application, tokens: &Value) -> EndpointResponse {
    let token = tokens["refresh_token"].as_str().unwrap();
    let fields = [("grant_type", "refresh_token"), ("refresh_token", token)];
    application.send("/oauth2/token", &fields).await
}

#[tokio::test]
async fn revoking_a_refresh_token_revokes_its_access_token() {
    let world = World::new().await;
    for application in [world.confidential(), world.public()] {
        let tokens = signed_in(&world, &application).await;
        let token = tokens["refresh_token"].as_str().unwrap();
        let response = application.send(REVOKE, &[("token", token)]).await;
        assert_eq!(
            (response.status, response.body.as_str()),
            (StatusCode::OK, "")
        );
        refresh(&application, &tokens)
            .await
            .assert_error(400, "invalid_grant");
        let bearer = format!("Bearer {}", tokens["access_token"].as_str().unwrap());
        let info = application.user_info(Some(&bearer)).await;
        assert_eq!(info.status, StatusCode::UNAUTHORIZED);
        // Revoking it again is not an error.
        let again = application.send(REVOKE, &[("token", token)]).await;
        assert_eq!(again.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn an_unknown_token_counts_as_revoked() {
    let world = World::new().await;
    let response = world
        .confidential()
        .send(REVOKE, &[("token", "made-up")])
        .await;
    assert_eq!(
        (response.status, response.body.as_str()),
        (StatusCode::OK, "")
    );
}

#[tokio::test]
async fn an_access_token_cannot_be_revoked() {
    let world = World::new().await;
    let application = world.confidential();
    let tokens = signed_in(&world, &application).await;
    let token = tokens["access_token"].as_str().unwrap();
    let response = application.send(REVOKE, &[("token", token)]).await;
    response.assert_error(400, "unsupported_token_type");
}

#[tokio::test]
async fn a_missing_token_is_an_invalid_request() {
    let world = World::new().await;
    let response = world.confidential().send(REVOKE, &[]).await;
    response.assert_error(400, "invalid_request");
}

#[tokio::test]
async fn an_unauthenticated_client_cannot_revoke_a_token() {
    let world = World::new().await;
    let application = world.confidential();
    let tokens = signed_in(&world, &application).await;
    let token = tokens["refresh_token"].as_str().unwrap();
    let fields = [("token", token), ("client_id", &*application.client_id)];
    let response = application.post(REVOKE, None, &fields).await;
    response.assert_error(401, "invalid_client");
    assert_eq!(refresh(&application, &tokens).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_client_can_only_revoke_its_own_tokens() {
    let world = World::new().await;
    let application = world.confidential();
    let tokens = signed_in(&world, &application).await;
    let token = tokens["refresh_token"].as_str().unwrap();
    let response = world.public().send(REVOKE, &[("token", token)]).await;
    response.assert_error(401, "invalid_client");
    assert_eq!(refresh(&application, &tokens).await.status, StatusCode::OK);
}
