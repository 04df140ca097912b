//! Starts of hosted logins.

use wire::path;

use super::world_with;
use crate::world::World;

async fn logins_in_progress(world: &World) -> i64 {
    sqlx::query_scalar("SELECT count(*) FROM transactions")
        .fetch_one(&world.rows().await)
        .await
        .unwrap()
}

#[tokio::test]
async fn ten_thousand_starts_without_a_cookie_leave_few_rows() {
    let world = world_with(&[], "").await;
    let new_browser = world.new_browser().at_address("2001:db8::1");
    let mut refused = 0;
    for number in 0..10_000 {
        // Every address of the client's own network.
        let address = format!("2001:db8::{:x}:{:x}", number / 100, number % 100);
        let mut browser = new_browser.clone().at_address(&address);
        let answer = browser
            .visit(&format!("{}?return_to=/account", path::AUTH_LOGIN))
            .await;
        assert_eq!(answer.status, 303);
        if answer.location().starts_with('/') {
            refused += 1;
            let expected = "/login?problem=too_many_attempts&return_to=%2Faccount";
            assert_eq!(answer.location(), expected);
            assert!(answer.set_cookies().is_empty());
        }
    }
    assert_eq!(refused, 10_000 - 30);
    assert_eq!(logins_in_progress(&world).await, 30);
    let other = world.new_browser().at_address("2001:db8:0:1::1");
    assert!(
        other
            .clone()
            .visit(path::AUTH_LOGIN)
            .await
            .location()
            .contains("/oauth2/authorize")
    );
}

#[tokio::test]
async fn a_login_that_succeeds_gives_its_start_back() {
    let world = world_with(&["ada"], "hosted.address=2/1h").await;
    for _ in 0..5 {
        let answer = world
            .new_browser()
            .hosted_log_in("ada@example.org", "/profile")
            .await;
        assert_eq!(answer.location(), "/profile");
    }
    for _ in 0..2 {
        world.new_browser().begin_hosted("/profile").await;
    }
    let refused = world.new_browser().visit(path::AUTH_LOGIN).await;
    assert!(
        refused
            .location()
            .starts_with("/login?problem=too_many_attempts")
    );
}
