//! Mistakes that need another pool, another store or other files.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use server::config::Settings;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use wire::Secret;

use super::{assert_found, finding, probes, run};
use crate::world::{RedisServer, StoreKind, TestStore, World};
use server::check::Verdict;

#[tokio::test]
async fn a_pool_without_a_domain_is_found() {
    let world = World::with(|plan| plan.pool.has_domain = false).await;
    let report = run(world.settings()).await;
    assert_found(
        &report,
        &["hosted.pool", "hosted.domain"],
        &[],
        "COGNITO_DOMAIN",
    );
}

#[tokio::test]
async fn without_hosted_pages_the_pool_of_the_client_cannot_be_seen() {
    let world = World::with(|plan| plan.pool.has_domain = false).await;
    let settings = Settings {
        cognito_domain: None,
        ..world.settings().clone()
    };
    let report = run(&settings).await;
    assert_eq!(probes(&report, Verdict::Failed), [""; 0]);
    let client = finding(&report, "client.pool");
    assert_eq!(client.verdict, Verdict::Skipped);
    let fix = client.fix.as_deref().unwrap();
    assert!(
        fix.contains("aws cognito-idp describe-user-pool-client"),
        "{fix}"
    );
}

/// The API does not ask for the pool, so it accepts any client of the region.
#[tokio::test]
async fn a_client_of_another_pool_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let seed = folder.path().join("seed.json");
    let clients =
        r#"{ "clients": { "confidential": { "client_id": "clientofanotherpool0000000" } } }"#;
    std::fs::write(&seed, clients).unwrap();
    let (ours, other) = (
        World::new().await,
        World::with(|plan| plan.pool.seed = Some(seed)).await,
    );
    let settings = Settings {
        cognito_client_id: other.settings().cognito_client_id.clone(),
        cognito_client_secret: other.settings().cognito_client_secret.clone(),
        cognito_endpoint: other.settings().cognito_endpoint.clone(),
        ..ours.settings().clone()
    };
    let report = run(&settings).await;
    assert_found(&report, &["client.pool"], &[], "one and the same pool");
}

#[tokio::test]
async fn a_secret_that_was_rotated_away_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("secret");
    let world =
        World::with(|plan| plan.settings.cognito_client_secret_file = Some(file.clone())).await;
    set_mode(&file, 0o600);
    let rotate = server::http_client::client()
        .unwrap()
        .post(format!("http://{}/rotate-secret", world.pool.address()))
        .header("content-type", "application/json")
        .body(r#"{"delete_former":true}"#);
    assert!(rotate.send().await.unwrap().status().is_success());
    let report = run(world.settings()).await;
    let failed = ["client.secret", "hosted.token"];
    assert_found(&report, &failed, &[], "COGNITO_CLIENT_SECRET_FILE");
}

#[tokio::test]
async fn a_pool_with_a_disruption_is_found() {
    let world = World::new().await;
    world.gate.close(true);
    let report = run(world.settings()).await;
    let failed = [
        "pool.discovery",
        "pool.keys",
        "client.exists",
        "hosted.domain",
    ];
    assert_found(&report, &failed, &[], "disruption");
}

#[tokio::test]
async fn mistakes_in_files_are_found() {
    let world = World::new().await;
    let keys = world.path("session.keys");
    let privacy = "files.session_keys_private";
    set_mode(&keys, 0o644);
    let report = run(world.settings()).await;
    assert_found(&report, &[], &[privacy], "chmod o=");
    // A group may read it.
    set_mode(&keys, 0o640);
    let report = run(world.settings()).await;
    assert_eq!(finding(&report, privacy).verdict, Verdict::Ok);
    // Only the service can reach the folder of systemd, whatever the mode.
    set_mode(&keys, 0o444);
    let settings = Settings {
        credentials_directory: Some(world.path("")),
        ..world.settings().clone()
    };
    let report = run(&settings).await;
    assert_eq!(probes(&report, Verdict::Warning), [""; 0]);

    set_mode(&keys, 0o600);
    std::fs::write(&keys, "not a key").unwrap();
    let report = run(world.settings()).await;
    assert_found(&report, &["files.session_keys"], &[], "base64");

    std::fs::remove_file(&keys).unwrap();
    let report = run(world.settings()).await;
    assert_found(&report, &[], &["files.session_keys"], "back the file up");
    assert!(!keys.exists());

    std::fs::remove_file(world.path("dist/app-0123456789abcdef.js")).unwrap();
    let report = run(world.settings()).await;
    assert_found(&report, &["page"], &["files.session_keys"], "make page");
    let answer = &finding(&report, "page").answer;
    assert!(answer.contains("app-0123456789abcdef.js"), "{answer}");
}

