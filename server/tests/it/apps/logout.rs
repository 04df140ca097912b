//! The end of a session, wherever it comes from.

use axum::http::Method;
use serde_json::{Value, json};
use wire::{ProblemCode, path};

use super::{FETCH, HELP, WIKI, ask, enter, member, world_over};
use crate::browser::Browser;
use crate::world::{StoreKind, both_stores};

both_stores!(
    a_logout_from_an_application_ends_everything_at_once,
    a_logout_at_the_login_page_ends_every_application_at_once,
    a_logout_at_another_server_counts_within_five_seconds,
);

async fn status(there: &mut Browser) -> u16 {
    let url = there.origin().to_owned();
    ask(there, super::Dialect::Forward, ("GET", &url), FETCH)
        .await
        .status
        .as_u16()
}

async fn a_logout_from_an_application_ends_everything_at_once(store: StoreKind) {
    let world = world_over(store).await;
    let mut ada = member(&world, "ada", &["staff"]).await;
    let (mut wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    let (mut help, _) = enter(&world, &mut ada, HELP, "/").await;
    assert_eq!(
        (status(&mut wiki).await, status(&mut help).await),
        (200, 200)
    );
    // Another site, a sibling and a client that says nothing of itself cannot log anybody out.
    for site in [Some("cross-site"), Some("same-site"), Some("none"), None] {
        let mut request = wiki.plain(Method::POST, path::APP_LOGOUT, "");
        if let Some(site) = site {
            request
                .headers_mut()
                .insert("sec-fetch-site", site.parse().unwrap());
        }
        let refused = wiki.send(request).await.refusal();
        assert_eq!(refused, (403, ProblemCode::ForeignOrigin), "{site:?}");
    }
    assert_eq!(status(&mut wiki).await, 200);
    let copy = wiki.clone();
    let ended = wiki
        .send(wiki.request(Method::POST, path::APP_LOGOUT, ""))
        .await;
    assert_eq!(
        ended.json::<Value>(),
        json!({ "next": "https://login.example.org/" })
    );
    let removed = "__Host-poolgate-app=; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=0";
    assert_eq!(
        ended.set_cookie("__Host-poolgate-app").as_deref(),
        Some(removed)
    );
    assert_eq!(status(&mut copy.clone()).await, 401, "a copy of the cookie");
    assert_eq!(status(&mut help).await, 401);
    assert!(!ada.is_logged_in().await);
    // Twice is fine, and a form is redirected.
    let mut form = copy.clone();
    let mut request = form.plain(Method::POST, path::APP_LOGOUT, "");
    for (name, value) in [
        ("sec-fetch-site", "same-origin"),
        ("sec-fetch-mode", "navigate"),
        ("origin", "null"),
    ] {
        request.headers_mut().insert(name, value.parse().unwrap());
    }
    let redirected = form.send(request).await;
    assert_eq!(
        (redirected.status.as_u16(), redirected.location()),
        (303, "https://login.example.org/")
    );
}

async fn a_logout_at_the_login_page_ends_every_application_at_once(store: StoreKind) {
    let world = world_over(store).await;
    let mut ada = member(&world, "ada", &["staff"]).await;
    let (mut wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    let (mut help, _) = enter(&world, &mut ada, HELP, "/").await;
    assert_eq!(
        (status(&mut wiki).await, status(&mut help).await),
        (200, 200)
    );
    ada.post(path::LOGOUT, &json!({})).await;
    assert_eq!(
        (status(&mut wiki).await, status(&mut help).await),
        (401, 401)
    );
    // Another login in the same browser replaces the session, and everywhere ends all of them.
    ada.log_in("ada@example.org").await;
    let (mut wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    assert_eq!(status(&mut wiki).await, 200);
    ada.log_in("ada@example.org").await;
    assert_eq!(status(&mut wiki).await, 401);
    let (mut wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    assert_eq!(status(&mut wiki).await, 200);
    ada.post(path::LOGOUT_EVERYWHERE, &json!({})).await;
    assert_eq!(status(&mut wiki).await, 401);
}

async fn a_logout_at_another_server_counts_within_five_seconds(store: StoreKind) {
    let world = world_over(store).await;
    let mut ada = member(&world, "ada", &["staff"]).await;
    let (mut wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    let other = world.another_server().await;
    let mut there = wiki.at(&other);
    assert_eq!(
        (status(&mut wiki).await, status(&mut there).await),
        (200, 200),
        "servers accept each other's cookies"
    );
    ada.post(path::LOGOUT, &json!({})).await;
    world.advance(5);
    assert_eq!(
        (status(&mut wiki).await, status(&mut there).await),
        (401, 401)
    );
}
