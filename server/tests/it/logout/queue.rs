//! The queue of refresh tokens that are to be revoked: nothing loses one.

use futures::future::join_all;
use serde_json::{Value, json};
use server::session::{Browser as Replaced, Record};
use server::token_lifecycle::revoke_due;
use server::tokens::SecretToken;
use wire::{LoginMode, path};

use super::{log_out, refresh, refresh_token};
use crate::browser::Browser;
use crate::store::{change_keys, session};
use crate::world::{StoreKind, World, both_stores, email};

both_stores!(
    a_logout_during_an_outage_is_revoked_after_a_restart,
    the_step_that_ends_a_session_queues_its_token,
    a_refused_token_is_not_queued,
    after_a_global_sign_out_nothing_is_queued,
    two_servers_revoke_each_token_once,
    a_token_that_a_server_took_and_lost_is_due_again,
    a_failed_revocation_is_repeated_less_and_less_often_for_a_day,
    a_revocation_goes_on_after_the_client_was_refused,
    a_token_that_no_key_opens_waits_for_its_key,
    the_queue_is_bounded,
);

const REVOCATIONS: [&str; 2] = ["RevokeToken", "/oauth2/revoke"];
/// The default idle limit, in seconds.
const IDLE: i64 = 30 * 60;
const DAY: i64 = 86_400;
/// Longer than any pause between two attempts, in seconds.
const PAUSE: i64 = 600;

/// A person in a browser of each login mode, with the refresh token of each.
async fn members(world: &World) -> [(Browser, String); 2] {
    let in_app = world.member("ada").await;
    let token = refresh_token(world);
    let hosted = world.hosted_member("bob").await;
    [(in_app, token), (hosted, refresh_token(world))]
}

async fn a_logout_during_an_outage_is_revoked_after_a_restart(store: StoreKind) {
    let mut world = World::over(store).await;
    let members = members(&world).await;
    world.gate.close(true);
    for (mut member, token) in members.clone() {
        log_out(&mut member).await;
        assert!(!member.is_logged_in().await);
        assert_eq!(refresh(&world, &token).await.0, 200);
    }
    world.state.background.wait().await;
    assert_eq!(world.store.revocations().await, 2);
    for (_, token) in &members {
        let bytes = world.store.bytes();
        let is_readable = bytes.windows(token.len()).any(|it| it == token.as_bytes());
        assert!(!is_readable, "the queue is sealed");
    }
    world.restart(|_| ()).await;
    world.gate.close(false);
    world.advance(PAUSE);
    revoke_due(&world.state).await;
    for (_, token) in &members {
        assert_eq!(refresh(&world, token).await.0, 400);
    }
    assert_eq!(world.store.revocations().await, 0);
}

/// Ends a session without anything that follows, as if the server was killed right after that.
async fn end(world: &World, member: &Browser, way: usize) {
    let sessions = &world.state.sessions;
    let session = session(world, member.cookie("session").unwrap()).await;
    let subject = &session.record.subject;
    match way {
        0 => drop(sessions.end(&session.key).await.unwrap()),
        1 => drop(sessions.end_all_of(subject, None).await.unwrap()),
        2 => drop(sessions.end_all_of_email(&email("ada")).await.unwrap()),
        3 => assert!(sessions.end_unchanged(&session).await.unwrap()),
        4 => {
            let browser = Replaced {
                sessions: vec![session.key],
                ..Replaced::default()
            };
            let record = Record::clone(&session.record);
            let new = sessions.begin(record, &browser).await.unwrap();
            assert_eq!(new.ended.replaced, 1);
            // It has the same token.
            assert!(sessions.end_refused(&new.session).await.unwrap());
        }
        5 => {
            world.advance(IDLE);
            assert!(!member.clone().is_logged_in().await);
        }
        _ => {
            world.advance(IDLE);
            sessions.remove_expired().await.unwrap();
        }
    }
}

async fn the_step_that_ends_a_session_queues_its_token(store: StoreKind) {
    let mut world = World::over(store).await;
    world.account("ada").await;
    for way in 0..7 {
        let mut member = world.new_browser();
        assert_eq!(member.log_in(&email("ada")).await.status, 200);
        let token = refresh_token(&world);
        end(&world, &member, way).await;
        world.restart(|_| ()).await;
        world.gate.clear_calls();
        revoke_due(&world.state).await;
        let calls = world.gate.calls("RevokeToken");
        assert_eq!(calls.len(), 1, "{way}");
        assert!(calls[0].request.contains(&token), "{way}");
        assert_eq!(refresh(&world, &token).await.0, 400, "{way}");
        assert_eq!(world.store.revocations().await, 0, "{way}");
    }
}

async fn a_refused_token_is_not_queued(store: StoreKind) {
    let world = World::over(store).await;
    let member = world.member("ada").await;
    let session = session(&world, member.cookie("session").unwrap()).await;
    let sessions = &world.state.sessions;
    assert!(sessions.end_refused(&session).await.unwrap());
    assert!(!sessions.end_refused(&session).await.unwrap());
    assert_eq!(world.store.revocations().await, 0);
}

async fn after_a_global_sign_out_nothing_is_queued(store: StoreKind) {
    let world = World::over(store).await;
    let mut member = world.member("ada").await;
    let answer = member.post(path::LOGOUT_EVERYWHERE, &json!({})).await;
    assert_eq!(answer.status, 200);
    assert_eq!(world.gate.calls("GlobalSignOut").len(), 1);
    assert_eq!(world.store.revocations().await, 0);
}

