//! The endpoints of the discovery document.

use reqwest::StatusCode;
use serde_json::Value;

use crate::{support::http, world::World};

#[tokio::test]
async fn every_endpoint_of_the_discovery_document_exists() {
    let world = World::new().await;
    let url = format!(
        "{}/.well-known/openid-configuration",
        world.confidential().issuer
    );
    let document: Value = http().get(url).send().await.unwrap().json().await.unwrap();
    for (member, get, post) in [
        ("authorization_endpoint", 400, 405),
        ("end_session_endpoint", 400, 405),
        ("token_endpoint", 405, 400),
        ("revocation_endpoint", 405, 400),
        ("userinfo_endpoint", 400, 400),
    ] {
        let url = document[member].as_str().unwrap();
        let status =
            |request: reqwest::RequestBuilder| async { request.send().await.unwrap().status() };
        let expected = |code| StatusCode::from_u16(code).unwrap();
        assert_eq!(status(http().get(url)).await, expected(get), "{member}");
        assert_eq!(status(http().post(url)).await, expected(post), "{member}");
    }
}
