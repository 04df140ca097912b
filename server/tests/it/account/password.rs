//! Another password.

use serde_json::json;
use wire::account::password::PasswordChanged;
use wire::{Field, ProblemCode, path};

use super::requests::NEW_PASSWORD;
use crate::browser::{Answer, Browser};
use crate::world::{PASSWORD, World, email};

async fn change(browser: &mut Browser, present: &str, new: &str) -> Answer {
    let body = json!({ "present_password": present, "password": new });
    browser.post(path::ACCOUNT_PASSWORD, &body).await
}

#[tokio::test]
async fn the_new_password_works_and_the_former_one_does_not() {
    for is_hosted in [false, true] {
        let world = World::new().await;
        let mut member = if is_hosted {
            world.hosted_member("ada").await
        } else {
            world.member("ada").await
        };
        let changed = change(&mut member, PASSWORD, NEW_PASSWORD).await;
        assert_eq!(changed.status, 200, "{}", changed.text());
        let (mut with_former, mut with_new) = (world.new_browser(), world.new_browser());
        let refused = with_former.log_in(&email("ada")).await;
        assert_eq!(refused.refusal(), (403, ProblemCode::WrongCredentials));
        let done = with_new
            .log_in_with(&email("ada"), NEW_PASSWORD, false)
            .await;
        assert_eq!(done.status, 200);
    }
}

#[tokio::test]
async fn all_other_sessions_end_and_this_one_gets_another_id() {
    let world = World::new().await;
    let mut member = world.remembered_member("ada").await;
    let (mut other, mut hosted) = (world.new_browser(), world.new_browser());
    other.log_in(&email("ada")).await;
    hosted.hosted_log_in(&email("ada"), "/profile").await;
    let mut stranger = world.member("ben").await;
    let former = member.cookie("session").unwrap().to_owned();

    let changed = change(&mut member, PASSWORD, NEW_PASSWORD).await;
    assert_eq!(changed.json::<PasswordChanged>().ended_sessions, 2);
    insta::assert_snapshot!(changed.set_cookie("session").unwrap(), @"session=*; HttpOnly; SameSite=Strict; Path=/; Max-Age=2592000");
    assert!(member.is_logged_in().await);
    assert!(stranger.is_logged_in().await);
    for ended in [&mut other, &mut hosted] {
        assert!(!ended.is_logged_in().await);
    }
    // Their refresh tokens are revoked: one by the API, one by the hosted pages.
    world.gate.wait_for_calls("RevokeToken", 1).await;
    world.gate.wait_for_calls("/oauth2/revoke", 1).await;
    let mut thief = world.new_browser();
    thief.plant("session", &former);
    assert!(
        !thief.is_logged_in().await,
        "a copy of the former cookie is no use"
    );
}

#[tokio::test]
async fn a_wrong_present_password_changes_nothing() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let mut other = world.new_browser();
    other.log_in(&email("ada")).await;
    // The pool refuses the last two by their form.
    for wrong in ["Wrong-Horse-7", "", " x"] {
        let refused = change(&mut member, wrong, NEW_PASSWORD).await;
        assert_eq!(
            refused.refusal(),
            (422, ProblemCode::WrongPassword),
            "{wrong}"
        );
        assert_eq!(refused.problem().field, Some(Field::PresentPassword));
        assert!(refused.set_cookies().is_empty());
    }
    let body = json!({ "password": NEW_PASSWORD });
    let refused = member.post(path::ACCOUNT_PASSWORD, &body).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::WrongPassword));
    assert!(other.is_logged_in().await);
    assert_eq!(world.new_browser().log_in(&email("ada")).await.status, 200);
}

#[tokio::test]
async fn the_present_password_cannot_be_guessed() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    // A pool without a limit of its own.
    let wrong =
        json!({ "__type": "NotAuthorizedException", "message": "Incorrect username or password." });
    world.gate.answer("ChangePassword", 400, wrong);
    for number in 0..5 {
        let refused = change(&mut member, &format!("Wrong-Horse-{number}"), NEW_PASSWORD).await;
        assert_eq!(refused.refusal(), (422, ProblemCode::WrongPassword));
    }
    let refused = change(&mut member, PASSWORD, NEW_PASSWORD).await;
    assert_eq!(refused.refusal(), (429, ProblemCode::TooManyAttempts));
    assert_eq!(world.gate.calls("ChangePassword").len(), 5);
    // The limit is of the person and not of the session.
    let mut again = world.new_browser();
    again.log_in(&email("ada")).await;
    let refused = change(&mut again, PASSWORD, NEW_PASSWORD).await;
    assert_eq!(refused.refusal(), (429, ProblemCode::TooManyAttempts));
    world.gate.restore("ChangePassword");
    world.advance(3600);
    again.log_in(&email("ada")).await;
    assert_eq!(change(&mut again, PASSWORD, NEW_PASSWORD).await.status, 200);
}

#[tokio::test]
async fn a_lockout_of_the_pool_is_not_a_wrong_password() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let locked =
        json!({ "__type": "NotAuthorizedException", "message": "Password attempts exceeded" });
    world.gate.answer("ChangePassword", 400, locked);
    let refused = change(&mut member, PASSWORD, NEW_PASSWORD).await;
    assert_eq!(refused.refusal(), (429, ProblemCode::TooManyAttempts));
}

#[tokio::test]
async fn a_new_password_is_checked_like_at_registration() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    for (password, code) in [
        ("short", ProblemCode::PasswordNotAccepted),
        ("Password1", ProblemCode::PasswordTooCommon),
    ] {
        let refused = change(&mut member, PASSWORD, password).await;
        assert_eq!(refused.refusal(), (422, code), "{password}");
        assert_eq!(refused.problem().field, Some(Field::Password));
    }
    assert!(world.gate.calls("ChangePassword").is_empty());
    let used = json!({ "__type": "PasswordHistoryPolicyViolationException", "message": "" });
    world.gate.answer("ChangePassword", 400, used);
    let refused = change(&mut member, PASSWORD, NEW_PASSWORD).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::PasswordHistory));
}

#[tokio::test]
async fn a_user_without_a_password_can_set_one() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    world.gate.answer("ChangePassword", 200, json!({}));
    let body = json!({ "password": NEW_PASSWORD });
    let changed = member.post(path::ACCOUNT_PASSWORD, &body).await;
    assert_eq!(changed.status, 200, "{}", changed.text());
    let calls = world.gate.calls("ChangePassword");
    let sent: serde_json::Value = serde_json::from_str(&calls[0].request).unwrap();
    assert_eq!(sent.get("PreviousPassword"), None);
}
