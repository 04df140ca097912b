//! Connections over real sockets: their [`limits`], and a graceful [`shutdown`], also of the real process.

mod limits;
#[cfg(feature = "local-pool")]
mod process;
mod shutdown;

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use server::metrics::Metrics;
use server::serve::{Limits, serve_until};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::Instant;
use tokio::time::timeout;

/// The longest time that a test waits before it fails.
const HANG: Duration = Duration::from_secs(20);
const GET: &str = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";

struct Server {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<Instant>,
}

async fn start(app: Router, limits: Limits) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let stopped = async move { stopped.await.unwrap_or_default() };
    let task = tokio::spawn(serve_until(
        stopped,
        listener,
        app,
        limits,
        Metrics::default(),
    ));
    Server {
        address,
        stop,
        task,
    }
}

impl Server {
    async fn connect(&self, text: &str) -> TcpStream {
        connect(self.address, text).await
    }
}

async fn connect(address: SocketAddr, text: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    stream
}

/// Reads until the server closes the connection. It may do so without reading all that was sent.
async fn read_to_end(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let read = timeout(HANG, stream.read_to_end(&mut bytes)).await;
    let _ = read.expect("the server closes the connection");
    String::from_utf8(bytes).unwrap()
}

/// Reads the head of a response.
async fn read_head(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let read = async {
        while !bytes.ends_with(b"\r\n\r\n") {
            bytes.push(stream.read_u8().await.unwrap());
        }
    };
    timeout(HANG, read).await.expect("the server responds");
    String::from_utf8(bytes).unwrap()
}

/// Reads a response whose body has the length that its head says.
async fn read_response(stream: &mut TcpStream) -> String {
    let head = read_head(stream).await;
    let lower = head.to_lowercase();
    let length = lower.split("content-length: ").nth(1).unwrap();
    let length: usize = length.split("\r\n").next().unwrap().parse().unwrap();
    let mut body = vec![0; length];
    let read = timeout(HANG, stream.read_exact(&mut body)).await;
    read.expect("the server responds").unwrap();
    head + &String::from_utf8(body).unwrap()
}
