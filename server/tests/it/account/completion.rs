//! Changes of how a user logs in: what must follow them at this server happens whatever fails after the pool made them.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::timeout;
use wire::{ProblemCode, path};

use super::requests::{NEW_PASSWORD, world};
use crate::browser::{Answer, Browser};
use crate::world::{PASSWORD, World, email};

/// A change, and the operation of the pool that makes it.
#[derive(Clone, Copy)]
struct Change {
    path: &'static str,
    operation: &'static str,
    body: fn() -> Value,
}

const CHANGES: [Change; 5] = [
    Change {
        path: path::ACCOUNT_PASSWORD,
        operation: "ChangePassword",
        body: || json!({ "present_password": PASSWORD, "password": NEW_PASSWORD }),
    },
    Change {
        path: path::ACCOUNT_SECOND_FACTORS,
        operation: "SetUserMFAPreference",
        body: || json!({ "enabled": ["software_token_mfa"], "preferred": "software_token_mfa" }),
    },
    Change {
        path: path::ACCOUNT_AUTHENTICATOR_VERIFY,
        operation: "VerifySoftwareToken",
        body: || json!({ "code": "123456", "device_name": "Phone" }),
    },
    Change {
        path: path::ACCOUNT_PASSKEYS_REMOVE,
        operation: "DeleteWebAuthnCredential",
        body: || json!({ "id": "x" }),
    },
    Change {
        path: path::ACCOUNT_DELETE,
        operation: "DeleteUser",
        body: || json!({ "confirmation": "ada@example.org" }),
    },
];

/// A world with two browsers of Ada, in which the pool makes every change.
async fn two_browsers() -> (World, Browser, Browser) {
    let world = world().await;
    let (member, mut other) = (world.member("ada").await, world.new_browser());
    other.log_in(&email("ada")).await;
    world.gate.clear_calls();
    for Change { operation, .. } in CHANGES {
        let done = json!({ "Status": "SUCCESS" });
        world.gate.answer(operation, 200, done);
    }
    (world, member, other)
}

async fn make(browser: &mut Browser, change: Change) -> Answer {
    browser.post(change.path, &(change.body)()).await
}

#[tokio::test]
async fn all_other_sessions_end_and_this_one_gets_another_id() {
    for change in CHANGES {
        let (_world, mut member, mut other) = two_browsers().await;
        let former = member.cookie("session").unwrap().to_owned();
        let made = make(&mut member, change).await;
        assert_eq!(made.status, 200, "{}: {}", change.path, made.text());
        assert!(!other.is_logged_in().await, "{}", change.path);
        match change.path {
            path::ACCOUNT_DELETE => assert_eq!(member.cookie("session"), None),
            path::ACCOUNT_PASSKEYS_REMOVE => assert!(member.is_logged_in().await),
            path => {
                assert!(member.is_logged_in().await, "{path}");
                other.plant("session", &former);
                assert!(!other.is_logged_in().await, "{path}");
            }
        }
    }
}

#[tokio::test]
async fn a_disconnect_does_not_keep_other_sessions_alive() {
    for change in CHANGES {
        let (world, mut member, mut other) = two_browsers().await;
        world.gate.delay(change.operation);
        let leaving = tokio::spawn(async move { make(&mut member, change).await });
        world.gate.wait_for_calls(change.operation, 1).await;
        leaving.abort();
        assert!(leaving.await.unwrap_err().is_cancelled());
        // A server that shuts down waits for it.
        assert_eq!(world.state.background.count(), 1, "{}", change.path);
        assert!(other.is_logged_in().await, "{}", change.path);
        world.gate.release(change.operation);
        world.gate.wait_for_calls("RevokeToken", 1).await;
        assert!(!other.is_logged_in().await, "{}", change.path);
    }
}

#[tokio::test]
async fn a_store_that_fails_is_asked_again() {
    for change in CHANGES {
        let (world, mut member, mut other) = two_browsers().await;
        world
            .sql("CREATE TRIGGER broken BEFORE DELETE ON sessions BEGIN SELECT RAISE(FAIL, 'disk full'); END")
            .await;
        let made = make(&mut member, change).await;
        assert_eq!(made.status, 200, "{}: {}", change.path, made.text());
        assert!(other.is_logged_in().await, "{}", change.path);
        world.sql("DROP TRIGGER broken").await;
        world.gate.wait_for_calls("RevokeToken", 1).await;
        assert!(!other.is_logged_in().await, "{}", change.path);
        let is_deleted = change.path == path::ACCOUNT_DELETE;
        assert_eq!(member.is_logged_in().await, !is_deleted, "{}", change.path);
    }
}

#[tokio::test]
async fn a_store_that_fails_for_long_is_asked_until_it_works() {
    let (world, mut member, mut other) = two_browsers().await;
    world
        .sql("CREATE TRIGGER broken BEFORE DELETE ON sessions BEGIN SELECT RAISE(FAIL, 'disk full'); END")
        .await;
    assert_eq!(make(&mut member, CHANGES[0]).await.status, 200);
    let given_up = timeout(Duration::from_secs(7), world.state.background.wait());
    assert!(given_up.await.is_err());
    // By now, its former id is no longer the reason why the own session stays.
    world.advance(60);
    world.state.sessions.remove_expired().await.unwrap();
    world.sql("DROP TRIGGER broken").await;
    world.state.background.wait().await;
    assert!(!other.is_logged_in().await && member.is_logged_in().await);
}

