//! Concurrent requests around a refresh, and logins and logouts in the meantime.

use futures::future::join_all;
use serde_json::{Value, json};
use wire::{ProblemCode, path};

use super::{LIFETIME, REFRESH_CALLS, expires_at, members, world_over};
use crate::browser::Browser;
use crate::world::{PASSWORD, StoreKind, World, both_stores, email};

both_stores!(
    concurrent_requests_cause_one_refresh,
    requests_during_a_refresh_wait_for_it,
    a_refresh_does_not_delay_other_sessions,
    a_disconnect_does_not_cancel_a_refresh,
    a_logout_during_a_refresh_is_final,
    a_late_401_keeps_the_cookie_of_a_new_login,
    no_session_returns_that_ends_during_its_refresh,
);

async fn concurrent_requests_cause_one_refresh(store: StoreKind) {
    for (rotation, count) in [(false, 2), (true, 2), (true, 50), (true, 100)] {
        let world = world_over(store, rotation).await;
        for (member, call) in members(&world).await {
            world.advance(LIFETIME);
            let mut tabs: Vec<Browser> = (0..count).map(|_| member.clone()).collect();
            let answers = join_all(tabs.iter_mut().map(|tab| tab.get(path::PROFILE))).await;
            for answer in answers {
                assert_eq!(answer.status, 200, "{}", answer.text());
                let profile: Value = answer.json();
                assert_eq!(
                    profile["access_token"]["claims"]["exp"],
                    world.now() + LIFETIME
                );
            }
            assert_eq!(world.gate.calls(call).len(), 1, "{call} {count}");
            world.advance(-LIFETIME);
            world.gate.clear_calls();
        }
    }
}

async fn requests_during_a_refresh_wait_for_it(store: StoreKind) {
    let world = world_over(store, true).await;
    for (member, call) in members(&world).await {
        world.advance(LIFETIME);
        world.gate.delay(call);
        let mut tabs: Vec<Browser> = (0..20).map(|_| member.clone()).collect();
        let (first, rest) = tabs.split_first_mut().unwrap();
        let late = async {
            world.gate.wait_for_calls(call, 1).await;
            let release = async { world.gate.release(call) };
            futures::join!(
                join_all(rest.iter_mut().map(|tab| tab.get(path::PROFILE))),
                release
            )
            .0
        };
        let (first, late) = futures::join!(first.get(path::PROFILE), late);
        assert!(
            late.into_iter()
                .chain([first])
                .all(|answer| answer.status == 200)
        );
        assert_eq!(world.gate.calls(call).len(), 1);
        world.advance(-LIFETIME);
        world.gate.clear_calls();
    }
}

async fn a_refresh_does_not_delay_other_sessions(store: StoreKind) {
    let world = world_over(store, false).await;
    let [(ada, in_app), (mut bob, _)] = members(&world).await;
    world.advance(LIFETIME);
    world.gate.delay(in_app);
    let mut waiting = ada.clone();
    let waiting = tokio::spawn(async move { waiting.get(path::PROFILE).await });
    world.gate.wait_for_calls(in_app, 1).await;
    assert_eq!(expires_at(&mut bob).await, world.now() + LIFETIME);
    assert!(!waiting.is_finished());
    world.gate.release(in_app);
    assert_eq!(waiting.await.unwrap().status, 200);
}

async fn a_disconnect_does_not_cancel_a_refresh(store: StoreKind) {
    let world = world_over(store, true).await;
    for (mut member, call) in members(&world).await {
        world.advance(LIFETIME);
        world.gate.delay(call);
        let mut leaving = member.clone();
        let leaving = tokio::spawn(async move { leaving.get(path::PROFILE).await });
        world.gate.wait_for_calls(call, 1).await;
        leaving.abort();
        assert!(leaving.await.unwrap_err().is_cancelled());
        world.gate.release(call);
        assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
        assert_eq!(
            world.gate.calls(call).len(),
            1,
            "the refresh served every request"
        );
        world.advance(-LIFETIME);
        world.gate.clear_calls();
    }
}