fn set_mode(file: &Path, mode: u32) {
    std::fs::set_permissions(file, std::fs::Permissions::from_mode(mode)).unwrap();
}

#[tokio::test]
async fn mistakes_in_an_sqlite_store_are_found() {
    let world = World::new().await;
    let with = |path: &str| Settings {
        session_store: format!("sqlite:{}", world.path(path).display()).into(),
        ..world.settings().clone()
    };
    let report = run(&with("session.keys/sessions.db")).await;
    assert_found(&report, &["store.folder"], &[], "SESSION_STORE");

    create(&world.path("foreign.db"), "CREATE TABLE notes (text TEXT)").await;
    let report = run(&with("foreign.db")).await;
    assert_found(&report, &["store.schema"], &[], "file of Poolgate's own");

    std::fs::write(
        world.path("text.db"),
        "not a database, and longer than a header of SQLite ".repeat(9),
    )
    .unwrap();
    let report = run(&with("text.db")).await;
    assert_found(&report, &["store.schema"], &[], "backup");

    world
        .sql("ALTER TABLE sessions ADD COLUMN of_a_later_version BLOB")
        .await;
    let report = run(world.settings()).await;
    assert_found(&report, &[], &["store.schema"], "another file");
}

async fn create(path: &Path, statement: &'static str) {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true);
    let pool = SqlitePool::connect_with(options).await.unwrap();
    sqlx::query(statement).execute(&pool).await.unwrap();
    pool.close().await;
}

#[tokio::test]
async fn mistakes_in_redis_are_found() {
    let world = Box::pin(World::over(StoreKind::Redis)).await;
    let settings = world.settings();
    set_mode(&world.path("session.keys"), 0o600);
    let set = |name: &str, value: &str| {
        redis(&world).command(redis::cmd("CONFIG").arg("SET").arg(name).arg(value));
    };
    let report = run(settings).await;
    assert!(!report.has_failures(), "{}", report.to_text(false));
    set("maxmemory-policy", "allkeys-lru");
    set("appendonly", "no");
    let report = run(settings).await;
    let warned = ["store.eviction", "store.persistence"];
    assert_found(&report, &[], &warned, "noeviction");
    // A replica of a server that does not exist.
    redis(&world).replicate(1);
    let report = run(settings).await;
    assert_found(&report, &["store.role"], &warned, "primary");
    set("requirepass", "canary-password");
    let report = run(settings).await;
    assert_found(&report, &["store.connection"], &[], "SESSION_STORE");
}

/// Neither the check nor the server needs what Redis says about itself.
#[tokio::test]
async fn a_user_of_redis_who_may_not_send_info_is_enough() {
    let mut world = Box::pin(World::over(StoreKind::Redis)).await;
    set_mode(&world.path("session.keys"), 0o600);
    let mut user = redis::cmd("ACL");
    user.arg("SETUSER").arg("limited").arg("on");
    user.arg(">canary-password")
        .arg("~*")
        .arg("+@all")
        .arg("-info");
    redis(&world).command(&user);
    let port = redis(&world).port();
    let url = format!("redis://limited:canary-password@127.0.0.1:{port}");
    world
        .restart(|settings| settings.session_store = Secret::from(url))
        .await;
    assert_eq!(
        world.new_browser().get(wire::path::READYZ).await.status,
        200
    );
    let report = run(world.settings()).await;
    let text = report.to_text(false);
    assert_eq!(probes(&report, Verdict::Failed), [""; 0], "{text}");
    assert_eq!(probes(&report, Verdict::Warning), [""; 0], "{text}");
    assert_eq!(finding(&report, "store.connection").verdict, Verdict::Ok);
    for probe in [
        "store.version",
        "store.role",
        "store.eviction",
        "store.persistence",
    ] {
        let found = finding(&report, probe);
        assert_eq!(found.verdict, Verdict::Skipped, "{probe}");
        assert!(found.fix.as_deref().unwrap().contains("+info"), "{probe}");
    }
}

fn redis(world: &World) -> &RedisServer {
    match &world.store {
        TestStore::Redis(server) => server,
        TestStore::Sqlite(_) => panic!("this store is a file"),
    }
}