#[tokio::test]
async fn a_session_that_cannot_get_another_id_ends() {
    let (world, mut member, _) = two_browsers().await;
    world
        .sql("CREATE TRIGGER broken BEFORE UPDATE OF key ON sessions BEGIN SELECT RAISE(FAIL, 'disk full'); END")
        .await;
    let made = make(&mut member, CHANGES[0]).await;
    assert_eq!(made.status, 200, "the password has changed");
    assert!(!member.is_logged_in().await);
    assert_eq!(world.sessions().await, 0);
}

#[tokio::test]
async fn other_sessions_end_if_nobody_knows_whether_the_pool_made_the_change() {
    for change in CHANGES {
        let (world, mut member, mut other) = two_browsers().await;
        world.gate.answer(change.operation, 503, json!({}));
        let refused = make(&mut member, change).await;
        let expected = (503, ProblemCode::PoolUnavailable);
        assert_eq!(refused.refusal(), expected, "{}", change.path);
        assert!(member.is_logged_in().await, "{}", change.path);
        assert!(!other.is_logged_in().await, "{}", change.path);
    }
}

#[tokio::test]
async fn other_sessions_end_if_the_pool_responds_too_late() {
    let (world, mut member, mut other) = two_browsers().await;
    world.gate.delay("ChangePassword");
    let refused = make(&mut member, CHANGES[0]).await;
    assert_eq!(refused.refusal(), (503, ProblemCode::PoolUnavailable));
    assert!(member.is_logged_in().await);
    assert!(!other.is_logged_in().await);
}

#[tokio::test]
async fn a_refusal_of_the_pool_ends_no_session() {
    for change in CHANGES {
        let (world, mut member, mut other) = two_browsers().await;
        let refusal =
            json!({ "__type": "NotAuthorizedException", "message": "A sentence from the future" });
        world.gate.answer(change.operation, 400, refusal);
        let refused = make(&mut member, change).await;
        assert!(refused.status.is_client_error(), "{}", change.path);
        assert!(member.is_logged_in().await && other.is_logged_in().await);
    }
}

#[tokio::test]
async fn other_sessions_end_although_a_verified_app_cannot_be_turned_on() {
    let (world, mut member, mut other) = two_browsers().await;
    world.gate.answer("SetUserMFAPreference", 503, json!({}));
    let body = json!({ "code": "123456", "device_name": "Phone" });
    let refused = member.post(path::ACCOUNT_AUTHENTICATOR_VERIFY, &body).await;
    assert_eq!(refused.refusal(), (503, ProblemCode::PoolUnavailable));
    assert!(member.is_logged_in().await);
    assert!(!other.is_logged_in().await);
}

/// Answers that belong to a user who logs in with codes to both addresses, or to none.
fn factors(world: &World, enabled: &[&str]) {
    let user = json!({ "Username": "x", "UserAttributes": [], "UserMFASettingList": enabled });
    world.gate.answer("GetUser", 200, user);
    let sent = json!({ "CodeDeliveryDetailsList": [] });
    world.gate.answer("UpdateUserAttributes", 200, sent);
    world.gate.answer("DeleteUserAttributes", 200, json!({}));
    world.gate.answer("VerifyUserAttribute", 200, json!({}));
}

#[tokio::test]
async fn another_address_ends_other_sessions_if_codes_are_sent_to_it() {
    let phone = |value| json!({ "attributes": [{ "name": "phone_number", "value": value }] });
    let verified = |address| json!({ "address": address, "code": "123456" });
    let name = json!({ "attributes": [{ "name": "given_name", "value": "Ada" }] });
    let both = ["SMS_MFA", "EMAIL_OTP"].as_slice();
    for (path, body, enabled, is_factor) in [
        (
            path::ACCOUNT_ATTRIBUTES,
            phone("+4915112345678"),
            both,
            true,
        ),
        (path::ACCOUNT_ATTRIBUTES, phone(""), both, true),
        (
            path::ACCOUNT_EMAIL,
            json!({ "email": "new@example.org" }),
            both,
            true,
        ),
        (
            path::ACCOUNT_VERIFY,
            verified("phone_number"),
            &["SMS_MFA"],
            true,
        ),
        (
            path::ACCOUNT_VERIFY,
            verified("email"),
            &["EMAIL_OTP"],
            true,
        ),
        (
            path::ACCOUNT_ATTRIBUTES,
            phone("+4915112345678"),
            &["EMAIL_OTP"],
            false,
        ),
        (
            path::ACCOUNT_EMAIL,
            json!({ "email": "new@example.org" }),
            &["SMS_MFA"],
            false,
        ),
        (path::ACCOUNT_VERIFY, verified("email"), &["SMS_MFA"], false),
        (path::ACCOUNT_ATTRIBUTES, name, both, false),
    ] {
        let (world, mut member, mut other) = two_browsers().await;
        factors(&world, enabled);
        let former = member.cookie("session").unwrap().to_owned();
        let changed = member.post(path, &body).await;
        assert_eq!(changed.status, 200, "{body}: {}", changed.text());
        assert!(member.is_logged_in().await, "{body}");
        assert_eq!(other.is_logged_in().await, !is_factor, "{body} {enabled:?}");
        let has_another_id = member.cookie("session") != Some(former.as_str());
        assert_eq!(has_another_id, is_factor, "{body} {enabled:?}");
    }
}
