//! A proxy between the server and Redis, which loses replies of scripts that Redis has run.

use std::net::TcpListener;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use redis::Commands as _;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};

/// A proxy in front of a Redis server. It runs until the test ends.
pub struct RedisProxy {
    port: u16,
    inner: Arc<Inner>,
}

struct Inner {
    /// The port of Redis, for new connections.
    target: Mutex<u16>,
    losses: Mutex<Losses>,
}

/// Which replies are lost, and how many.
#[derive(Default)]
struct Losses {
    left: usize,
    /// They are lost once there is a key with this pattern.
    pattern: &'static str,
}

impl RedisProxy {
    pub fn start(target: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        listener.set_nonblocking(true).unwrap();
        let listener = tokio::net::TcpListener::from_std(listener).unwrap();
        let inner = Arc::new(Inner {
            target: Mutex::new(target),
            losses: Mutex::default(),
        });
        tokio::spawn(accept(listener, Arc::clone(&inner)));
        Self { port, inner }
    }

    /// The value of `SESSION_STORE`.
    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }

    /// Leads new connections to another server; those that are open stay.
    pub fn forward_to(&self, port: u16) {
        *self.inner.target.lock().unwrap() = port;
    }

    /// Closes the connection instead of passing on the reply to a script, as soon as Redis contains a key with this pattern,
    /// `count` times.
    pub fn lose_replies(&self, count: usize, pattern: &'static str) {
        *self.inner.losses.lock().unwrap() = Losses {
            left: count,
            pattern,
        };
    }

    /// How many replies are still to be lost.
    pub fn left_to_lose(&self) -> usize {
        self.inner.losses.lock().unwrap().left
    }
}

impl Inner {
    fn loses(&self, target: u16) -> bool {
        let mut losses = self.losses.lock().unwrap();
        if losses.left == 0 {
            return false;
        }
        let client = redis::Client::open(format!("redis://127.0.0.1:{target}")).unwrap();
        let keys: Vec<String> = client
            .get_connection()
            .unwrap()
            .keys(losses.pattern)
            .unwrap();
        losses.left -= usize::from(!keys.is_empty());
        !keys.is_empty()
    }
}

async fn accept(listener: tokio::net::TcpListener, inner: Arc<Inner>) {
    while let Ok((server, _)) = listener.accept().await {
        let inner = Arc::clone(&inner);
        tokio::spawn(async move {
            let target = *inner.target.lock().unwrap();
            let Ok(redis) = TcpStream::connect(("127.0.0.1", target)).await else {
                return;
            };
            let ((from_server, to_server), (from_redis, to_redis)) =
                (server.into_split(), redis.into_split());
            let runs_script = AtomicBool::new(false);
            tokio::select! {
                () = forward(&runs_script, from_server, to_redis) => {}
                () = reply(&runs_script, from_redis, to_server, || inner.loses(target)) => {}
            }
        });
    }
}

async fn forward(runs_script: &AtomicBool, mut from: OwnedReadHalf, mut to: OwnedWriteHalf) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(length @ 1..) = from.read(&mut bytes).await {
        let is_script = bytes[..length]
            .windows(7)
            .any(|window| window == b"EVALSHA");
        runs_script.fetch_or(is_script, Ordering::SeqCst);
        if to.write_all(&bytes[..length]).await.is_err() {
            return;
        }
    }
}

async fn reply(
    runs_script: &AtomicBool,
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    is_lost: impl Fn() -> bool,
) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(length @ 1..) = from.read(&mut bytes).await {
        if runs_script.swap(false, Ordering::SeqCst) && is_lost() {
            return;
        }
        if to.write_all(&bytes[..length]).await.is_err() {
            return;
        }
    }
}
