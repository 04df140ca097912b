//! Which responses remove the session cookie: only those to requests whose cookie did not match a session on arrival.

use serde_json::json;
use wire::{ProblemCode, path};

use crate::browser::Browser;
use crate::world::{PASSWORD, StoreKind, World, both_stores};

both_stores!(
    a_late_response_about_an_old_session_keeps_the_new_cookie,
    a_session_that_ended_before_the_request_loses_its_cookie,
    a_late_request_with_a_former_id_keeps_the_new_cookie,
);

/// Longer than an access token is valid, in seconds.
const LIFETIME: i64 = 3600;
const REFRESH: &str = "GetTokensFromRefreshToken";

async fn world(store: StoreKind) -> World {
    World::over_with(store, |plan| {
        "12h".clone_into(&mut plan.settings.session_idle);
    })
    .await
}

async fn a_late_response_about_an_old_session_keeps_the_new_cookie(store: StoreKind) {
    let world = world(store).await;
    let mut browser = world.member("ada").await;
    let mut old_tab = browser.clone();
    let old = browser.cookie("session").unwrap().to_owned();
    world.advance(LIFETIME);
    world.gate.delay(REFRESH);
    let late = tokio::spawn(async move { old_tab.get(path::PROFILE).await });
    world.gate.wait_for_calls(REFRESH, 1).await;
    assert_eq!(browser.log_in("ada@example.org").await.status, 200);
    assert_ne!(browser.cookie("session"), Some(old.as_str()));
    world.gate.release(REFRESH);
    let late = late.await.unwrap();
    assert_eq!(late.refusal(), (401, ProblemCode::NotLoggedIn));
    assert!(late.set_cookies().is_empty(), "{:?}", late.set_cookies());
    assert!(browser.is_logged_in().await);
}

async fn a_session_that_ended_before_the_request_loses_its_cookie(store: StoreKind) {
    let world = world(store).await;
    let member = world.member("ada").await;
    let mut other_tab = member.clone();
    let logout = other_tab.post(path::LOGOUT, &json!({})).await;
    assert_eq!(logout.status, 200);
    for route in [path::SESSION, path::PROFILE] {
        let mut tab = member.clone();
        let answer = tab.get(route).await;
        assert_eq!(answer.set_cookies().len(), 1, "{route}");
        assert!(answer.set_cookie("session").unwrap().contains("Max-Age=0"));
        assert_eq!(tab.cookie("session"), None, "{route}");
    }
}

/// Sends a late request with a cookie that the browser no longer has, and returns whether the response removes it.
async fn removes_cookie(tab: &Browser, path: &str) -> bool {
    tab.clone().get(path).await.set_cookie("session").is_some()
}

async fn a_late_request_with_a_former_id_keeps_the_new_cookie(store: StoreKind) {
    for is_login in [false, true] {
        let world = world(store).await;
        let mut browser = world.member("ada").await;
        let old_tab = browser.clone();
        let replaced = if is_login {
            browser.log_in("ada@example.org").await
        } else {
            let body = json!({ "present_password": PASSWORD, "password": "Another-Horse-8" });
            browser.post(path::ACCOUNT_PASSWORD, &body).await
        };
        assert_eq!(replaced.status, 200);
        let elsewhere = old_tab.at(&world.another_server().await);
        for path in [path::PROFILE, path::SESSION] {
            assert!(!removes_cookie(&old_tab, path).await, "{path} {is_login}");
            assert!(!removes_cookie(&elsewhere, path).await, "{path} {is_login}");
        }
        world.advance(10);
        for path in [path::PROFILE, path::SESSION] {
            assert!(removes_cookie(&old_tab, path).await, "{path} {is_login}");
            assert!(removes_cookie(&elsewhere, path).await, "{path} {is_login}");
        }
    }
}
