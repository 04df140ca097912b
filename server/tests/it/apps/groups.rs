//! Groups that are given and taken away.

use std::sync::Arc;
use std::sync::atomic::AtomicI64;

use serde_json::json;
use server::session::Id;
use wire::ProblemCode;

use super::{
    DIALECTS, Dialect, FETCH, HELP, WIKI, add_to_group, ask, enter, member, pool, with_apps, world,
};
use crate::world::{START_TIME, World};

const REFRESH: &str = "GetTokensFromRefreshToken";
const HOSTED_REFRESH: &str = "/oauth2/token";

#[tokio::test]
async fn a_group_that_was_taken_away_or_given_counts_within_five_minutes() {
    let world = world().await;
    let mut ada = member(&world, "ada", &["staff"]).await;
    let (mut wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    let membership = json!({ "Username": "ada@example.org", "GroupName": "staff" });
    pool(&world, "AdminRemoveUserFromGroup", membership).await;
    world.advance(300);
    let last = ask(&mut wiki, Dialect::Nginx, ("GET", WIKI), FETCH).await;
    assert_eq!(last.status, 200);
    world.advance(1);
    for dialect in DIALECTS {
        let refused = ask(&mut wiki, dialect, ("GET", WIKI), FETCH).await;
        assert_eq!(
            refused.refusal(),
            (403, ProblemCode::GroupRequired),
            "{dialect:?}"
        );
    }
    add_to_group(&world, "ada@example.org", "admin").await;
    world.advance(301);
    let admin = ask(&mut wiki, Dialect::Forward, ("GET", WIKI), FETCH).await;
    assert_eq!(
        (admin.status.as_u16(), admin.header("x-poolgate-groups")),
        (200, "admin")
    );
}

/// The clock of its pool is ten minutes behind that of the server, and stands still. Its users log in on the hosted pages: the pool
/// would refuse the `TIMESTAMP` of an in-app login.
async fn world_with_slow_pool() -> World {
    World::with(|plan| {
        with_apps(plan);
        let seconds = Arc::new(AtomicI64::new(START_TIME - 600));
        plan.pool.clock = local_pool::Clock::manual(seconds);
    })
    .await
}

#[tokio::test]
async fn the_age_of_groups_does_not_depend_on_the_clock_of_the_pool() {
    let world = world_with_slow_pool().await;
    let mut ada = world.hosted_member("ada").await;
    let (mut help, _) = enter(&world, &mut ada, HELP, "/").await;
    world.gate.clear_calls();
    for (seconds, refreshes) in [(0, 0), (0, 0), (300, 0), (1, 1), (0, 1), (300, 1), (1, 2)] {
        world.advance(seconds);
        let answer = ask(&mut help, Dialect::Nginx, ("GET", HELP), FETCH).await;
        assert_eq!(answer.status, 200);
        assert_eq!(world.gate.calls(HOSTED_REFRESH).len(), refreshes);
    }
}

#[tokio::test]
async fn a_session_of_an_older_version_is_refreshed_once() {
    let world = world_with_slow_pool().await;
    let mut ada = world.hosted_member("ada").await;
    let (mut help, _) = enter(&world, &mut ada, HELP, "/").await;
    let (sessions, id) = (&world.state.sessions, ada.cookie("__Host-Http-session"));
    let key = Id::parse(id.unwrap()).unwrap().hash();
    let session = sessions.reload(&key).await.unwrap().unwrap();
    let (user, mut tokens) = (session.record.user.clone(), session.record.tokens.clone());
    tokens.requested_at = None;
    let written = sessions.replace_tokens(&session, user, tokens).await;
    assert!(written.unwrap().is_some());
    world.gate.clear_calls();
    for _ in 0..2 {
        let answer = ask(&mut help, Dialect::Nginx, ("GET", HELP), FETCH).await;
        assert_eq!(answer.status, 200);
        assert_eq!(world.gate.calls(HOSTED_REFRESH).len(), 1);
    }
}

#[tokio::test]
async fn requests_that_come_together_share_one_refresh() {
    let world = world().await;
    let mut ada = member(&world, "ada", &[]).await;
    let (help, _) = enter(&world, &mut ada, HELP, "/").await;
    world.advance(301);
    world.gate.clear_calls();
    let asked = (0..10).map(|number| {
        let mut help = help.clone();
        let dialect = DIALECTS[number % 2];
        async move { ask(&mut help, dialect, ("GET", HELP), FETCH).await.status }
    });
    let statuses = futures::future::join_all(asked).await;
    assert!(statuses.iter().all(|status| *status == 200), "{statuses:?}");
    assert_eq!(world.gate.calls(REFRESH).len(), 1);
    world.advance(299);
    let mut help = help;
    ask(&mut help, Dialect::Nginx, ("GET", HELP), FETCH).await;
    assert_eq!(world.gate.calls(REFRESH).len(), 1);
}

#[tokio::test]
async fn groups_that_cannot_be_read_again_do_not_count() {
    let world = world().await;
    let mut ada = member(&world, "ada", &["staff"]).await;
    let (mut wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    world.gate.close(true);
    let fresh = ask(&mut wiki, Dialect::Nginx, ("GET", WIKI), FETCH).await;
    assert_eq!(fresh.status, 200, "nothing has to be asked");
    world.advance(301);
    for dialect in DIALECTS {
        let answer = ask(&mut wiki, dialect, ("GET", WIKI), FETCH).await;
        assert_eq!(
            answer.refusal(),
            (503, ProblemCode::PoolUnavailable),
            "{dialect:?}"
        );
        assert_eq!(answer.header("retry-after"), "5");
    }
    // The login page would lead back at once.
    let shown = ada.visit("/auth/app?app=wiki&to=Lw").await;
    assert_eq!((shown.status.as_u16(), shown.location()), (503, ""));
    assert!(shown.text().contains("<html"), "{}", shown.text());
    world.gate.close(false);
    world.advance(5);
    let again = ask(&mut wiki, Dialect::Nginx, ("GET", WIKI), FETCH).await;
    assert_eq!(again.status, 200, "nobody was logged out");
}
