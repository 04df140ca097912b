//! `/oauth2/userInfo`.

use reqwest::StatusCode;

use crate::{
    application::{Application, EndpointResponse},
    world::World,
};

async fn access_token(world: &World, application: &Application, scope: &str) -> String {
    let request = application.request().with("scope", scope);
    let back = world.sign_in(&mut world.browser(), &request.url()).await;
    let tokens = application.tokens(&back.returned("code").unwrap()).await;
    tokens["access_token"].as_str().unwrap().to_owned()
}

async fn show(application: &Application, token: &str) -> EndpointResponse {
    application
        .user_info(Some(&format!("Bearer {token}")))
        .await
}

#[track_caller]
fn assert_refused(response: &EndpointResponse, status: u16, error: &str, description: &str) {
    assert_eq!(response.status.as_u16(), status, "{}", response.body);
    let expected = format!("error=\"{error}\", error_description=\"{description}\"");
    assert_eq!(response.header("www-authenticate"), expected);
    assert_eq!(response.json()["error"], error);
}

const ENDED: &str =
    "Access token is expired, disabled, or deleted, or the user has globally signed out.";

#[tokio::test]
async fn the_scopes_select_the_attributes_and_flags_are_strings() {
    let world = World::new().await;
    let application = world.confidential();
    let token = access_token(&world, &application, "openid email").await;
    let response = show(&application, &token).await;
    assert_eq!(response.status, StatusCode::OK);
    assert_eq!(response.header("cache-control"), "no-store");
    let claims = response.json();
    let sub = &application.claims(&token).await["sub"];
    let expected = serde_json::json!({
        "email": "demo@example.com", "email_verified": "true", "sub": sub, "username": sub,
    });
    assert_eq!(claims, expected);
}

#[tokio::test]
async fn a_post_has_the_same_response_as_a_get() {
    let world = World::new().await;
    let application = world.confidential();
    let token = access_token(&world, &application, "openid email").await;
    let got = show(&application, &token).await;
    let request = crate::support::http().post(format!("{}/oauth2/userInfo", application.base));
    let posted = request.bearer_auth(&token).send().await.unwrap();
    assert_eq!(posted.status(), StatusCode::OK);
    let claims: serde_json::Value = posted.json().await.unwrap();
    assert_eq!(claims, got.json());
}

#[tokio::test]
async fn openid_alone_includes_all_attributes() {
    let world = World::new().await;
    let application = world.confidential();
    let token = access_token(&world, &application, "openid").await;
    let claims = show(&application, &token).await.json();
    assert_eq!(claims["given_name"], "Demo");
    assert_eq!(claims["email"], "demo@example.com");
}

#[tokio::test]
async fn a_token_without_openid_is_refused() {
    let world = World::new().await;
    let application = world.confidential();
    let token = access_token(&world, &application, "aws.cognito.signin.user.admin").await;
    let response = show(&application, &token).await;
    let message = "Access token does not contain openid scope";
    assert_refused(&response, 401, "invalid_token", message);
}

#[tokio::test]
async fn a_missing_header_is_an_invalid_request() {
    let world = World::new().await;
    let message = "Bad OAuth2 request at UserInfo Endpoint";
    for header in [None, Some("Basic abc"), Some("Bearer"), Some("Bearer ")] {
        let response = world.confidential().user_info(header).await;
        assert_refused(&response, 400, "invalid_request", message);
    }
}

#[tokio::test]
async fn anything_but_an_access_token_of_this_pool_is_refused() {
    let world = World::new().await;
    let application = world.confidential();
    let code = world.code_for(&application).await;
    let tokens = application.tokens(&code).await;
    let id_token = tokens["id_token"].as_str().unwrap();
    let access_token = tokens["access_token"].as_str().unwrap();
    let tampered = access_token.replacen("ey", "eY", 2);
    for token in [id_token, tampered.as_str(), "abc"] {
        let response = show(&application, token).await;
        assert_refused(&response, 401, "invalid_token", ENDED);
    }
}

#[tokio::test]
async fn an_expired_token_is_refused() {
    let world = World::new().await;
    let application = world.confidential();
    let token = access_token(&world, &application, "openid").await;
    world.advance(3600);
    let response = show(&application, &token).await;
    assert_refused(&response, 401, "invalid_token", ENDED);
}

#[tokio::test]
async fn a_token_in_the_query_is_ignored() {
    let world = World::new().await;
    let application = world.confidential();
    let token = access_token(&world, &application, "openid").await;
    let url = format!("{}/oauth2/userInfo?access_token={token}", application.base);
    let response = crate::support::http().get(url).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
}
