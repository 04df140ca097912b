//! Connections over real sockets: their limits, and a graceful shutdown.

use std::net::SocketAddr;
use std::time::Duration;

use serde_json::json;
use server::serve::{Limits, serve_until};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::world::{PASSWORD, World};

/// The longest time that a test waits before it fails.
const HANG: Duration = Duration::from_secs(20);
const GET: &str = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";

struct Server {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

async fn start(world: &World, limits: Limits) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let app = server::app(world.state.clone());
    let stopped = async move { stopped.await.unwrap_or_default() };
    let task = tokio::spawn(serve_until(stopped, listener, app, limits));
    Server {
        address,
        stop,
        task,
    }
}

impl Server {
    async fn connect(&self, text: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(text.as_bytes()).await.unwrap();
        stream
    }
}

/// Reads until the server closes the connection.
async fn read_to_end(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let read = timeout(HANG, stream.read_to_end(&mut bytes)).await;
    read.expect("the server closes the connection").unwrap();
    String::from_utf8(bytes).unwrap()
}

/// Reads the first bytes of a response.
async fn read_status(stream: &mut TcpStream) -> String {
    let mut bytes = [0; 12];
    let read = timeout(HANG, stream.read_exact(&mut bytes)).await;
    read.expect("the server responds").unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn limits(header_timeout: Duration, max_connections: usize) -> Limits {
    Limits {
        header_timeout,
        max_connections,
    }
}

#[tokio::test]
async fn slow_headers_and_idle_connections_are_closed() {
    let world = World::new().await;
    let server = start(&world, limits(Duration::from_millis(300), 10)).await;
    let mut silent = server.connect("").await;
    let mut slow = server.connect("GET / HTTP/1.1\r\nHost:").await;
    let mut idle = server.connect(GET).await;
    assert_eq!(read_to_end(&mut silent).await, "");
    assert!(!read_to_end(&mut slow).await.contains("200 OK"));
    let answer = read_to_end(&mut idle).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
}

#[tokio::test]
async fn a_connection_over_the_limit_waits_for_a_free_slot() {
    let world = World::new().await;
    let server = start(&world, limits(HANG * 2, 1)).await;
    let mut first = server.connect(GET).await;
    assert_eq!(read_status(&mut first).await, "HTTP/1.1 200");
    let mut second = server.connect(GET).await;
    let early = timeout(Duration::from_millis(500), second.readable()).await;
    assert!(early.is_err(), "the second connection was served");
    drop(first);
    assert_eq!(read_status(&mut second).await, "HTTP/1.1 200");
}

#[tokio::test]
async fn requests_in_progress_finish_during_shutdown() {
    let world = World::new().await;
    let server = start(&world, Limits::default()).await;
    let mut idle = server.connect(GET).await;
    assert_eq!(read_status(&mut idle).await, "HTTP/1.1 200");
    let body = json!({ "email": "ada@example.org", "password": PASSWORD }).to_string();
    let request = format!(
        "POST /api/register HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:8080\r\n\
         X-Poolgate: 1\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    world.gate.delay("SignUp");
    let mut busy = server.connect(&request).await;
    world.gate.wait_for_calls("SignUp", 1).await;
    server.stop.send(()).unwrap();
    read_to_end(&mut idle).await;
    assert!(!server.task.is_finished());
    world.gate.release("SignUp");
    assert_eq!(read_status(&mut busy).await, "HTTP/1.1 200");
    timeout(HANG, server.task).await.unwrap().unwrap();
    assert!(TcpStream::connect(server.address).await.is_err());
}
