//! What routes require of a session, for every route of the list.

use server::routes::{self, Access};
use wire::ProblemCode;

use super::request;
use crate::browser::{Answer, Browser};
use crate::world::World;

/// The longest time for which a login counts as recent, in seconds.
const RECENT: i64 = 300;

/// Sends the request of every route that needs a session, each with a copy of the same browser. The last route ends its
/// session.
async fn answers(world: &World, member: &Browser) -> Vec<(&'static str, Access, Answer)> {
    let mut answers = Vec::new();
    let routes = routes::list().filter(|route| route.access().needs_session());
    for route in routes {
        let mut browser = member.clone();
        world.gate.clear_calls();
        let answer = browser.send(request(&browser, &route)).await;
        if answer.status == 403 {
            assert!(is_spared(world), "{}", route.path());
            assert!(answer.set_cookies().is_empty(), "{}", route.path());
        }
        answers.push((route.path(), route.access(), answer));
    }
    answers
}

/// Whether the pool was not asked for anything. Old keys are fetched again in the background, at any time.
fn is_spared(world: &World) -> bool {
    let calls = world.gate.all();
    calls.iter().all(|call| call.name.ends_with("/jwks.json"))
}

fn has_code(answer: &Answer, code: ProblemCode) -> bool {
    answer.status.as_u16() >= 400 && answer.refusal() == (403, code)
}

/// Written out here, so that no route leaves the list unnoticed.
#[test]
fn these_routes_need_a_recent_login() {
    let routes = routes::list().filter(|route| route.access().needs_recent_login());
    let paths: Vec<_> = routes.map(|route| route.path()).collect();
    let expected = [
        "/api/profile/tokens",
        "/api/account/email",
        "/api/account/password",
        "/api/account/second-factors",
        "/api/account/authenticator",
        "/api/account/authenticator/verify",
        "/api/account/passkeys/start",
        "/api/account/passkeys/add",
        "/api/account/passkeys/remove",
        "/api/account/delete",
        "/api/account/sessions/end",
        "/api/account/sessions/end-others",
        "/api/account/sessions/end-at-pool",
        "/api/logout/everywhere",
    ];
    assert_eq!(paths, expected);
}

#[tokio::test]
async fn exactly_the_routes_that_need_a_recent_login_refuse_an_older_one() {
    let world = World::new().await;
    for mut member in [world.member("ada").await, world.hosted_member("bob").await] {
        world.advance(RECENT);
        assert!(member.is_logged_in().await);
        for (path, access, answer) in answers(&world, &member).await {
            let is_refused = has_code(&answer, ProblemCode::RecentLoginRequired);
            assert_eq!(
                is_refused,
                access.needs_recent_login(),
                "{path}: {}",
                answer.text()
            );
        }
        assert!(member.is_logged_in().await);
    }
}

#[tokio::test]
async fn a_login_is_recent_until_then() {
    let world = World::new().await;
    let member = world.member("ada").await;
    world.advance(RECENT - 1);
    for (path, _, answer) in answers(&world, &member).await {
        assert!(
            !has_code(&answer, ProblemCode::RecentLoginRequired),
            "{path}"
        );
    }
}

#[tokio::test]
async fn exactly_the_routes_of_the_account_need_its_scope() {
    let world = World::with(|plan| {
        "openid email phone profile".clone_into(&mut plan.settings.cognito_scopes);
    })
    .await;
    // In both cases: another login of this kind would not help.
    for (name, seconds) in [("ada", 0), ("bob", RECENT)] {
        let member = world.hosted_member(name).await;
        world.advance(seconds);
        for (path, access, answer) in answers(&world, &member).await {
            let is_refused = has_code(&answer, ProblemCode::MissingScope);
            assert_eq!(
                is_refused,
                access.needs_account_scope(),
                "{path}: {}",
                answer.text()
            );
        }
    }
    let mut in_app = world.new_browser();
    in_app.log_in("ada@example.org").await;
    assert_eq!(in_app.get(wire::path::ACCOUNT).await.status, 200);
}
