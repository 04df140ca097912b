//! A store that does not respond: while the server runs, and while it starts.

use std::time::{Duration, Instant};

use wire::{ProblemCode, path};

use crate::world::{StoreKind, World};

const NOT_AVAILABLE: (u16, ProblemCode) = (503, ProblemCode::StoreUnavailable);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_store_that_hangs_is_an_error_and_no_logout() {
    let mut world = World::over(StoreKind::Redis).await;
    let mut member = world.member("ada").await;
    world.store.redis().pause();
    let start = Instant::now();
    let answer = member.get(path::PROFILE).await;
    assert_eq!(answer.refusal(), NOT_AVAILABLE);
    assert!(answer.set_cookies().is_empty());
    // Far below the deadline of a request.
    assert!(start.elapsed() < Duration::from_secs(8));
    assert_eq!(member.get(path::READYZ).await.status, 503);
    world.store.redis().resume();
    assert_eq!(member.get(path::PROFILE).await.status, 200);
    assert_eq!(member.get(path::READYZ).await.status, 200);
}

// The connection is read by another thread while Redis restarts.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_redis_that_restarts_loses_no_session() {
    let mut world = World::over(StoreKind::Redis).await;
    let mut members = Vec::new();
    for name in ["ada", "bob", "eve"] {
        members.push(world.member(name).await);
        world.store.redis().restart();
    }
    for member in &mut members {
        assert!(member.is_logged_in().await);
    }
    world.store.redis().kill();
    let answer = members[0].get(path::PROFILE).await;
    assert_eq!(answer.refusal(), NOT_AVAILABLE);
    world.store.redis().restart();
    for mut member in members {
        assert_eq!(member.get(path::PROFILE).await.status, 200);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_starts_without_redis_becomes_ready() {
    let mut world = World::over(StoreKind::Redis).await;
    let member = world.member("ada").await;
    world.store.redis().kill();
    world.restart(|_| ()).await;
    let mut member = member.after_restart(&world);
    assert_eq!(member.get(path::HEALTHZ).await.status, 200);
    assert_eq!(member.get(path::READYZ).await.status, 503);
    assert_eq!(member.get(path::SESSION).await.refusal(), NOT_AVAILABLE);
    world.store.redis().restart();
    assert_eq!(member.get(path::READYZ).await.status, 200);
    assert!(member.is_logged_in().await);
}

#[tokio::test]
async fn a_server_that_starts_without_the_folder_of_its_file_becomes_ready() {
    let mut world = World::new().await;
    let folder = world.path("later");
    std::fs::write(&folder, "in the way").unwrap();
    let store = format!("sqlite:{}/sessions.db", folder.display());
    world
        .restart(|settings| settings.session_store = store.into())
        .await;
    let mut browser = world.new_browser();
    assert_eq!(browser.get(path::HEALTHZ).await.status, 200);
    assert_eq!(browser.get(path::READYZ).await.status, 503);
    std::fs::remove_file(&folder).unwrap();
    assert_eq!(browser.get(path::READYZ).await.status, 200);
    assert!(world.member("ada").await.is_logged_in().await);
}

#[tokio::test]
async fn a_server_that_starts_with_a_locked_file_becomes_ready() {
    let mut world = World::new().await;
    let member = world.member("ada").await;
    let mut other = world.rows().await.acquire().await.unwrap();
    sqlx::raw_sql("BEGIN IMMEDIATE")
        .execute(&mut *other)
        .await
        .unwrap();
    world.restart(|_| ()).await;
    let mut member = member.after_restart(&world);
    assert_eq!(member.get(path::READYZ).await.status, 503);
    sqlx::raw_sql("ROLLBACK")
        .execute(&mut *other)
        .await
        .unwrap();
    assert_eq!(member.get(path::READYZ).await.status, 200);
    assert!(member.is_logged_in().await);
}
