//! Sessions: who is logged in, and that every login starts a new session.

mod lifetime;

use serde_json::Value;
use wire::{ProblemCode, path};

use crate::world::{StoreKind, World, both_stores};

both_stores!(
    reading_the_session_while_logged_out_creates_none,
    the_session_contains_user_mode_and_expiry_only,
    every_login_creates_a_new_id_and_ends_the_old_session,
    a_planted_session_id_is_never_adopted,
    a_failed_login_keeps_the_session,
    a_cookie_without_a_session_is_removed,
    a_store_failure_does_not_log_users_out,
    two_users_never_see_each_other,
);

async fn reading_the_session_while_logged_out_creates_none(store: StoreKind) {
    let world = World::over(store).await;
    let answer = world.new_browser().get(path::SESSION).await;
    assert_eq!(answer.status, 200);
    assert!(answer.set_cookies().is_empty());
    insta::allow_duplicates! {
        insta::assert_json_snapshot!(answer.json::<Value>(), @r#""logged_out""#);
    }
}

async fn the_session_contains_user_mode_and_expiry_only(store: StoreKind) {
    let world = World::over(store).await;
    let mut member = world.member("ada").await;
    world.advance(30);
    let answer = member.get(path::SESSION).await;
    assert!(answer.set_cookies().is_empty());
    insta::allow_duplicates! {
        insta::assert_json_snapshot!(answer.json::<Value>(), @r#"
    {
      "logged_in": {
        "user": {
          "name": "ada@example.org",
          "email": "ada@example.org",
          "groups": []
        },
        "login_mode": "in-app",
        "expires_in": 1770,
        "remember": false,
        "recent_login_for": 270
      }
    }
    "#);
    }
}

async fn every_login_creates_a_new_id_and_ends_the_old_session(store: StoreKind) {
    let world = World::over(store).await;
    let mut browser = world.member("ada").await;
    let first = browser.cookie("session").unwrap().to_owned();
    assert_eq!(browser.log_in("ada@example.org").await.status, 200);
    let second = browser.cookie("session").unwrap().to_owned();
    assert_ne!(first, second);
    let mut thief = world.new_browser();
    thief.plant("session", &first);
    assert!(!thief.is_logged_in().await);
    assert!(browser.is_logged_in().await);
    // The refresh token of the replaced session is revoked.
    world.gate.wait_for_calls("RevokeToken", 1).await;
}

async fn a_planted_session_id_is_never_adopted(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let planted = "A".repeat(43);
    let mut victim = world.new_browser();
    victim.plant("session", &planted);
    assert_eq!(victim.log_in(&email).await.status, 200);
    assert_ne!(victim.cookie("session"), Some(planted.as_str()));
    let mut attacker = world.new_browser();
    attacker.plant("session", &planted);
    assert!(!attacker.is_logged_in().await);
}

async fn a_failed_login_keeps_the_session(store: StoreKind) {
    let world = World::over(store).await;
    let mut member = world.member("ada").await;
    let before = member.cookie("session").unwrap().to_owned();
    let failed = member
        .log_in_with("ada@example.org", "Wrong-Horse-7", false)
        .await;
    assert_eq!(failed.refusal(), (403, ProblemCode::WrongCredentials));
    assert_eq!(member.cookie("session"), Some(before.as_str()));
    assert!(member.is_logged_in().await);
}

async fn a_cookie_without_a_session_is_removed(store: StoreKind) {
    let world = World::over(store).await;
    for value in [
        "",
        "x",
        "not base64 at all",
        &"A".repeat(43),
        &"A".repeat(4000),
        "%00",
        "a.b.c",
    ] {
        for path in [path::SESSION, path::PROFILE] {
            let mut browser = world.new_browser();
            browser.plant("session", value);
            let answer = browser.get(path).await;
            assert_eq!(
                answer.status,
                if path == path::SESSION { 200 } else { 401 },
                "{value}"
            );
            insta::allow_duplicates! {
                insta::assert_snapshot!(answer.set_cookie("session").unwrap(), @"session=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0");
            }
            assert_eq!(browser.cookie("session"), None);
        }
    }
}

async fn a_store_failure_does_not_log_users_out(store: StoreKind) {
    let mut world = World::over(store).await;
    let mut member = world.member("ada").await;
    world.store.fail().await;
    for path in [path::SESSION, path::PROFILE] {
        let answer = member.get(path).await;
        assert_eq!(
            answer.refusal(),
            (503, ProblemCode::StoreUnavailable),
            "{path}"
        );
        assert_eq!(answer.header("retry-after"), "5", "{path}");
        assert!(answer.set_cookies().is_empty(), "{path}");
    }
    let answer = member.post(path::LOGOUT, &serde_json::json!({})).await;
    assert_eq!(
        answer.refusal(),
        (503, ProblemCode::StoreUnavailable),
        "a logout that failed does not report success"
    );
    world.store.recover().await;
    assert!(member.is_logged_in().await);
}

async fn two_users_never_see_each_other(store: StoreKind) {
    let world = World::over(store).await;
    let (mut ada, mut bob) = (world.member("ada").await, world.member("bob").await);
    for _ in 0..20 {
        let (ada, bob) = futures::join!(ada.get(path::PROFILE), bob.get(path::PROFILE));
        assert_eq!(
            ada.json::<Value>()["session"]["user"]["name"],
            "ada@example.org"
        );
        assert_eq!(
            bob.json::<Value>()["session"]["user"]["name"],
            "bob@example.org"
        );
    }
}