async fn a_logout_during_a_refresh_is_final(store: StoreKind) {
    let world = world_over(store, true).await;
    let revocations = ["RevokeToken", "/oauth2/revoke"];
    for ((member, call), revocation) in members(&world).await.into_iter().zip(revocations) {
        let (mut leaving, mut waiting, mut witness) = (member.clone(), member.clone(), member);
        world.advance(LIFETIME);
        world.gate.delay(call);
        let waiting = tokio::spawn(async move { waiting.get(path::PROFILE).await });
        world.gate.wait_for_calls(call, 1).await;
        assert_eq!(leaving.post(path::LOGOUT, &json!({})).await.status, 200);
        world.gate.release(call);
        let answer = waiting.await.unwrap();
        assert_eq!(answer.refusal(), (401, ProblemCode::NotLoggedIn));
        assert!(!witness.is_logged_in().await);
        // The token of the session that was logged out, and the one that was issued too late.
        world.gate.wait_for_calls(revocation, 2).await;
        let issued: Value = serde_json::from_str(&world.gate.calls(call)[0].answer).unwrap();
        let late = issued["AuthenticationResult"]["RefreshToken"]
            .as_str()
            .or(issued["refresh_token"].as_str())
            .unwrap();
        let revoked = world.gate.calls(revocation);
        assert!(
            revoked.iter().any(|call| call.request.contains(late)),
            "{call}"
        );
        world.advance(-LIFETIME);
        world.gate.clear_calls();
    }
}

async fn a_late_401_keeps_the_cookie_of_a_new_login(store: StoreKind) {
    let world = world_over(store, true).await;
    for ((member, call), name) in members(&world).await.into_iter().zip(["ada", "bob"]) {
        let (mut waiting, mut browser) = (member.clone(), member);
        world.advance(LIFETIME);
        world.gate.delay(call);
        let waiting = tokio::spawn(async move { waiting.get(path::PROFILE).await });
        world.gate.wait_for_calls(call, 1).await;
        assert_eq!(browser.log_in(&email(name)).await.status, 200);
        world.gate.release(call);
        let answer = waiting.await.unwrap();
        assert_eq!(answer.refusal(), (401, ProblemCode::NotLoggedIn), "{call}");
        assert_eq!(answer.set_cookie("session"), None, "{call}");
        assert!(browser.is_logged_in().await, "{call}");
        world.advance(-LIFETIME);
        world.gate.clear_calls();
    }
}

/// Ends the session that is being refreshed, from another browser of the same person.
async fn end_from_elsewhere(world: &World, other: &mut Browser, path: &str) {
    let body = match path {
        path::ACCOUNT_DELETE => json!({ "confirmation": email("ada") }),
        path::ACCOUNT_PASSWORD => {
            json!({ "present_password": PASSWORD, "password": "Another-Horse-8" })
        }
        path::RESET_PASSWORD => {
            let body = json!({ "email": email("ada") });
            other.post(path::FORGOT_PASSWORD, &body).await;
            let code = world.code(&email("ada"));
            json!({ "email": email("ada"), "code": code, "password": "Another-Horse-8" })
        }
        _ => json!({}),
    };
    let ended = other.post(path, &body).await;
    assert_eq!(ended.status, 200, "{path}: {}", ended.text());
}

async fn no_session_returns_that_ends_during_its_refresh(store: StoreKind) {
    for rotation in [false, true] {
        for path in [
            path::ACCOUNT_SESSIONS_END_OTHERS,
            path::ACCOUNT_PASSWORD,
            path::LOGOUT_EVERYWHERE,
            path::RESET_PASSWORD,
            path::ACCOUNT_DELETE,
        ] {
            let world = world_over(store, rotation).await;
            let mut member = world.member("ada").await;
            world.advance(LIFETIME);
            let mut other = world.new_browser();
            other.log_in(&email("ada")).await;
            world.gate.clear_calls();
            world.gate.delay(REFRESH_CALLS[0]);
            let mut tab = member.clone();
            let refreshing = tokio::spawn(async move { tab.get(path::PROFILE).await });
            world.gate.wait_for_calls(REFRESH_CALLS[0], 1).await;
            end_from_elsewhere(&world, &mut other, path).await;
            world.gate.release(REFRESH_CALLS[0]);
            let answer = refreshing.await.unwrap();
            let expected = (401, ProblemCode::NotLoggedIn);
            assert_eq!(answer.refusal(), expected, "{path} {rotation}");
            assert!(!member.is_logged_in().await, "{path} {rotation}");
        }
    }
}
