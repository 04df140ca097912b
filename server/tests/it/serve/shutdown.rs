//! A shutdown answers every request that has been sent.

use std::io::{Read as _, Write as _};
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use serde_json::json;
use server::serve::Limits;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::timeout;

use super::{GET, HANG, connect, read_response, read_to_end, start};
use crate::world::{PASSWORD, World};

const CLOSE: &str = "connection: close";

fn healthy() -> Router {
    Router::new().route("/healthz", get(async || "ok"))
}

#[tokio::test]
async fn requests_in_progress_finish() {
    let world = World::new().await;
    let server = start(server::app(world.state.clone()), Limits::default()).await;
    let mut idle = server.connect(GET).await;
    read_response(&mut idle).await;
    let body = json!({ "email": "ada@example.org", "password": PASSWORD }).to_string();
    let request = format!(
        "POST /api/register HTTP/1.1\r\nHost: localhost:8080\r\nOrigin: http://localhost:8080\r\n\
         X-Poolgate: 1\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    world.gate.delay("SignUp");
    let mut busy = server.connect(&request).await;
    world.gate.wait_for_calls("SignUp", 1).await;
    server.stop.send(()).unwrap();
    assert_eq!(read_to_end(&mut idle).await, "");
    assert!(!server.task.is_finished());
    world.gate.release("SignUp");
    let answer = read_response(&mut busy).await;
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.contains(CLOSE),
        "{answer}"
    );
    timeout(HANG, server.task).await.unwrap().unwrap();
    assert!(TcpStream::connect(server.address).await.is_err());
}

#[tokio::test]
async fn connections_are_accepted_until_a_balancer_has_noticed() {
    let limits = Limits {
        shutdown_delay: Duration::from_secs(2),
        ..Limits::default()
    };
    let server = start(healthy(), limits).await;
    let mut kept = server.connect(GET).await;
    assert!(!read_response(&mut kept).await.contains(CLOSE));
    server.stop.send(()).unwrap();
    // The signal is handled before the next connection is accepted.
    while !read_response(&mut connect(server.address, GET).await)
        .await
        .contains(CLOSE)
    {}
    // What was in the listener's queue is answered without a delay, too. These have come after that.
    for _ in 0..3 {
        let mut late = connect(server.address, GET).await;
        assert!(read_response(&mut late).await.starts_with("HTTP/1.1 200"));
    }
    kept.write_all(GET.as_bytes()).await.unwrap();
    let answer = read_response(&mut kept).await;
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.contains(CLOSE),
        "{answer}"
    );
    assert_eq!(read_to_end(&mut kept).await, "");
    timeout(HANG, server.task).await.unwrap().unwrap();
}

/// Connects without letting the server run, which has the same thread.
fn connect_at_once(address: std::net::SocketAddr) -> std::net::TcpStream {
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    stream.write_all(GET.as_bytes()).unwrap();
    stream
}

#[tokio::test]
async fn a_full_server_stops_as_well_and_answers_who_waits_for_a_place() {
    let (release, released) = watch::channel(false);
    let slow = get(async move || {
        let _ = released.clone().wait_for(|is_released| *is_released).await;
        "slow"
    });
    let limits = Limits {
        max_connections: 1,
        ..Limits::default()
    };
    let server = start(healthy().route("/slow", slow), limits).await;
    let slow = "GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let mut busy = server.connect(slow).await;
    // This one waits for its place, or in the queue.
    let mut waiting = server.connect(GET).await;
    server.stop.send(()).unwrap();
    let answer = read_response(&mut waiting).await;
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.contains(CLOSE),
        "{answer}"
    );
    release.send(true).unwrap();
    assert!(read_response(&mut busy).await.ends_with("slow"));
    timeout(HANG, server.task).await.unwrap().unwrap();
}

#[tokio::test]
async fn connections_in_the_queue_are_answered() {
    let server = start(healthy(), Limits::default()).await;
    read_response(&mut server.connect(GET).await).await;
    let queued: Vec<_> = (0..50).map(|_| connect_at_once(server.address)).collect();
    server.stop.send(()).unwrap();
    timeout(HANG, server.task).await.unwrap().unwrap();
    for mut stream in queued {
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(
            answer.starts_with("HTTP/1.1 200") && answer.contains(CLOSE),
            "{answer}"
        );
    }
}

#[tokio::test]
async fn a_request_that_is_on_its_way_on_an_idle_connection_is_answered() {
    let server = start(healthy(), Limits::default()).await;
    let mut kept = Vec::new();
    for _ in 0..20 {
        let mut stream = server.connect(GET).await;
        read_response(&mut stream).await;
        kept.push(stream);
    }
    server.stop.send(()).unwrap();
    // Without a pause in which the server could run.
    for stream in &kept {
        assert_eq!(stream.try_write(GET.as_bytes()).unwrap(), GET.len());
    }
    for stream in &mut kept {
        let answer = read_response(stream).await;
        assert!(
            answer.starts_with("HTTP/1.1 200") && answer.contains(CLOSE),
            "{answer}"
        );
    }
    timeout(HANG, server.task).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_new_connection_can_send_its_request() {
    let server = start(healthy(), Limits::default()).await;
    let mut silent = server.connect("").await;
    let mut begun = server.connect("GET /healthz HTTP/1.1\r\n").await;
    server.stop.send(()).unwrap();
    while TcpStream::connect(server.address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    silent.write_all(GET.as_bytes()).await.unwrap();
    begun.write_all(b"Host: localhost\r\n\r\n").await.unwrap();
    for stream in [&mut silent, &mut begun] {
        let answer = read_response(stream).await;
        assert!(
            answer.starts_with("HTTP/1.1 200") && answer.contains(CLOSE),
            "{answer}"
        );
    }
    timeout(HANG, server.task).await.unwrap().unwrap();
}
