//! The end of an account.

use serde_json::json;
use wire::logout::LoggedOut;
use wire::{Field, ProblemCode, path};

use crate::browser::{Answer, Browser};
use crate::world::{StoreKind, World, both_stores, email};

both_stores!(the_user_and_all_sessions_are_gone);

async fn delete(browser: &mut Browser, confirmation: &str) -> Answer {
    let body = json!({ "confirmation": confirmation });
    browser.post(path::ACCOUNT_DELETE, &body).await
}

async fn the_user_and_all_sessions_are_gone(store: StoreKind) {
    let world = World::over(store).await;
    let mut member = world.member("ada").await;
    let mut other = world.new_browser();
    other.log_in(&email("ada")).await;
    let mut stranger = world.member("ben").await;
    let deleted = delete(&mut member, " Ada@Example.org ").await;
    assert_eq!(deleted.status, 200, "{}", deleted.text());
    assert_eq!(deleted.json::<LoggedOut>().next, "/");
    assert_eq!(
        deleted.set_cookie("session").unwrap(),
        "session=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0"
    );
    assert!(!member.is_logged_in().await);
    assert!(!other.is_logged_in().await);
    assert!(stranger.is_logged_in().await);

    let refused = world.new_browser().log_in(&email("ada")).await;
    assert_eq!(refused.refusal(), (403, ProblemCode::WrongCredentials));
    world.account("ada").await;
}

#[tokio::test]
async fn after_a_hosted_login_the_session_of_the_hosted_pages_ends_too() {
    let world = World::new().await;
    let mut member = world.hosted_member("ada").await;
    let deleted: LoggedOut = delete(&mut member, "ada@example.org").await.json();
    assert!(deleted.next.contains("/logout?"), "{}", deleted.next);
}

#[tokio::test]
async fn browsers_clear_what_they_stored_over_tls() {
    let world = World::https().await;
    let mut member = world.member("ada").await;
    let deleted = delete(&mut member, "ada@example.org").await;
    assert_eq!(deleted.header("clear-site-data"), "\"cache\", \"storage\"");
}

#[tokio::test]
async fn another_name_deletes_nothing() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    world.gate.clear_calls();
    for typed in ["", "delete", "ben@example.org", "ada@example.org!"] {
        let refused = delete(&mut member, typed).await;
        assert_eq!(
            refused.refusal(),
            (422, ProblemCode::InvalidInput),
            "{typed}"
        );
        assert_eq!(refused.problem().field, Some(Field::Confirmation));
    }
    assert!(world.gate.all().is_empty());
    assert!(member.is_logged_in().await);
}

#[tokio::test]
async fn a_refusal_of_the_pool_ends_no_session() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let refusal =
        json!({ "__type": "NotAuthorizedException", "message": "A sentence from the future" });
    world.gate.answer("DeleteUser", 400, refusal);
    let refused = delete(&mut member, "ada@example.org").await;
    assert_eq!(refused.refusal(), (403, ProblemCode::RefusedByPool));
    assert!(member.is_logged_in().await);
}
