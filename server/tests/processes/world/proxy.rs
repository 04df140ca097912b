//! A TCP proxy between the servers and the pool or Redis. It counts requests, holds back what is answered, and cuts connections.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use super::{HANG, LOOK};

/// A proxy in front of one address. It runs until the test ends.
#[derive(Clone)]
pub struct Proxy {
    address: SocketAddr,
    inner: Arc<Inner>,
}

struct Inner {
    target: SocketAddr,
    /// What the servers have sent, over all connections.
    sent: Mutex<Vec<u8>>,
    holds: watch::Sender<bool>,
    /// Holding begins with a request that contains this text.
    trigger: Mutex<Option<&'static str>>,
    /// How many answers are held back.
    held: watch::Sender<usize>,
    /// Increases with each cut: connections of an earlier number are closed.
    cuts: watch::Sender<usize>,
}

impl Proxy {
    pub async fn start(target: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let inner = Arc::new(Inner {
            target,
            sent: Mutex::default(),
            holds: watch::channel(false).0,
            trigger: Mutex::default(),
            held: watch::channel(0).0,
            cuts: watch::channel(0).0,
        });
        tokio::spawn(accept(listener, Arc::clone(&inner)));
        Self { address, inner }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.address.port())
    }

    /// Returns how often `text` occurs in what the servers have sent, such as the name of an operation.
    pub fn count(&self, text: &str) -> usize {
        let sent = self.inner.sent.lock().unwrap();
        String::from_utf8_lossy(&sent).matches(text).count()
    }

    /// Waits until `text` has occurred more than `count` times in what the servers have sent.
    pub async fn wait_for_more(&self, text: &str, count: usize, limit: Duration) {
        let sent = async {
            while self.count(text) <= count {
                tokio::time::sleep(LOOK).await;
            }
        };
        let sent = tokio::time::timeout(limit, sent).await;
        sent.unwrap_or_else(|_| panic!("a server sends {text} once more"));
    }

    /// Holds back everything that the pool answers from now on.
    pub fn hold(&self) {
        self.inner.held.send_replace(0);
        self.inner.holds.send_replace(true);
    }

    /// The same, from the next request that contains `text`.
    pub fn hold_from(&self, text: &'static str) {
        self.inner.held.send_replace(0);
        *self.inner.trigger.lock().unwrap() = Some(text);
    }

    /// Waits until the pool has given `count` answers that are held back.
    pub async fn wait_for_held(&self, count: usize) {
        let mut held = self.inner.held.subscribe();
        let enough = held.wait_for(|held| *held >= count);
        tokio::time::timeout(HANG, enough)
            .await
            .expect("the pool answers")
            .unwrap();
    }

    /// Passes on what is held back, and everything after it.
    pub fn release(&self) {
        self.inner.holds.send_replace(false);
    }

    /// Closes all connections; what is held back is lost.
    pub fn cut(&self) {
        self.inner.cuts.send_modify(|cuts| *cuts += 1);
    }
}

async fn accept(listener: TcpListener, inner: Arc<Inner>) {
    while let Ok((server, _)) = listener.accept().await {
        let inner = Arc::clone(&inner);
        tokio::spawn(async move {
            let mut cuts = inner.cuts.subscribe();
            let Ok(pool) = TcpStream::connect(inner.target).await else {
                return;
            };
            let ((from_server, to_server), (from_pool, to_pool)) =
                (server.into_split(), pool.into_split());
            tokio::select! {
                // A cut comes first: what was held back must not slip through when it is released afterwards.
                biased;
                _ = cuts.changed() => {}
                () = forward(&inner, from_server, to_pool) => {}
                () = answer(&inner, from_pool, to_server) => {}
            }
        });
    }
}

async fn forward(inner: &Inner, mut from: OwnedReadHalf, mut to: OwnedWriteHalf) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(length @ 1..) = from.read(&mut bytes).await {
        inner
            .sent
            .lock()
            .unwrap()
            .extend_from_slice(&bytes[..length]);
        let request = String::from_utf8_lossy(&bytes[..length]);
        let trigger = inner
            .trigger
            .lock()
            .unwrap()
            .take_if(|text| request.contains(*text));
        if trigger.is_some() {
            inner.holds.send_replace(true);
        }
        if to.write_all(&bytes[..length]).await.is_err() {
            return;
        }
    }
}

async fn answer(inner: &Inner, mut from: OwnedReadHalf, mut to: OwnedWriteHalf) {
    let (mut bytes, mut holds) = ([0; 16 * 1024], inner.holds.subscribe());
    while let Ok(length @ 1..) = from.read(&mut bytes).await {
        if *holds.borrow() {
            inner.held.send_modify(|held| *held += 1);
            let _ = holds.wait_for(|holds| !holds).await;
        }
        if to.write_all(&bytes[..length]).await.is_err() {
            return;
        }
    }
}
