//! Files that a server cannot open, or that hang.

use std::process::Command;

use crate::world::{Plan, Signal, World};

/// Too many open files: the listener reports it with each connection that it cannot accept.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_server_that_could_open_no_file_accepts_connections_again() {
    use futures::future::join;
    use wire::path;

    use crate::world::Client;

    let world = World::start(Plan::default()).await;
    let server = world.server().await;
    let mut client = world.log_in(&server).await;
    let limit = server.process.limit_files(Some(0));
    let mut waiting = Client::new();
    let refused = async {
        let log = "connections cannot be accepted";
        server.process.wait_for_log(log).await;
        server.process.limit_files(limit);
    };
    let (answer, ()) = join(waiting.get(&server, path::HEALTHZ), refused).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert!(client.is_logged_in(&server).await);
}

/// Whoever opens a pipe for reading waits until somebody writes to it.
#[tokio::test]
async fn a_secret_file_that_hangs_stops_neither_logins_nor_the_end_of_the_server() {
    let world = World::start(Plan {
        secret_in_file: true,
        ..Plan::default()
    })
    .await;
    let mut server = world.server().await;
    let file = world.secret_file();
    std::fs::remove_file(&file).unwrap();
    let made = Command::new("mkfifo").arg(&file).status().unwrap();
    assert!(made.success());
    let mut client = world.log_in(&server).await;
    assert!(client.is_logged_in(&server).await);
    let log = "COGNITO_CLIENT_SECRET_FILE takes too long to read";
    server.process.wait_for_log(log).await;
    server.process.signal(Signal::TERM);
    assert!(server.process.wait().await.success());
}
