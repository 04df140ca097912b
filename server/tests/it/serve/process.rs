//! SIGTERM to the real program, as a balancer and its clients see it.
//!
//! A balancer opens no connection to a server that is not ready. It sends no request on a kept connection that the server has
//! closed, or has said to close, and sends a request whose connection was refused to another server: nothing of it has
//! arrived. Every request that was sent must be answered.

use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use futures::future::join_all;
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::HANG;

/// Shutdowns at the same time, and how often that is repeated.
const SERVERS: usize = 5;
const ROUNDS: usize = 4;
/// The pause between two looks at a process.
const LOOK: Duration = Duration::from_millis(20);
/// Clients of each server.
const CLIENTS: usize = 16;
/// The fewest requests before a server is told to stop.
const REQUESTS: usize = 200;
const PATHS: [&str; 3] = ["/api/config", "/api/session", "/"];

/// How a client uses its connections.
#[derive(Clone, Copy, PartialEq)]
enum Use {
    /// One for each request.
    New,
    /// The same for all requests.
    Kept,
    /// The same, with pauses.
    Idle,
}

#[derive(Default)]
struct Load {
    answered: AtomicUsize,
    lost: AtomicUsize,
    /// The server was told to stop.
    is_stopped: AtomicBool,
    /// The balancer has noticed that the server is not ready.
    is_not_ready: AtomicBool,
}

/// Sends requests until the server accepts no more.
async fn send_requests(load: Arc<Load>, address: String, kind: Use) {
    let mut kept: Option<TcpStream> = None;
    for path in PATHS.into_iter().cycle() {
        let stream = match kept.take().filter(is_open) {
            Some(stream) => stream,
            None if load.is_not_ready.load(Ordering::SeqCst) => return,
            None => match TcpStream::connect(&address).await {
                Ok(stream) => stream,
                Err(error) => {
                    assert!(load.is_stopped.load(Ordering::SeqCst), "{error}");
                    return;
                }
            },
        };
        match exchange(stream, path, kind == Use::New).await {
            Ok(stream) => {
                load.answered.fetch_add(1, Ordering::SeqCst);
                kept = stream;
            }
            Err(error) => {
                eprintln!("{path}: {error}");
                load.lost.fetch_add(1, Ordering::SeqCst);
            }
        }
        if kind == Use::Idle {
            tokio::time::sleep(Duration::from_millis(300)).await;
        }
    }
}

fn is_open(stream: &TcpStream) -> bool {
    let read = stream.try_read(&mut [0]);
    read.is_err_and(|error| error.kind() == std::io::ErrorKind::WouldBlock)
}

/// Sends a request and reads its response. Returns the connection if it can be used again.
async fn exchange(
    mut stream: TcpStream,
    path: &str,
    closes: bool,
) -> std::io::Result<Option<TcpStream>> {
    let close = if closes { "Connection: close\r\n" } else { "" };
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: localhost:8080\r\nSec-Fetch-Site: same-origin\r\nX-Poolgate: 1\r\n\
         Accept: text/html, application/json\r\n{close}\r\n"
    );
    stream.write_all(request.as_bytes()).await?;
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(end) = find(&bytes, b"\r\n\r\n") {
            break String::from_utf8_lossy(&bytes[..end + 4]).to_lowercase();
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
    };
    if !head.starts_with("http/1.1 200") {
        return Err(std::io::Error::other(head));
    }
    let length = head.split("content-length: ").nth(1).unwrap();
    let length: usize = length.split("\r\n").next().unwrap().parse().unwrap();
    while bytes.len() < head.len() + length {
        if stream.read_buf(&mut bytes).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
    }
    Ok((!head.contains("connection: close")).then_some(stream))
}

fn find(bytes: &[u8], text: &[u8]) -> Option<usize> {
    bytes.windows(text.len()).position(|part| part == text)
}

/// A server process with a pool of its own. It is killed when the test ends.
struct Server {
    child: Child,
    address: String,
    folder: TempDir,
}

impl Server {
    /// Starts a server, and waits until it is ready. Another program can take its port before it does: then it gets another one.
    async fn start(delay: &str) -> Self {
        loop {
            let mut server = Self::spawn(delay);
            while server.is_running() && !server.log().contains("\"starting\"") {
                tokio::time::sleep(LOOK).await;
            }
            if server.log().contains("is in use by another program") {
                continue;
            }
            while !server.is_ready().await {
                assert!(server.is_running(), "{}", server.log());
                tokio::time::sleep(LOOK).await;
            }
            return server;
        }
    }