async fn two_servers_revoke_each_token_once(store: StoreKind) {
    let world = World::over(store).await;
    let second = world.another_server().await;
    let tokens = queue(&world, 20).await;
    join_all([&world.state, &second, &world.state, &second].map(revoke_due)).await;
    let calls = world.gate.calls("RevokeToken");
    assert_eq!(calls.len(), tokens.len());
    for token in &tokens {
        assert!(calls.iter().any(|call| call.request.contains(token)));
    }
    assert_eq!(world.store.revocations().await, 0);
}

/// Queues tokens that no session has.
async fn queue(world: &World, count: usize) -> Vec<String> {
    let tokens: Vec<_> = (0..count)
        .map(|number| format!("token-{number}-"))
        .collect();
    for token in &tokens {
        let token = SecretToken::new(token.clone());
        let queued = world
            .state
            .sessions
            .queue_revocation(LoginMode::InApp, token);
        queued.await.unwrap();
    }
    tokens
}

async fn a_token_that_a_server_took_and_lost_is_due_again(store: StoreKind) {
    let world = World::over(store).await;
    let second = world.another_server().await;
    queue(&world, 1).await;
    assert!(
        world
            .state
            .sessions
            .next_revocation()
            .await
            .unwrap()
            .is_some()
    );
    world.advance(19);
    revoke_due(&second).await;
    assert!(world.gate.calls("RevokeToken").is_empty());
    world.advance(1);
    revoke_due(&second).await;
    assert_eq!(world.gate.calls("RevokeToken").len(), 1);
    assert_eq!(world.store.revocations().await, 0);
}

async fn a_failed_revocation_is_repeated_less_and_less_often_for_a_day(store: StoreKind) {
    let world = World::over(store).await;
    queue(&world, 1).await;
    world.gate.answer("RevokeToken", 503, json!({}));
    let mut attempts_after = Vec::new();
    for _ in 0..10 {
        revoke_due(&world.state).await;
        // Not due yet.
        revoke_due(&world.state).await;
        attempts_after.push(world.gate.calls("RevokeToken").len());
        world.advance(PAUSE);
    }
    assert_eq!(attempts_after, (1..=10).collect::<Vec<_>>());
    // By now, a pause lasts longer than four minutes.
    revoke_due(&world.state).await;
    world.advance(240);
    revoke_due(&world.state).await;
    assert_eq!(world.gate.calls("RevokeToken").len(), 11);
    world.state.sessions.remove_expired().await.unwrap();
    assert_eq!(world.store.revocations().await, 1);
    world.advance(DAY);
    world.state.sessions.remove_expired().await.unwrap();
    assert_eq!(world.store.revocations().await, 0);
}

/// What is a mistake in the settings of this server or of the pool can be corrected. A token that is none cannot.
async fn a_revocation_goes_on_after_the_client_was_refused(store: StoreKind) {
    let world = World::over(store).await;
    let answers = [
        ("UnauthorizedException", true),
        ("TooManyRequestsException", true),
        ("ResourceNotFoundException", true),
        ("UnsupportedOperationException", true),
        ("InvalidParameterException", false),
    ];
    for (exception, is_repeated) in answers {
        queue(&world, 1).await;
        let body = json!({ "__type": exception, "message": "refused" });
        world.gate.answer("RevokeToken", 400, body);
        revoke_due(&world.state).await;
        let left = world.store.revocations().await;
        assert_eq!(left, i64::from(is_repeated), "{exception}");
        world.gate.restore("RevokeToken");
        world.advance(PAUSE);
        revoke_due(&world.state).await;
        assert_eq!(world.store.revocations().await, 0, "{exception}");
    }
}

async fn a_token_that_no_key_opens_waits_for_its_key(store: StoreKind) {
    let mut world = World::over(store).await;
    let tokens = queue(&world, 1).await;
    let file = world.path("session.keys");
    let keys = std::fs::read(&file).unwrap();
    change_keys(&file, 2, false);
    world.restart(|_| ()).await;
    revoke_due(&world.state).await;
    assert!(world.gate.calls("RevokeToken").is_empty());
    std::fs::write(&file, keys).unwrap();
    world.restart(|_| ()).await;
    world.advance(PAUSE);
    revoke_due(&world.state).await;
    let calls = world.gate.calls("RevokeToken");
    assert!(calls[0].request.contains(&tokens[0]));
}

async fn the_queue_is_bounded(store: StoreKind) {
    let world = World::over(store).await;
    world
        .store
        .add_revocations(100_000, world.now() + DAY)
        .await;
    // The oldest one.
    world.store.add_revocations(1, world.now() + 1).await;
    world.state.sessions.remove_expired().await.unwrap();
    assert_eq!(world.store.revocations().await, 100_000);
    queue(&world, 3).await;
    world.state.sessions.remove_expired().await.unwrap();
    assert_eq!(world.store.revocations().await, 100_000);
}

/// The names of all calls that revoke.
pub(super) fn revocations(world: &World) -> usize {
    let calls = REVOCATIONS.map(|name| world.gate.calls(name).len());
    calls.iter().sum()
}

#[tokio::test]
async fn a_pool_that_is_throttling_is_left_alone() {
    let world = World::new().await;
    queue(&world, 5).await;
    let body: Value = json!({ "__type": "TooManyRequestsException" });
    world.gate.answer("RevokeToken", 400, body);
    revoke_due(&world.state).await;
    assert_eq!(revocations(&world), 1);
    world.gate.restore("RevokeToken");
    world.advance(PAUSE);
    revoke_due(&world.state).await;
    assert_eq!(revocations(&world), 6);
}
