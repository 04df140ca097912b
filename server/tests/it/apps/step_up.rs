//! A login for an application that has failed: its user may still be logged in with the login that was not good enough.

use super::second_factor::{MISSING, NEEDED, account_with_app, leave, link};
use super::{with_apps, world};
use crate::browser::{Answer, Browser, Shown};
use crate::world::World;

const CANCELLED: &str = "You left the login page before logging in.";
const FAILED: &str = "That login didn’t work.";
const LIMITED: &str = "Too many attempts.";

/// Starts a login on the pool's pages, cancels it there, and returns where the callback leads.
async fn cancel(browser: &mut Browser, start: &str) -> String {
    let started = browser.visit(start).await;
    let page = browser.pages.open(started.location()).await;
    let Shown::Back(back) = browser.pages.click(&page, "error=access_denied").await else {
        panic!("cancelling redirects back")
    };
    let answer = browser.return_from_pool(&back).await;
    answer.location().to_owned()
}

/// Follows a redirect of the pool: the strict cookie is missing once.
async fn follow(browser: &mut Browser, here: &str) -> Answer {
    let hop = browser.send(browser.navigation("cross-site", here)).await;
    assert_eq!(hop.status, 200, "{}", hop.text());
    let html = hop.text();
    let (_, rest) = html.split_once("content=\"0;url=").expect("a hop");
    let target = rest.split('"').next().unwrap().replace("&amp;", "&");
    browser.visit(&target).await
}

#[tokio::test]
async fn a_login_that_was_cancelled_or_failed_is_explained_to_a_user_who_is_still_logged_in() {
    let world = world().await;
    let (email, key) = account_with_app(&world, "ada").await;
    let mut ada = world.new_browser();
    let asked = ada.log_in(&email).await.challenge();
    let code = world.software_token_code(&key);
    assert_eq!(ada.enter_code(&asked, &code).await.status, 200);
    let (_, open) = leave(&world).await;
    let explained = ada.visit(&open).await;
    assert!(!explained.text().contains("class=\"problem\""));
    let start = link(&explained);

    let here = cancel(&mut ada, &start).await;
    let cancelled = follow(&mut ada, &here).await;
    assert_eq!(cancelled.status, 403);
    let html = cancelled.text();
    assert!(html.contains(CANCELLED) && html.contains(NEEDED), "{html}");
    assert_eq!(link(&cancelled), start, "the same way on");

    let started = ada.visit(&start).await;
    let state = started.location_parameter("state").unwrap();
    let back = format!("/auth/callback?state={state}&error=server_error");
    let here = ada.return_from_pool(&back).await.location().to_owned();
    let html = follow(&mut ada, &here).await.text();
    assert!(html.contains(FAILED) && html.contains(NEEDED), "{html}");
    assert!(ada.is_logged_in().await);

    for other in ["", "unknown", "%3Cb%3Ecanary", "login_failed&problem=x"] {
        let html = ada.visit(&format!("{open}&problem={other}")).await.text();
        assert!(
            !html.contains("class=\"problem\"") && !html.contains("canary"),
            "{other}: {html}"
        );
    }
}

#[tokio::test]
async fn a_login_that_was_cancelled_says_nothing_about_the_factors_of_the_user() {
    let world = world().await;
    let email = world.account("eve").await;
    super::add_to_group(&world, &email, "ops").await;
    let mut eve = world.new_browser();
    let (_, open) = leave(&world).await;
    let again = format!("{open}&again=1");
    eve.hosted_log_in(&email, &again).await;
    let html = eve.visit(&again).await.text();
    assert!(html.contains(MISSING), "{html}");
    let start = link(&eve.visit(&again).await);
    let here = cancel(&mut eve, &start).await;
    let html = follow(&mut eve, &here).await.text();
    assert!(
        html.contains(CANCELLED) && !html.contains(MISSING),
        "{html}"
    );
}

#[tokio::test]
async fn who_is_logged_out_reads_it_on_the_login_page() {
    let world = world().await;
    let (_, open) = leave(&world).await;
    let mut visitor = world.new_browser();
    let start = visitor.visit(&open).await.location().to_owned();
    assert!(start.starts_with("/auth/login?"), "{start}");
    let here = cancel(&mut visitor, &start).await;
    let login = follow(&mut visitor, &here).await;
    // Not to the pool's pages, which the user has just left.
    let shown = login.location();
    assert!(shown.starts_with("/login?"), "{shown}");
    assert_eq!(
        login.location_parameter("problem").as_deref(),
        Some("login_cancelled")
    );
    let return_to = login.location_parameter("return_to").unwrap();
    assert_eq!(return_to, format!("{open}&again=1"));
}

#[tokio::test]
async fn a_start_that_is_refused_is_explained_too() {
    let world = World::with(|plan| {
        with_apps(plan);
        plan.settings.apps =
            Some("graph https://grafana.example.org:8443 any max_age=1h".to_owned());
        plan.settings.rate_limits = Some("hosted.address=2/1h".to_owned());
    })
    .await;
    let email = world.account("ada").await;
    let mut ada = world.new_browser();
    ada.hosted_log_in(&email, "/profile").await;
    world.advance(1200);
    assert!(ada.is_logged_in().await);
    world.advance(1200);
    assert!(ada.is_logged_in().await);
    world.advance(1201);
    let start = link(&ada.visit("/auth/app?app=graph&to=Lw").await);
    for _ in 0..2 {
        world.new_browser().begin_hosted("/profile").await;
    }
    let refused = ada.visit(&start).await;
    let html = ada.visit(refused.location()).await.text();
    assert!(html.contains(LIMITED), "{html}");
}
