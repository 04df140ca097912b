//! `/oauth2/token` with a code.

use reqwest::StatusCode;

use crate::{
    application::{NONCE, SCOPES, half_hash},
    pkce::VERIFIER,
    world::{START, World},
};

const TOKEN: &str = "/oauth2/token";

#[tokio::test]
async fn a_code_returns_tokens_with_cognitos_claims() {
    let world = World::new().await;
    let application = world.confidential();
    let code = world.code_for(&application).await;
    let tokens = application.tokens(&code).await;
    assert_eq!(tokens["token_type"], "Bearer");
    assert_eq!(tokens["expires_in"], 3600);
    let access_token = tokens["access_token"].as_str().unwrap();
    let access = application.claims(access_token).await;
    let id = application
        .claims(tokens["id_token"].as_str().unwrap())
        .await;
    assert_eq!(id["aud"], application.client_id.as_str());
    assert_eq!(id["token_use"], "id");
    assert_eq!(id["nonce"], NONCE);
    assert_eq!(id["at_hash"], half_hash(access_token));
    assert_eq!(id["email"], world.demo().email);
    assert_eq!(id["exp"], START + 3600);
    assert_eq!(access["client_id"], application.client_id.as_str());
    assert_eq!(access["token_use"], "access");
    assert_eq!(access["scope"], SCOPES);
    assert_eq!(access["version"], 2);
    assert_eq!(access["auth_time"], START);
    assert!(access.get("aud").is_none() && access.get("nonce").is_none());
    for shared in ["sub", "origin_jti", "event_id", "iss"] {
        assert_eq!(access[shared], id[shared], "{shared}");
    }
}

#[tokio::test]
async fn responses_are_not_cached_and_allow_every_origin() {
    let world = World::new().await;
    let application = world.public();
    let code = world.code_for(&application).await;
    let response = application.send(TOKEN, &application.exchange(&code)).await;
    assert_eq!(response.status, StatusCode::OK);
    assert_eq!(response.header("cache-control"), "no-store");
    assert_eq!(response.header("pragma"), "no-cache");
    assert_eq!(response.header("access-control-allow-origin"), "*");
}

#[tokio::test]
async fn only_requested_scopes_are_granted() {
    let world = World::new().await;
    let application = world.confidential();
    let request = application.request().with("scope", "openid email");
    let back = world.sign_in(&mut world.browser(), &request.url()).await;
    let tokens = application.tokens(&back.returned("code").unwrap()).await;
    let access = application
        .claims(tokens["access_token"].as_str().unwrap())
        .await;
    let id = application
        .claims(tokens["id_token"].as_str().unwrap())
        .await;
    assert_eq!(access["scope"], "openid email");
    assert_eq!(id["email"], world.demo().email);
    assert!(id.get("given_name").is_none());
}

#[tokio::test]
async fn a_request_without_scopes_gets_all_scopes_of_the_client() {
    let world = World::new().await;
    let application = world.confidential();
    let request = application.request().without("scope");
    let back = world.sign_in(&mut world.browser(), &request.url()).await;
    let tokens = application.tokens(&back.returned("code").unwrap()).await;
    let access = application
        .claims(tokens["access_token"].as_str().unwrap())
        .await;
    assert_eq!(access["scope"], SCOPES);
}

#[tokio::test]
async fn without_openid_there_is_no_id_token() {
    let world = World::new().await;
    let application = world.confidential();
    let request = application
        .request()
        .with("scope", "aws.cognito.signin.user.admin");
    let back = world.sign_in(&mut world.browser(), &request.url()).await;
    let tokens = application.tokens(&back.returned("code").unwrap()).await;
    assert!(tokens.get("id_token").is_none());
}

#[tokio::test]
async fn a_request_without_a_nonce_gets_an_id_token_without_a_nonce() {
    let world = World::new().await;
    let application = world.confidential();
    let request = application.request().without("nonce");
    let back = world.sign_in(&mut world.browser(), &request.url()).await;
    let tokens = application.tokens(&back.returned("code").unwrap()).await;
    let id = application
        .claims(tokens["id_token"].as_str().unwrap())
        .await;
    assert!(id.get("nonce").is_none());
}

#[tokio::test]
async fn a_code_works_once() {
    let world = World::new().await;
    let application = world.confidential();
    let code = world.code_for(&application).await;
    application.tokens(&code).await;
    let again = application.send(TOKEN, &application.exchange(&code)).await;
    again.assert_error(400, "invalid_grant");
}

#[tokio::test]
async fn a_code_expires_after_five_minutes() {
    let world = World::new().await;
    let application = world.confidential();
    let late = world.code_for(&application).await;
    let early = world.code_for(&application).await;
    world.advance(299);
    application.tokens(&early).await;
    world.advance(1);
    let response = application.send(TOKEN, &application.exchange(&late)).await;
    response.assert_error(400, "invalid_grant");
}

