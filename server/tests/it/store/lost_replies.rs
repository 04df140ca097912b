//! Replies of Redis that are lost, although it has done what it was asked, and callers who do not wait for them.

use std::time::Duration;

use serde_json::json;
use server::session::id::Hash;
use wire::{ProblemCode, path};

use crate::browser::Browser;
use crate::metrics::scrape;
use crate::world::{PASSWORD, RedisProxy, StoreKind, World, email};

const SESSIONS: &str = "poolgate:session:*";
const REPLACED: &str = "poolgate:replaced:*";
const NEW_PASSWORD: &str = "Wrong-Battery-9-Staple";
/// The longest time that a test waits before it fails.
const HANG: Duration = Duration::from_secs(20);

/// A world whose server reaches Redis through a proxy, with an account.
async fn world() -> (World, RedisProxy) {
    let mut world = World::over(StoreKind::Redis).await;
    world.account("ada").await;
    let proxy = RedisProxy::start(world.store.redis().port());
    world
        .restart(|settings| settings.session_store = proxy.url().into())
        .await;
    (world, proxy)
}

async fn log_in(world: &World, password: &str) -> Browser {
    let mut browser = world.new_browser();
    let answer = browser.log_in_with(&email("ada"), password, false).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    browser
}

async fn change_password(browser: &mut Browser) -> u16 {
    let body = json!({ "present_password": PASSWORD, "password": NEW_PASSWORD });
    let answer = browser.post(path::ACCOUNT_PASSWORD, &body).await;
    answer.status.as_u16()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_login_whose_reply_is_lost_once_succeeds() {
    let (world, proxy) = world().await;
    proxy.lose_replies(1, SESSIONS);
    let mut browser = log_in(&world, PASSWORD).await;
    assert_eq!(proxy.left_to_lose(), 0);
    assert!(browser.is_logged_in().await);
    assert_eq!(world.sessions().await, 1);
    world.state.background.wait().await;
    assert!(world.gate.calls("RevokeToken").is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_login_whose_replies_are_all_lost_leaves_no_session() {
    let (world, proxy) = world().await;
    proxy.lose_replies(3, SESSIONS);
    let answer = world.new_browser().log_in(&email("ada")).await;
    assert_eq!(answer.refusal(), (503, ProblemCode::StoreUnavailable));
    assert_eq!(proxy.left_to_lose(), 0);
    world.state.background.wait().await;
    assert_eq!(world.sessions().await, 0);
    world.gate.wait_for_calls("RevokeToken", 1).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_login_that_nobody_waits_for_keeps_the_token_that_it_stores() {
    let (mut world, _proxy) = world().await;
    world.gate.delay("RespondToAuthChallenge");
    let mut browser = world.new_browser();
    let login = tokio::spawn(async move { browser.log_in(&email("ada")).await });
    world.gate.wait_for_calls("RespondToAuthChallenge", 1).await;
    world.store.redis().pause();
    world.gate.release("RespondToAuthChallenge");
    let storing = async {
        while world.state.background.count() == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    let storing = tokio::time::timeout(HANG, storing).await;
    login.abort();
    world.store.redis().resume();
    assert!(storing.is_ok(), "the session is stored in the background");
    world.state.background.wait().await;
    assert_eq!(world.sessions().await, 1);
    assert!(world.gate.calls("RevokeToken").is_empty());
    // What is stored is counted, too.
    let metrics = scrape(&world.state).await;
    for counted in [
        r#"poolgate_sessions_begun_total{login_mode="in-app"} 1"#,
        r#"poolgate_logins_total{login_mode="in-app",outcome="ok"} 1"#,
    ] {
        assert!(metrics.contains(counted), "{counted}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_id_whose_reply_is_lost_logs_nobody_out() {
    let (world, proxy) = world().await;
    let mut member = log_in(&world, PASSWORD).await;
    proxy.lose_replies(1, REPLACED);
    assert_eq!(change_password(&mut member).await, 200);
    assert_eq!(proxy.left_to_lose(), 0);
    world.state.background.wait().await;
    assert!(member.is_logged_in().await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_that_gets_no_new_id_ends_alone() {
    let (world, _proxy) = world().await;
    let mut member = log_in(&world, PASSWORD).await;
    let mut other = log_in(&world, PASSWORD).await;
    let key = {
        let id = server::session::Id::parse(member.cookie("session").unwrap());
        id.unwrap().hash()
    };
    // Another server refreshes it.
    let (sessions, other_server): (_, Hash) = (&world.state.sessions, [3; 32]);
    let length = Duration::from_secs(20);
    sessions.lease(&key, &other_server, length).await.unwrap();
    let mut tab = member.clone();
    let changing = tokio::spawn(async move { change_password(&mut tab).await });
    let others_end = async { while other.is_logged_in().await {} };
    tokio::time::timeout(HANG, others_end).await.unwrap();
    let mut late = log_in(&world, NEW_PASSWORD).await;
    assert_eq!(changing.await.unwrap(), 200);
    world.state.background.wait().await;
    assert!(!member.is_logged_in().await && late.is_logged_in().await);
}
