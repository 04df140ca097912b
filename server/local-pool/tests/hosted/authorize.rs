//! `/oauth2/authorize`: which requests are accepted, and how errors are sent to the application.

use reqwest::StatusCode;

use crate::{
    application::{Request, STATE},
    page::Page,
    world::World,
};

async fn authorize(world: &World, request: &Request) -> Page {
    world.browser().open(&request.url()).await
}

/// Asserts that the application receives the error.
#[track_caller]
fn assert_error(page: &Page, error: &str) {
    assert_eq!(page.status, StatusCode::FOUND, "{}", page.body);
    assert_eq!(page.returned("error").as_deref(), Some(error));
    assert_eq!(page.returned("state").as_deref(), Some(STATE));
    assert_eq!(page.returned("code"), None);
}

/// Pools name this error only in the description.
#[track_caller]
fn assert_invalid_scope(page: &Page) {
    assert_error(page, "invalid_request");
    assert_eq!(
        page.returned("error_description").as_deref(),
        Some("invalid_scope")
    );
}

#[tokio::test]
async fn a_valid_request_redirects_to_the_login_page_with_the_same_query() {
    let world = World::new().await;
    let request = world.confidential().request();
    let page = authorize(&world, &request).await;
    assert_eq!(page.status, StatusCode::FOUND);
    assert_eq!(page.redirect_path(), "/login");
    let mut forwarded: Vec<_> = page.location().query_pairs().into_owned().collect();
    let repeated = world.browser().open(&request.url()).await.location();
    forwarded.sort();
    let requested = page.url.clone();
    let mut requested: Vec<_> = requested.query_pairs().into_owned().collect();
    requested.sort();
    assert_eq!(forwarded, requested);
    assert_eq!(repeated, page.location());
}

#[tokio::test]
async fn a_missing_response_type_is_an_invalid_request() {
    let world = World::new().await;
    let request = world.confidential().request().without("response_type");
    assert_error(&authorize(&world, &request).await, "invalid_request");
}

#[tokio::test]
async fn the_implicit_grant_is_not_allowed() {
    let world = World::new().await;
    let request = world.public().request().with("response_type", "token");
    assert_error(&authorize(&world, &request).await, "unauthorized_client");
}

#[tokio::test]
async fn another_response_type_is_not_supported() {
    let world = World::new().await;
    for other in ["id_token", "code token", "CODE"] {
        let request = world.confidential().request().with("response_type", other);
        assert_error(
            &authorize(&world, &request).await,
            "unsupported_response_type",
        );
    }
}

#[tokio::test]
async fn a_scope_that_the_client_does_not_have_is_invalid() {
    let world = World::new().await;
    let request = world
        .confidential()
        .request()
        .with("scope", "openid orders/read");
    assert_invalid_scope(&authorize(&world, &request).await);
}

#[tokio::test]
async fn a_scope_that_needs_openid_is_invalid_without_it() {
    let world = World::new().await;
    for scope in ["email", "phone", "profile aws.cognito.signin.user.admin"] {
        let request = world.confidential().request().with("scope", scope);
        assert_invalid_scope(&authorize(&world, &request).await);
    }
}

#[tokio::test]
async fn a_challenge_without_a_method_is_an_invalid_request() {
    let world = World::new().await;
    let request = world
        .confidential()
        .request()
        .without("code_challenge_method");
    assert_error(&authorize(&world, &request).await, "invalid_request");
}

#[tokio::test]
async fn a_method_without_a_challenge_is_an_invalid_request() {
    let world = World::new().await;
    let request = world.confidential().request().without("code_challenge");
    assert_error(&authorize(&world, &request).await, "invalid_request");
}

#[tokio::test]
async fn a_plain_challenge_is_an_invalid_request() {
    let world = World::new().await;
    for method in ["plain", "s256", "S512"] {
        let request = world
            .confidential()
            .request()
            .with("code_challenge_method", method);
        assert_error(&authorize(&world, &request).await, "invalid_request");
    }
}

#[tokio::test]
async fn a_challenge_that_is_not_a_hash_is_an_invalid_request() {
    let world = World::new().await;
    let request = world
        .confidential()
        .request()
        .with("code_challenge", "short");
    assert_error(&authorize(&world, &request).await, "invalid_request");
}

#[tokio::test]
async fn only_a_public_client_must_use_pkce() {
    let world = World::new().await;
    let without = |request: Request| {
        request
            .without("code_challenge")
            .without("code_challenge_method")
    };
    let public = authorize(&world, &without(world.public().request())).await;
    assert_error(&public, "invalid_request");
    let confidential = authorize(&world, &without(world.confidential().request())).await;
    assert_eq!(confidential.redirect_path(), "/login");
}

#[tokio::test]
async fn a_repeated_parameter_is_an_invalid_request() {
    let world = World::new().await;
    for name in ["scope", "nonce", "response_type", "prompt", "unknown"] {
        let request = world
            .confidential()
            .request()
            .with(name, "code")
            .and(name, "code");
        assert_error(&authorize(&world, &request).await, "invalid_request");
    }
}

#[tokio::test]
async fn a_repeated_state_is_not_sent_back() {
    let world = World::new().await;
    let request = world.confidential().request().and("state", "another");
    let page = authorize(&world, &request).await;
    assert_eq!(page.returned("error").as_deref(), Some("invalid_request"));
    assert_eq!(page.returned("state"), None);
}

#[tokio::test]
async fn a_contradictory_or_unknown_prompt_is_an_invalid_request() {
    let world = World::new().await;
    for prompt in ["none login", "create"] {
        let request = world.confidential().request().with("prompt", prompt);
        assert_error(&authorize(&world, &request).await, "invalid_request");
    }
}

#[tokio::test]
async fn an_identity_provider_that_the_client_does_not_have_is_ignored() {
    let world = World::new().await;
    let application = world.confidential();
    for name in ["Google", "COGNITO"] {
        let request = application.request().with("identity_provider", name);
        let page = authorize(&world, &request).await;
        assert_eq!(page.redirect_path(), "/login", "{name}");
    }
    let domain = application.request().with("idp_identifier", "example.com");
    assert_error(&authorize(&world, &domain).await, "invalid_request");
}

#[tokio::test]
async fn prompt_none_without_a_session_is_login_required() {
    let world = World::new().await;
    let request = world.confidential().request().with("prompt", "none");
    assert_error(&authorize(&world, &request).await, "login_required");
    // The sign-in page must not be shown either.
    let page = world.browser().open(&request.at("/login")).await;
    assert_error(&page, "login_required");
}

#[tokio::test]
async fn an_error_response_has_no_state_if_the_request_had_none() {
    let world = World::new().await;
    let request = world
        .confidential()
        .request()
        .without("state")
        .without("response_type");
    let page = authorize(&world, &request).await;
    let query = page.location().query().map(str::to_owned);
    assert_eq!(query.as_deref(), Some("error=invalid_request"));
}

#[tokio::test]
async fn any_state_is_returned_unchanged() {
    let world = World::new().await;
    let state = "a b+c&d=e%20\"<ü>/?#\u{1F511}";
    let request = world.confidential().request().with("state", state);
    let back = world.sign_in(&mut world.browser(), &request.url()).await;
    assert_eq!(back.returned("state").as_deref(), Some(state));
    assert!(back.returned("code").is_some());
}

#[tokio::test]
async fn only_get_is_allowed() {
    let world = World::new().await;
    let response = world.public().post("/oauth2/authorize", None, &[]).await;
    assert_eq!(response.status, StatusCode::METHOD_NOT_ALLOWED);
}