    fn spawn(delay: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(
            folder.path().join("index.html"),
            "<!doctype html><head></head>",
        )
        .unwrap();
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        drop(listener);
        let log = std::fs::File::create(folder.path().join("log")).unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_poolgate"))
            .env_clear()
            .current_dir(folder.path())
            .env("RUST_LOG", "info")
            .env("LISTEN", &address)
            .env("LOCAL_POOL", "127.0.0.1:0")
            .env("DIST_DIR", folder.path())
            .env("SHUTDOWN_DELAY", delay)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        Self {
            child,
            address,
            folder,
        }
    }

    fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// Returns whether the server is ready; one that has ended is not.
    async fn is_ready(&self) -> bool {
        match TcpStream::connect(&self.address).await {
            Ok(stream) => exchange(stream, "/readyz", true).await.is_ok(),
            Err(_) => false,
        }
    }

    async fn wait_until_not_ready(&self) {
        let waited = async {
            while self.is_ready().await {
                tokio::time::sleep(LOOK).await;
            }
        };
        let waited = tokio::time::timeout(HANG, waited).await;
        waited.expect("the server is no longer ready");
    }

    /// Waits until the process has ended, and returns its exit code.
    async fn exit_code(&mut self) -> Option<i32> {
        let ended = async {
            loop {
                if let Some(status) = self.child.try_wait().unwrap() {
                    return status.code();
                }
                tokio::time::sleep(LOOK).await;
            }
        };
        let ended = tokio::time::timeout(HANG, ended).await;
        ended.expect("the process ends")
    }

    /// Runs `poolgate probe` next to the server; returns its exit code and what it reports.
    fn probe(&self, flags: &[&str]) -> (Option<i32>, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_poolgate"))
            .env_clear()
            .env("LISTEN", &self.address)
            .arg("probe")
            .args(flags)
            .output()
            .unwrap();
        let reported = String::from_utf8(output.stderr).unwrap();
        (output.status.code(), reported)
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Fails if it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Shuts a server down under load; returns the numbers of requests that were answered and lost.
async fn shut_down_under_load(mut server: Server) -> (usize, usize) {
    let load = Arc::new(Load::default());
    let clients: Vec<_> = (0..CLIENTS)
        .map(|number| {
            let kind = [Use::New, Use::Kept, Use::New, Use::Idle][number % 4];
            tokio::spawn(send_requests(
                Arc::clone(&load),
                server.address.clone(),
                kind,
            ))
        })
        .collect();
    let answered = || load.answered.load(Ordering::SeqCst);
    let busy = async {
        while answered() < REQUESTS {
            tokio::time::sleep(LOOK).await;
        }
    };
    let busy = tokio::time::timeout(HANG, busy).await;
    busy.expect("requests are answered");
    load.is_stopped.store(true, Ordering::SeqCst);
    server.signal(Signal::TERM);
    server.wait_until_not_ready().await;
    load.is_not_ready.store(true, Ordering::SeqCst);
    for client in clients {
        tokio::time::timeout(HANG, client).await.unwrap().unwrap();
    }
    assert_eq!(server.exit_code().await, Some(0), "{}", server.log());
    (answered(), load.lost.load(Ordering::SeqCst))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sigterm_under_load_loses_no_request() {
    let (mut answered, mut lost) = (0, 0);
    for _ in 0..ROUNDS {
        let servers = join_all((0..SERVERS).map(|_| Server::start("1s"))).await;
        for counts in join_all(servers.into_iter().map(shut_down_under_load)).await {
            answered += counts.0;
            lost += counts.1;
        }
    }
    let shutdowns = ROUNDS * SERVERS;
    println!("{answered} requests answered, {lost} lost in {shutdowns} shutdowns");
    assert_eq!(lost, 0, "of {answered}");
}

#[tokio::test]
async fn a_second_signal_ends_the_server_at_once() {
    for second in [Signal::TERM, Signal::INT] {
        let mut server = Server::start("10m").await;
        server.signal(Signal::TERM);
        server.wait_until_not_ready().await;
        assert_eq!(server.child.try_wait().unwrap(), None);
        server.signal(second);
        assert_eq!(server.exit_code().await, Some(0), "{}", server.log());
        assert!(server.log().contains("second signal"));
    }
}

#[tokio::test]
async fn a_probe_tells_whether_the_server_responds_and_whether_it_is_ready() {
    let mut server = Server::start("10m").await;
    let fine = (Some(0), String::new());
    assert_eq!(server.probe(&[]), fine);
    assert_eq!(server.probe(&["--ready"]), fine);
    server.signal(Signal::TERM);
    server.wait_until_not_ready().await;
    assert_eq!(server.probe(&[]), fine);
    let (code, reported) = server.probe(&["--ready"]);
    assert_eq!(code, Some(1));
    assert!(reported.contains("/readyz: 503"), "{reported}");
    server.signal(Signal::TERM);
    server.exit_code().await;
    let (code, reported) = server.probe(&[]);
    assert_eq!(code, Some(1));
    assert!(reported.contains("/healthz: no answer"), "{reported}");
}
