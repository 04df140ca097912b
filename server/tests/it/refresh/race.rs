//! Concurrent requests around a refresh, and logins and logouts in the meantime.

use futures::future::join_all;
use serde_json::{Value, json};
use wire::{ProblemCode, path};

use super::{LIFETIME, expires_at, members, world};
use crate::browser::Browser;
use crate::world::email;

#[tokio::test]
async fn concurrent_requests_cause_one_refresh() {
    for (rotation, count) in [(false, 2), (true, 2), (true, 50), (true, 100)] {
        let world = world(rotation).await;
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

#[tokio::test]
async fn requests_during_a_refresh_wait_for_it() {
    let world = world(true).await;
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

#[tokio::test]
async fn a_refresh_does_not_delay_other_sessions() {
    let world = world(false).await;
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

#[tokio::test]
async fn a_disconnect_does_not_cancel_a_refresh() {
    let world = world(true).await;
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

#[tokio::test]
async fn a_logout_during_a_refresh_is_final() {
    let world = world(true).await;
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

#[tokio::test]
async fn a_late_401_keeps_the_cookie_of_a_new_login() {
    let world = world(true).await;
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
