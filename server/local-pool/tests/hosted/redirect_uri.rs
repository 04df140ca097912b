//! Requests with an invalid client or redirect URI get an error page.

use reqwest::StatusCode;

use crate::{application::Request, page::Page, world::World};

async fn authorize(world: &World, request: &Request) -> Page {
    world.browser().open(&request.url()).await
}

/// Asserts that the browser is not redirected to an unknown URL.
#[track_caller]
fn assert_error_page(page: &Page, message: &str) {
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    assert_eq!(page.header("location"), "");
    assert_eq!(page.problems(), [message]);
}

#[tokio::test]
async fn an_unknown_client_shows_an_error_page() {
    let world = World::new().await;
    let request = world.confidential().request().with("client_id", "unknown");
    assert_error_page(&authorize(&world, &request).await, "Client does not exist.");
}

#[tokio::test]
async fn a_missing_client_id_shows_an_error_page() {
    let world = World::new().await;
    let request = world.confidential().request().without("client_id");
    let message = "Required String parameter 'client_id' is not present";
    assert_error_page(&authorize(&world, &request).await, message);
}

#[tokio::test]
async fn a_missing_redirect_uri_shows_an_error_page() {
    let world = World::new().await;
    let request = world.confidential().request().without("redirect_uri");
    let message = "Required String parameter 'redirect_uri' is not present";
    assert_error_page(&authorize(&world, &request).await, message);
}

#[tokio::test]
async fn an_unregistered_redirect_uri_shows_an_error_page() {
    let world = World::new().await;
    let application = world.confidential();
    let callback = &application.callback;
    for unregistered in [
        "https://evil.example/auth/callback".to_owned(),
        format!("{callback}/"),
        format!("{callback}?x=1"),
        format!("{callback}#x"),
        format!("{callback}/../callback"),
        callback.to_uppercase(),
        callback.replace("localhost", "127.0.0.1"),
        callback.replace("http:", "https:"),
        callback.replace(":8080", ""),
        format!("{callback} "),
        "javascript:alert(1)".to_owned(),
    ] {
        let request = application.request().with("redirect_uri", &unregistered);
        assert_error_page(&authorize(&world, &request).await, "redirect_mismatch");
    }
}

#[tokio::test]
async fn repeated_client_ids_and_redirect_uris_show_an_error_page() {
    let world = World::new().await;
    let application = world.confidential();
    for (name, value) in [
        ("client_id", application.client_id.as_str()),
        ("redirect_uri", application.callback.as_str()),
    ] {
        let request = application.request().and(name, value);
        let message = format!("Parameter '{name}' is present more than once");
        assert_error_page(&authorize(&world, &request).await, &message);
    }
}

#[tokio::test]
async fn the_redirect_uri_is_checked_before_other_parameters() {
    let world = World::new().await;
    let request = world
        .confidential()
        .request()
        .with("redirect_uri", "https://evil.example/")
        .without("response_type")
        .with("prompt", "none");
    assert_error_page(&authorize(&world, &request).await, "redirect_mismatch");
}
