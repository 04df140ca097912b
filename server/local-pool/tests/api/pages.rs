//! The pages and documents that are not part of the API.

use local_pool::{Description, Message};
use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::world::{ADA, World, http};

async fn text(world: &World, path: &str) -> String {
    let response = http().get(world.url(path)).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    response.text().await.unwrap()
}

#[tokio::test]
async fn pool_json_contains_all_settings_that_a_client_needs() {
    let world = World::new().await;
    let described: Description = serde_json::from_str(&text(&world, "/pool.json").await).unwrap();
    assert_eq!(&described, world.description());
    let endpoint = format!("http://localhost:{}", world.pool.address().port());
    assert_eq!(described.endpoint, endpoint);
    assert_eq!(described.issuer, format!("{endpoint}/us-east-1_LocalPool"));
    let [confidential, public] = &described.clients[..] else {
        panic!("two clients");
    };
    assert_eq!(confidential.name, "confidential");
    assert!(confidential.client_secret.as_ref().unwrap().len() > 40);
    assert_eq!(public.client_secret, None);
    assert_eq!(
        public.callback_urls,
        ["http://localhost:8080/auth/callback"]
    );
    assert_eq!(public.logout_urls, ["http://localhost:8080/"]);
}

#[tokio::test]
async fn the_discovery_document_links_the_keys() {
    let world = World::new().await;
    let path = "/us-east-1_LocalPool/.well-known/openid-configuration";
    let found: Value = serde_json::from_str(&text(&world, path).await).unwrap();
    assert_eq!(found["issuer"], json!(world.description().issuer));
    assert_eq!(found["jwks_uri"], json!(world.description().jwks_url));
    assert_eq!(found["token_endpoint"], json!(world.url("/oauth2/token")));
    let other_pool = world.url("/us-east-1_OtherPool/.well-known/jwks.json");
    let response = http().get(other_pool).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_published_keys_contain_no_private_keys() {
    let world = World::new().await;
    let path = "/us-east-1_LocalPool/.well-known/jwks.json";
    let keys: Value = serde_json::from_str(&text(&world, path).await).unwrap();
    let key = keys["keys"][0].as_object().unwrap();
    let members: Vec<&str> = key.keys().map(String::as_str).collect();
    assert_eq!(members, ["alg", "e", "kid", "kty", "n", "use"]);
}

#[tokio::test]
async fn the_mailbox_lists_newest_first_and_filters_by_address() {
    let world = World::new().await;
    let app = world.public();
    app.sign_up(ADA).await.unwrap();
    app.sign_up("grace+1@example.com").await.unwrap();
    world.advance(5);
    app.resend(ADA).await.unwrap();

    let all: Vec<Message> = serde_json::from_str(&text(&world, "/mailbox.json").await).unwrap();
    let to: Vec<&str> = all.iter().map(|email| email.to.as_str()).collect();
    assert_eq!(to, [ADA, "grace+1@example.com", ADA]);
    assert_eq!(all[0].sent_at - all[2].sent_at, 5);
    let path = "/mailbox.json?to=Grace%2B1@example.com";
    let hers: Vec<Message> = serde_json::from_str(&text(&world, path).await).unwrap();
    assert_eq!(hers.len(), 1);
    assert_eq!(hers[0].code.as_ref().unwrap().len(), 6);
}

#[tokio::test]
async fn the_mailbox_page_shows_code_and_link_without_scripts() {
    let world = World::new().await;
    world.public().sign_up("a'b@example.com").await.unwrap();
    let response = http().get(world.url("/mailbox")).send().await.unwrap();
    let policy = response.headers()["content-security-policy"]
        .to_str()
        .unwrap();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"));
    assert_eq!(response.headers()["cache-control"], "no-store");
    let page = response.text().await.unwrap();
    let code = world.code("a'b@example.com");
    assert!(page.contains(&format!("<output aria-label=\"Code\">{code}</output>")));
    assert!(page.contains("href=\"http://localhost:8080/confirm?email="));
    assert!(!page.contains("<script") && !page.contains("style="));
}

#[tokio::test]
async fn user_input_is_escaped() {
    let world = World::new().await;
    let page = text(
        &world,
        "/mailbox?to=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
    )
    .await;
    assert!(!page.contains("<script>"));
    assert!(page.contains("&lt;script&gt;"));
}

#[tokio::test]
async fn the_home_page_explains_the_pool_and_links_to_everything() {
    let world = World::new().await;
    let page = text(&world, "/").await;
    for part in [
        "stand-in",
        "/mailbox",
        "/pool.json",
        "us-east-1_LocalPool",
        "demo@example.com",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(
        text(&world, "/style.css")
            .await
            .contains("color-scheme: light dark")
    );
}