#[tokio::test]
async fn an_unknown_code_is_refused() {
    let world = World::new().await;
    let application = world.confidential();
    let unknown = "A".repeat(43);
    let fields = application.exchange(&unknown);
    let response = application.send(TOKEN, &fields).await;
    response.assert_error(400, "invalid_grant");
}

/// Sends a code with one field changed or removed, and expects an error.
async fn assert_exchange_error(field: &str, value: Option<&str>, error: &str) {
    let world = World::new().await;
    let application = world.confidential();
    let code = world.code_for(&application).await;
    let fields: Vec<_> = application
        .exchange(&code)
        .into_iter()
        .filter(|(name, _)| *name != field)
        .chain(value.map(|value| (field, value)))
        .collect();
    let response = application.send(TOKEN, &fields).await;
    response.assert_error(400, error);
}

#[tokio::test]
async fn a_wrong_verifier_is_refused() {
    let wrong = VERIFIER.replace("dBj", "dBk");
    assert_exchange_error("code_verifier", Some(&wrong), "invalid_grant").await;
}

#[tokio::test]
async fn a_missing_verifier_is_refused() {
    assert_exchange_error("code_verifier", None, "invalid_grant").await;
}

#[tokio::test]
async fn another_redirect_uri_is_refused() {
    let other = Some("http://localhost:8080/");
    assert_exchange_error("redirect_uri", other, "invalid_grant").await;
}

#[tokio::test]
async fn a_missing_redirect_uri_is_an_invalid_request() {
    assert_exchange_error("redirect_uri", None, "invalid_request").await;
}

#[tokio::test]
async fn a_missing_code_is_an_invalid_request() {
    assert_exchange_error("code", None, "invalid_request").await;
}

#[tokio::test]
async fn a_missing_grant_type_is_an_invalid_request() {
    assert_exchange_error("grant_type", None, "invalid_request").await;
}

#[tokio::test]
async fn the_client_credentials_grant_is_not_allowed() {
    let machine = Some("client_credentials");
    assert_exchange_error("grant_type", machine, "unauthorized_client").await;
}

#[tokio::test]
async fn an_unknown_grant_type_is_not_supported() {
    let password = Some("password");
    assert_exchange_error("grant_type", password, "unsupported_grant_type").await;
}

#[tokio::test]
async fn a_wrong_verifier_uses_up_the_code() {
    let world = World::new().await;
    let application = world.confidential();
    let code = world.code_for(&application).await;
    let mut fields = application.exchange(&code);
    fields[3].1 = "a-verifier-of-somebody-who-has-stolen-the-code-0";
    let stolen = application.send(TOKEN, &fields).await;
    stolen.assert_error(400, "invalid_grant");
    let own = application.send(TOKEN, &application.exchange(&code)).await;
    own.assert_error(400, "invalid_grant");
}

#[tokio::test]
async fn a_verifier_without_a_challenge_is_refused() {
    let world = World::new().await;
    let application = world.confidential();
    let request = application
        .request()
        .without("code_challenge")
        .without("code_challenge_method");
    let back = world.sign_in(&mut world.browser(), &request.url()).await;
    let code = back.returned("code").unwrap();
    let response = application.send(TOKEN, &application.exchange(&code)).await;
    response.assert_error(400, "invalid_grant");
}

#[tokio::test]
async fn a_confidential_client_does_not_need_pkce() {
    let world = World::new().await;
    let application = world.confidential();
    let request = application
        .request()
        .without("code_challenge")
        .without("code_challenge_method");
    let back = world.sign_in(&mut world.browser(), &request.url()).await;
    let code = back.returned("code").unwrap();
    let fields = &application.exchange(&code)[..3];
    let response = application.send(TOKEN, fields).await;
    assert_eq!(response.status, StatusCode::OK, "{}", response.body);
}

#[tokio::test]
async fn another_clients_code_is_refused() {
    let world = World::new().await;
    let (mine, other) = (world.confidential(), world.public());
    let code = world.code_for(&mine).await;
    let response = other.send(TOKEN, &other.exchange(&code)).await;
    response.assert_error(400, "invalid_grant");
}

#[tokio::test]
async fn json_is_rejected() {
    let world = World::new().await;
    let request = crate::support::http()
        .post(format!("{}{TOKEN}", world.public().base))
        .header("content-type", "application/json")
        .body("{\"grant_type\":\"authorization_code\"}");
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    assert_eq!(
        response.text().await.unwrap(),
        "{\"error\":\"invalid_request\"}"
    );
}
