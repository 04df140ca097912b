//! A connection whose place another client needs.

use axum::routing::get;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use super::connections::Connections;
use super::*;
use crate::metrics::Metrics;

#[tokio::test]
async fn the_response_on_a_connection_that_was_asked_to_close_says_that_it_is_the_last_one() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let mut client = TcpStream::connect(address).await.unwrap();
    let request = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    client.write_all(request).await.unwrap();
    let (stream, peer) = listener.accept().await.unwrap();
    stream.readable().await.unwrap();
    let limits = Limits {
        max_connections: 1,
        ..Limits::default()
    };
    let connections = Arc::new(Connections::new(&limits, Metrics::default()));
    let place = connections.admit(peer.ip()).await.unwrap();
    let next = tokio::spawn({
        let connections = Arc::clone(&connections);
        async move { connections.admit(peer.ip()).await }
    });
    tokio::task::yield_now().await;
    assert!(place.activity.is_asked());
    let app = Router::new().route("/", get(async || "ok"));
    let phase = watch::Sender::new(Phase::Serving);
    serve(stream, place, app, &limits, phase.subscribe()).await;
    let mut answer = String::new();
    client.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let answer = answer.to_lowercase();
    assert!(answer.contains("connection: close"), "{answer}");
    assert!(next.await.unwrap().is_some());
}
