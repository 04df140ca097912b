//! Client authentication at the token endpoint.

use base64::{Engine, engine::general_purpose::STANDARD};
use reqwest::StatusCode;

use crate::{application::Application, pkce::VERIFIER, world::World};

const TOKEN: &str = "/oauth2/token";

#[tokio::test]
async fn the_secret_may_be_in_the_form() {
    let world = World::new().await;
    let application = world.confidential();
    let code = world.code_for(&application).await;
    let credentials = [
        ("client_id", application.client_id.as_str()),
        ("client_secret", application.secret.as_deref().unwrap()),
    ];
    let fields = [&credentials[..], &application.exchange(&code)].concat();
    let response = application.post(TOKEN, None, &fields).await;
    assert_eq!(response.status, StatusCode::OK, "{}", response.body);
}

#[tokio::test]
async fn the_same_client_id_may_be_in_header_and_form() {
    let world = World::new().await;
    let application = world.confidential();
    let code = world.code_for(&application).await;
    let basic = application.basic();
    let with_id = |id| [&[("client_id", id)], &application.exchange(&code)[..]].concat();
    let other = world.public().client_id;
    let refused = application
        .post(TOKEN, Some(&basic), &with_id(&other))
        .await;
    refused.assert_error(400, "invalid_request");
    let own = application.client_id.as_str();
    let response = application.post(TOKEN, Some(&basic), &with_id(own)).await;
    assert_eq!(response.status, StatusCode::OK, "{}", response.body);
}

/// Sends a valid code with these credentials, and expects an error.
async fn assert_credentials_error(
    header: impl FnOnce(&Application) -> Option<String>,
    fields: impl FnOnce(&Application) -> Vec<(&'static str, String)>,
    error: &str,
) {
    let world = World::new().await;
    let application = world.confidential();
    let code = world.code_for(&application).await;
    let (header, added) = (header(&application), fields(&application));
    let mut sent = application.exchange(&code).to_vec();
    sent.extend(added.iter().map(|(name, value)| (*name, value.as_str())));
    let refused = application.post(TOKEN, header.as_deref(), &sent).await;
    refused.assert_error(400, error);
    // The client was authenticated before the code was redeemed, so the code is still valid.
    application.tokens(&code).await;
}

fn basic(id: &str, secret: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{id}:{secret}")))
}

#[tokio::test]
async fn a_wrong_secret_in_the_header_is_an_invalid_client() {
    let header = |app: &Application| Some(basic(&app.client_id, "wrong"));
    assert_credentials_error(header, |_| vec![], "invalid_client").await;
}

#[tokio::test]
async fn a_wrong_secret_in_the_form_is_an_invalid_client() {
    let fields = |app: &Application| {
        vec![
            ("client_id", app.client_id.clone()),
            ("client_secret", "wrong".to_owned()),
        ]
    };
    assert_credentials_error(|_| None, fields, "invalid_client").await;
}

#[tokio::test]
async fn a_missing_secret_is_an_invalid_client() {
    let fields = |app: &Application| vec![("client_id", app.client_id.clone())];
    assert_credentials_error(|_| None, fields, "invalid_client").await;
}

#[tokio::test]
async fn an_unknown_client_is_an_invalid_client() {
    let header = |app: &Application| Some(basic("unknown", app.secret.as_ref().unwrap()));
    assert_credentials_error(header, |_| vec![], "invalid_client").await;
}

#[tokio::test]
async fn a_header_that_is_not_basic_is_an_invalid_client() {
    let header = |_: &Application| Some("Bearer abc".to_owned());
    let fields = |app: &Application| vec![("client_id", app.client_id.clone())];
    assert_credentials_error(header, fields, "invalid_client").await;
}

#[tokio::test]
async fn a_missing_client_is_an_invalid_request() {
    assert_credentials_error(|_| None, |_| vec![], "invalid_request").await;
}

#[tokio::test]
async fn the_secret_in_both_places_is_an_invalid_request() {
    let fields = |app: &Application| {
        vec![
            ("client_id", app.client_id.clone()),
            ("client_secret", app.secret.clone().unwrap()),
        ]
    };
    assert_credentials_error(|app| Some(app.basic()), fields, "invalid_request").await;
}

#[tokio::test]
async fn a_repeated_parameter_is_an_invalid_request() {
    let fields = |_: &Application| vec![("code_verifier", VERIFIER.to_owned())];
    assert_credentials_error(|app| Some(app.basic()), fields, "invalid_request").await;
}

#[tokio::test]
async fn a_public_client_that_sends_a_secret_is_an_invalid_client() {
    let world = World::new().await;
    let application = world.public();
    let code = world.code_for(&application).await;
    let header = basic(&application.client_id, "secret");
    let fields = application.exchange(&code);
    let response = application.post(TOKEN, Some(&header), &fields).await;
    response.assert_error(400, "invalid_client");
    application.tokens(&code).await;
}
