//! How often the store is asked, and what happens if it does not respond.

use axum::http::Method;
use wire::ProblemCode;

use super::{
    DIALECTS, Dialect, FETCH, HELP, NAVIGATION, WIKI, ask, assert_refused, enter, member, world,
    world_over,
};
use crate::browser::Answer;
use crate::metrics::scrape;
use crate::world::{StoreKind, World, both_stores};

both_stores!(a_store_that_is_away_is_503_and_no_logout);

async fn a_store_that_is_away_is_503_and_no_logout(store: StoreKind) {
    let mut world = world_over(store).await;
    let mut ada = member(&world, "ada", &["staff"]).await;
    let (mut wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    world.store.fail().await;
    world.advance(6);
    for dialect in DIALECTS {
        let answer = ask(&mut wiki, dialect, ("GET", WIKI), FETCH).await;
        assert_refused(&answer, (503, ProblemCode::StoreUnavailable));
        assert_eq!(answer.header("retry-after"), "5");
    }
    let page = ask(&mut wiki, Dialect::Forward, ("GET", WIKI), NAVIGATION).await;
    assert_eq!(
        (page.status.as_u16(), page.header("retry-after")),
        (503, "5")
    );
    assert!(page.text().contains("<html"), "{}", page.text());
    // Navigations to this server's own paths there get the page, too.
    let callback = wiki.navigation("cross-site", "/.poolgate/callback?ticket=x&state=x");
    let mut form = wiki.plain(Method::POST, wire::path::APP_LOGOUT, "");
    for (name, value) in [
        ("sec-fetch-site", "same-origin"),
        ("sec-fetch-mode", "navigate"),
        ("origin", "null"),
    ] {
        form.headers_mut().insert(name, value.parse().unwrap());
    }
    for request in [callback, form] {
        let page = wiki.send(request).await;
        assert_eq!(page.status, 503);
        assert!(page.text().contains("<html"), "{}", page.text());
        assert!(page.set_cookies().is_empty(), "nobody was logged out");
    }
    world.store.recover().await;
    assert_eq!(
        ask(&mut wiki, Dialect::Nginx, ("GET", WIKI), FETCH)
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn only_navigations_and_writes_keep_a_session_open() {
    let world = world().await;
    let mut ada = member(&world, "ada", &[]).await;
    let (mut help, _) = enter(&world, &mut ada, HELP, "/").await;
    let begun = world.now();
    let expires =
        |answer: &Answer| answer.header("x-poolgate-expires").parse::<i64>().unwrap() - begun;
    world.advance(600);
    let polled = ask(&mut help, Dialect::Forward, ("GET", HELP), FETCH).await;
    assert_eq!(expires(&polled), 1800);
    for (method, headers) in [("GET", NAVIGATION), ("POST", FETCH)] {
        world.advance(600);
        ask(&mut help, Dialect::Nginx, (method, HELP), headers).await;
        world.advance(6);
        let polled = ask(&mut help, Dialect::Forward, ("GET", HELP), FETCH).await;
        assert_eq!(expires(&polled), world.now() - begun - 6 + 1800, "{method}");
    }
    world.advance(1800);
    let ended = ask(&mut help, Dialect::Forward, ("GET", HELP), FETCH).await;
    assert_refused(&ended, (401, ProblemCode::NotLoggedIn));
}

/// How often a session was read.
async fn reads(world: &World) -> u64 {
    let text = scrape(&world.state).await;
    let sample = "poolgate_store_operation_duration_seconds_count{operation=\"session\"} ";
    let line = text.lines().find_map(|line| line.strip_prefix(sample));
    line.map_or(0, |count| count.parse().unwrap())
}

#[tokio::test]
async fn the_store_is_read_once_in_five_seconds() {
    let world = world().await;
    let mut ada = member(&world, "ada", &[]).await;
    let (help, _) = enter(&world, &mut ada, HELP, "/").await;
    world.advance(5);
    let before = reads(&world).await;
    let ask_often = || async {
        let asked = (0..20).map(|_| {
            let mut help = help.clone();
            async move {
                ask(&mut help, Dialect::Forward, ("GET", HELP), FETCH)
                    .await
                    .status
            }
        });
        let statuses = futures::future::join_all(asked).await;
        assert!(statuses.iter().all(|status| *status == 200), "{statuses:?}");
    };
    ask_often().await;
    world.advance(4);
    ask_often().await;
    assert_eq!(reads(&world).await - before, 1);
    world.advance(1);
    ask_often().await;
    assert_eq!(reads(&world).await - before, 2);
}

#[tokio::test]
async fn decisions_are_counted() {
    let world = world().await;
    let mut ada = member(&world, "ada", &[]).await;
    let (mut help, _) = enter(&world, &mut ada, HELP, "/").await;
    for (method, headers) in [
        ("GET", FETCH),
        ("GET", NAVIGATION),
        ("POST", &[("sec-fetch-site", "cross-site")][..]),
    ] {
        ask(&mut help, Dialect::Nginx, (method, HELP), headers).await;
    }
    let text = scrape(&world.state).await;
    // One more login: `enter` begins without a cookie.
    for (outcome, count) in [
        ("allow", 2),
        ("log_in", 1),
        ("cross_site", 1),
        ("unavailable", 0),
    ] {
        let sample = format!("poolgate_app_decisions_total{{outcome=\"{outcome}\"}} {count}\n");
        assert!(text.contains(&sample), "{sample}");
    }
}
