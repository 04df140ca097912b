//! Sessions that end at one server have ended at every other one with the next request.

use serde_json::json;
use wire::{ProblemCode, path};

use super::log_out;
use crate::browser::Browser;
use crate::world::{PASSWORD, StoreKind, World, both_stores, email};

both_stores!(
    a_logout_at_one_server_is_seen_by_the_other,
    another_browser_notices_a_logout_everywhere,
    another_browser_notices_a_change_of_the_password,
);

/// The next request is refused, and removes the cookie.
async fn assert_ended(browser: &mut Browser) {
    let answer = browser.get(path::PROFILE).await;
    assert_eq!(answer.refusal(), (401, ProblemCode::NotLoggedIn));
    assert_eq!(browser.cookie("session"), None);
}

async fn a_logout_at_one_server_is_seen_by_the_other(store: StoreKind) {
    let world = World::over(store).await;
    let second = world.another_server().await;
    let mut member = world.member("ada").await;
    let mut tab = member.at(&second);
    assert!(tab.is_logged_in().await);
    log_out(&mut member).await;
    assert_ended(&mut tab).await;
    // And the other way round, with a browser that the first server has just answered.
    let mut member = world.new_browser();
    assert_eq!(member.log_in(&email("ada")).await.status, 200);
    log_out(&mut member.at(&second)).await;
    assert_ended(&mut member).await;
}

/// Ada at the first server, and in another browser at the second one.
async fn two_browsers(world: &World) -> [Browser; 2] {
    let laptop = world.member("ada").await;
    let second = world.another_server().await;
    let mut phone = world.new_browser().at(&second);
    assert_eq!(phone.log_in(&email("ada")).await.status, 200);
    assert!(phone.is_logged_in().await);
    [laptop, phone]
}

async fn another_browser_notices_a_logout_everywhere(store: StoreKind) {
    let world = World::over(store).await;
    let [mut laptop, mut phone] = two_browsers(&world).await;
    let answer = laptop.post(path::LOGOUT_EVERYWHERE, &json!({})).await;
    assert_eq!(answer.status, 200);
    assert_ended(&mut phone).await;
}

async fn another_browser_notices_a_change_of_the_password(store: StoreKind) {
    let world = World::over(store).await;
    let [mut laptop, mut phone] = two_browsers(&world).await;
    let body = json!({ "present_password": PASSWORD, "password": "Another-Horse-8" });
    let answer = laptop.post(path::ACCOUNT_PASSWORD, &body).await;
    assert_eq!(answer.status, 200);
    assert_ended(&mut phone).await;
    assert!(laptop.is_logged_in().await);
}
