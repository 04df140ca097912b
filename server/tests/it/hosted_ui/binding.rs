//! A hosted login belongs to the browser that began it, is used once, and lasts ten minutes. Several may be under way.

use super::problem;
use crate::world::World;

const NOT_HERE: &str = "login_not_started_here";

#[tokio::test]
async fn a_way_back_in_a_browser_that_began_nothing_is_refused() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let (mut ada, mut other) = (world.stranger(), world.stranger());
    other.begin_hosted("/profile").await;
    world.gate.forget();
    for mut thief in [world.stranger(), other] {
        let back = ada.hosted_way_out(&email, "/profile").await;
        world.gate.forget();
        assert_eq!(problem(&thief.arrive(&back).await), NOT_HERE);
        assert!(!thief.is_logged_in().await);
        assert_eq!(
            problem(&ada.arrive(&back).await),
            NOT_HERE,
            "what was in other hands is used up"
        );
        assert!(world.gate.calls("/oauth2/token").is_empty());
    }
}

#[tokio::test]
async fn a_way_back_is_used_once() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.stranger();
    let back = browser.hosted_way_out(&email, "/profile").await;
    assert_eq!(browser.arrive(&back).await.location(), "/profile");
    world.gate.forget();
    assert_eq!(problem(&browser.arrive(&back).await), NOT_HERE);
    assert!(
        world.gate.all().is_empty(),
        "the code is not exchanged again"
    );
    assert!(
        browser.is_logged_in().await,
        "pressing reload logs nobody out"
    );
}

#[tokio::test]
async fn a_login_that_takes_ten_minutes_is_over() {
    let world = World::new().await;
    let email = world.account("ada").await;
    for (seconds, in_time) in [(599, true), (600, false)] {
        let mut browser = world.stranger();
        let started = browser.begin_hosted("/profile").await;
        world.pass(seconds);
        let back = browser.pages.log_in(started.location(), &email).await;
        world.gate.forget();
        let answer = browser.arrive(&back).await;
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

#[tokio::test]
async fn a_state_that_is_missing_or_not_as_it_was_is_refused() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.stranger();
    let back = browser.hosted_way_out(&email, "/profile").await;
    let (_, state) = back.split_once("state=").unwrap();
    let state = state.split('&').next().unwrap();
    let altered = state.replace(&state[..1], if state.starts_with('A') { "B" } else { "A" });
    let upper = state.to_uppercase();
    world.gate.forget();
    for other in ["", "x", altered.as_str(), upper.as_str(), &state[..42]] {
        assert_eq!(
            problem(&browser.arrive(&back.replace(state, other)).await),
            NOT_HERE,
            "{other}"
        );
    }
    assert_eq!(
        problem(&browser.arrive("/auth/callback?code=abc").await),
        NOT_HERE
    );
    assert!(world.gate.all().is_empty());
    assert_eq!(
        browser.arrive(&back).await.location(),
        "/profile",
        "guessing used nothing up"
    );
}

#[tokio::test]
async fn three_tabs_finish_in_any_order() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.stranger();
    let places = ["/profile", "/privacy", "/register"];
    let mut backs = Vec::new();
    for place in places {
        backs.push(browser.hosted_way_out(&email, place).await);
    }
    for (back, place) in backs.iter().zip(places).rev() {
        assert_eq!(browser.arrive(back).await.location(), place);
        assert!(browser.is_logged_in().await);
    }
}

#[tokio::test]
async fn starting_again_and_again_keeps_a_few_and_one_small_cookie() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.stranger();
    let first = browser.hosted_way_out(&email, "/profile").await;
    let mut last = String::new();
    for _ in 0..50 {
        let started = browser.begin_hosted("/privacy").await;
        assert_eq!(started.set_cookies().len(), 1);
        assert!(started.set_cookies()[0].len() < 200);
        last = started.location().to_owned();
    }
    let rows = world.rows().await;
    let count = sqlx::query_scalar::<_, i64>("SELECT count(*) FROM transactions")
        .fetch_one(&rows)
        .await
        .unwrap();
    assert!((3..=10).contains(&count), "{count}");
    assert_eq!(
        problem(&browser.arrive(&first).await),
        NOT_HERE,
        "the oldest made room"
    );
    let back = browser.pages.log_in(&last, &email).await;
    assert_eq!(browser.arrive(&back).await.location(), "/privacy");
}

#[tokio::test]
async fn logging_in_again_ends_the_session_before_although_its_cookie_stays_behind() {
    let world = World::new().await;
    let mut browser = world.hosted_member("ada").await;
    let first = browser.cookie("session").unwrap().to_owned();
    // The way back comes from another site, and a strict cookie does not come along.
    assert_eq!(
        browser
            .hosted_log_in("ada@example.org", "/profile")
            .await
            .location(),
        "/profile"
    );
    assert_ne!(browser.cookie("session"), Some(first.as_str()));
    let mut thief = world.stranger();
    thief.plant("session", &first);
    assert!(!thief.is_logged_in().await);
    assert!(browser.is_logged_in().await);
}

#[tokio::test]
async fn a_hosted_login_that_fails_leaves_the_session_alone() {
    let world = World::new().await;
    let mut browser = world.hosted_member("ada").await;
    let before = browser.cookie("session").unwrap().to_owned();
    let started = browser.begin_hosted("/profile").await;
    let state = started.sent_along("state").unwrap();
    let failed = browser
        .arrive(&format!("/auth/callback?code=wrong&state={state}"))
        .await;
    assert_eq!(problem(&failed), "login_failed");
    assert_eq!(browser.cookie("session"), Some(before.as_str()));
    assert!(browser.is_logged_in().await);
}

#[tokio::test]
async fn a_session_that_was_planted_is_not_taken_over_by_the_hosted_login() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let planted = "A".repeat(43);
    let mut victim = world.stranger();
    victim.plant("session", &planted);
    assert_eq!(
        victim.hosted_log_in(&email, "/profile").await.location(),
        "/profile"
    );
    assert_ne!(victim.cookie("session"), Some(planted.as_str()));
    let mut attacker = world.stranger();
    attacker.plant("session", &planted);
    assert!(!attacker.is_logged_in().await);
}
