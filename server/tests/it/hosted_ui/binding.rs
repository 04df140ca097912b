//! A hosted login belongs to the browser that started it, works once, and lasts ten minutes. Several may be in
//! progress, and the last one that finishes leaves the only session of its browser.

use serde_json::json;
use wire::path;

use super::problem;
use crate::world::{StoreKind, World, both_stores};

both_stores!(
    a_callback_in_another_browser_is_rejected,
    a_callback_works_once,
    a_login_expires_after_ten_minutes,
    a_missing_or_altered_state_is_rejected,
    three_tabs_finish_in_any_order_with_one_session,
    a_login_ends_sessions_that_began_after_its_start,
    tabs_that_finish_at_once_leave_one_session,
    a_login_keeps_sessions_of_other_browsers,
    repeated_starts_keep_eight_logins_and_one_cookie,
    logging_in_again_ends_the_earlier_session,
    a_failed_hosted_login_keeps_the_session,
    a_planted_session_id_is_not_adopted,
);

const NOT_HERE: &str = "login_not_started_here";

async fn a_callback_in_another_browser_is_rejected(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let (mut ada, mut other) = (world.new_browser(), world.new_browser());
    other.begin_hosted("/profile").await;
    world.gate.clear_calls();
    for mut thief in [world.new_browser(), other] {
        let back = ada.hosted_callback(&email, "/profile").await;
        world.gate.clear_calls();
        assert_eq!(problem(&thief.return_from_pool(&back).await), NOT_HERE);
        assert!(!thief.is_logged_in().await);
        assert_eq!(
            problem(&ada.return_from_pool(&back).await),
            NOT_HERE,
            "a handle that another browser tried is no longer valid"
        );
        assert!(world.gate.calls("/oauth2/token").is_empty());
    }
}

async fn a_callback_works_once(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let back = browser.hosted_callback(&email, "/profile").await;
    assert_eq!(browser.return_from_pool(&back).await.location(), "/profile");
    world.gate.clear_calls();
    assert_eq!(problem(&browser.return_from_pool(&back).await), NOT_HERE);
    assert!(
        world.gate.all().is_empty(),
        "the code is not exchanged again"
    );
    assert!(
        browser.is_logged_in().await,
        "reloading the callback does not log out"
    );
}

async fn a_login_expires_after_ten_minutes(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    for (seconds, in_time) in [(599, true), (600, false)] {
        let mut browser = world.new_browser();
        let started = browser.begin_hosted("/profile").await;
        world.advance(seconds);
        let back = browser.pages.log_in(started.location(), &email).await;
        world.gate.clear_calls();
        let answer = browser.return_from_pool(&back).await;
        assert_eq!(
            answer.location() == "/profile",
            in_time,
            "{seconds}: {}",
            answer.location()
        );
        assert_eq!(
            world.gate.calls("/oauth2/token").len(),
            usize::from(in_time)
        );
    }
}

async fn a_missing_or_altered_state_is_rejected(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let back = browser.hosted_callback(&email, "/profile").await;
    let (_, state) = back.split_once("state=").unwrap();
    let state = state.split('&').next().unwrap();
    let altered = state.replace(&state[..1], if state.starts_with('A') { "B" } else { "A" });
    let upper = state.to_uppercase();
    world.gate.clear_calls();
    for other in ["", "x", altered.as_str(), upper.as_str(), &state[..42]] {
        assert_eq!(
            problem(&browser.return_from_pool(&back.replace(state, other)).await),
            NOT_HERE,
            "{other}"
        );
    }
    assert_eq!(
        problem(&browser.return_from_pool("/auth/callback?code=abc").await),
        NOT_HERE
    );
    assert!(world.gate.all().is_empty());
    assert_eq!(
        browser.return_from_pool(&back).await.location(),
        "/profile",
        "guessing does not invalidate a login"
    );
}

async fn three_tabs_finish_in_any_order_with_one_session(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let places = ["/profile", "/privacy", "/register"];
    let mut backs = Vec::new();
    for place in places {
        backs.push(browser.hosted_callback(&email, place).await);
    }
    let mut earlier = Vec::new();
    for (back, place) in backs.iter().zip(places).rev() {
        assert_eq!(browser.return_from_pool(back).await.location(), place);
        assert!(browser.is_logged_in().await);
        assert_only_session(&world, &earlier).await;
        earlier.push(browser.cookie("session").unwrap().to_owned());
    }
    // Each session that was replaced has lost its refresh token, too.
    world.gate.wait_for_calls("/oauth2/revoke", 2).await;
    assert_eq!(browser.post(path::LOGOUT, &json!({})).await.status, 200);
    assert_eq!(world.sessions().await, 0, "a logout leaves no session");
}

