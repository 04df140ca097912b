//! Requests of which nobody knows where their answer should go: they stay at the pool, on a page.

use reqwest::StatusCode;

use crate::{application::Request, page::Page, world::World};

async fn ask(world: &World, request: &Request) -> Page {
    world.browser().open(&request.url()).await
}

/// That the pool keeps the browser: nobody is sent to a URL that may be anybody's.
#[track_caller]
fn stays(page: &Page, sentence: &str) {
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    assert_eq!(page.header("location"), "");
    assert_eq!(page.problems(), [sentence]);
}

#[tokio::test]
async fn an_unknown_client_is_refused_on_a_page() {
    let world = World::new().await;
    let request = world.confidential().request().with("client_id", "somebody");
    stays(&ask(&world, &request).await, "Client does not exist.");
}

#[tokio::test]
async fn a_missing_client_id_is_refused_on_a_page() {
    let world = World::new().await;
    let request = world.confidential().request().without("client_id");
    let sentence = "Required String parameter 'client_id' is not present";
    stays(&ask(&world, &request).await, sentence);
}

#[tokio::test]
async fn a_missing_redirect_uri_is_refused_on_a_page() {
    let world = World::new().await;
    let request = world.confidential().request().without("redirect_uri");
    let sentence = "Required String parameter 'redirect_uri' is not present";
    stays(&ask(&world, &request).await, sentence);
}

#[tokio::test]
async fn a_redirect_uri_that_is_not_exactly_the_registered_one_is_refused_on_a_page() {
    let world = World::new().await;
    let application = world.confidential();
    let callback = &application.callback;
    for foreign in [
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
        let request = application.request().with("redirect_uri", &foreign);
        stays(&ask(&world, &request).await, "redirect_mismatch");
    }
}

#[tokio::test]
async fn a_repeated_client_id_or_redirect_uri_is_refused_on_a_page() {
    let world = World::new().await;
    let application = world.confidential();
    for (name, value) in [
        ("client_id", application.client_id.as_str()),
        ("redirect_uri", application.callback.as_str()),
    ] {
        let request = application.request().also(name, value);
        let sentence = format!("Parameter '{name}' is present more than once");
        stays(&ask(&world, &request).await, &sentence);
    }
}

#[tokio::test]
async fn a_redirect_uri_is_looked_at_before_any_other_mistake() {
    let world = World::new().await;
    let request = world
        .confidential()
        .request()
        .with("redirect_uri", "https://evil.example/")
        .without("response_type")
        .with("prompt", "none");
    stays(&ask(&world, &request).await, "redirect_mismatch");
}