/// There is one session, and none of the earlier cookies belongs to it.
async fn assert_only_session(world: &World, earlier: &[String]) {
    assert_eq!(world.sessions().await, 1);
    for cookie in earlier {
        let mut thief = world.new_browser();
        thief.plant("session", cookie);
        assert!(!thief.is_logged_in().await);
    }
}

async fn a_login_ends_sessions_that_began_after_its_start(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    for remember in [false, true] {
        let mut browser = world.new_browser();
        let back = browser.hosted_callback(&email, "/profile").await;
        let in_app = browser
            .log_in_with(&email, crate::world::PASSWORD, remember)
            .await;
        assert_eq!(in_app.status, 200);
        let other = browser.cookie("session").unwrap().to_owned();
        assert_eq!(browser.return_from_pool(&back).await.location(), "/profile");
        assert_only_session(&world, &[other]).await;
        assert_eq!(browser.post(path::LOGOUT, &json!({})).await.status, 200);
        assert_eq!(world.sessions().await, 0);
    }
    world.gate.wait_for_calls("RevokeToken", 2).await;
}

async fn tabs_that_finish_at_once_leave_one_session(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let mut tabs = Vec::new();
    for _ in 0..8 {
        let back = browser.hosted_callback(&email, "/profile").await;
        tabs.push(back);
    }
    let finished = tabs.into_iter().map(|back| {
        let mut tab = browser.clone();
        async move { tab.return_from_pool(&back).await }
    });
    for answer in futures::future::join_all(finished).await {
        assert_eq!(answer.location(), "/profile");
    }
    assert_eq!(world.sessions().await, 1);
}

async fn a_login_keeps_sessions_of_other_browsers(store: StoreKind) {
    let world = World::over(store).await;
    let mut laptop = world.hosted_member("ada").await;
    let mut phone = world.new_browser();
    phone.hosted_log_in("ada@example.org", "/profile").await;
    assert!(laptop.is_logged_in().await && phone.is_logged_in().await);
}

async fn repeated_starts_keep_eight_logins_and_one_cookie(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let first = browser.hosted_callback(&email, "/profile").await;
    let mut last = String::new();
    for _ in 0..50 {
        let started = browser.begin_hosted("/privacy").await;
        assert_eq!(started.set_cookies().len(), 1);
        assert!(started.set_cookies()[0].len() < 200);
        started.location().clone_into(&mut last);
    }
    let count = world.store.transactions().await;
    assert!((3..=10).contains(&count), "{count}");
    assert_eq!(
        problem(&browser.return_from_pool(&first).await),
        NOT_HERE,
        "the oldest login was evicted"
    );
    let back = browser.pages.log_in(&last, &email).await;
    assert_eq!(browser.return_from_pool(&back).await.location(), "/privacy");
}

async fn logging_in_again_ends_the_earlier_session(store: StoreKind) {
    let world = World::over(store).await;
    let mut browser = world.hosted_member("ada").await;
    let first = browser.cookie("session").unwrap().to_owned();
    // The callback is a navigation from another site, so the strict session cookie is not sent.
    assert_eq!(
        browser
            .hosted_log_in("ada@example.org", "/profile")
            .await
            .location(),
        "/profile"
    );
    assert_ne!(browser.cookie("session"), Some(first.as_str()));
    let mut thief = world.new_browser();
    thief.plant("session", &first);
    assert!(!thief.is_logged_in().await);
    assert!(browser.is_logged_in().await);
}

async fn a_failed_hosted_login_keeps_the_session(store: StoreKind) {
    let world = World::over(store).await;
    let mut browser = world.hosted_member("ada").await;
    let before = browser.cookie("session").unwrap().to_owned();
    let started = browser.begin_hosted("/profile").await;
    let state = started.location_parameter("state").unwrap();
    let failed = browser
        .return_from_pool(&format!("/auth/callback?code=wrong&state={state}"))
        .await;
    assert_eq!(problem(&failed), "login_failed");
    assert_eq!(browser.cookie("session"), Some(before.as_str()));
    assert!(browser.is_logged_in().await);
}

async fn a_planted_session_id_is_not_adopted(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let planted = "A".repeat(43);
    let mut victim = world.new_browser();
    victim.plant("session", &planted);
    assert_eq!(
        victim.hosted_log_in(&email, "/profile").await.location(),
        "/profile"
    );
    assert_ne!(victim.cookie("session"), Some(planted.as_str()));
    let mut attacker = world.new_browser();
    attacker.plant("session", &planted);
    assert!(!attacker.is_logged_in().await);
}
