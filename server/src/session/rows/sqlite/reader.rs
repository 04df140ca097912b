//! Reads sessions over a connection of its own, so that no read waits for a write. Requests that come while it is busy are
//! answered together by its next query: a thread is woken for many of them, and not for each.
//!
//! A browser, or a proxy on its behalf, asks for the same session many times in a row. A session that was read is kept until
//! anything is written to the file, by this server or by another one: SQLite is asked for that before each answer.
//! After a minute, connection and sessions are gone, and the next request connects again: to the same file, or not at all.

mod open;

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use sqlx::sqlite::SqliteConnectOptions;
use tokio::sync::{Mutex, mpsc, oneshot};
use tokio::task::yield_now;
use tokio::time::{Instant, timeout, timeout_at};

use super::super::Row;
use crate::session::Error;
use crate::session::id::Hash;
use open::{FileId, Open, file_id};

/// How many requests one query answers.
const BATCH: usize = 64;
/// How many requests wait in the queue; further ones wait in front of it.
const QUEUE: usize = 1024;
/// The longest time for a query, and the longest time that a request waits for its answer.
const TIMEOUT: Duration = Duration::from_secs(2);

/// What requests share.
#[derive(Clone, Debug)]
pub(super) struct Reader(mpsc::Sender<Request>);

type Answer = Result<Option<Arc<Row>>, Error>;
type Cause = Box<dyn std::error::Error + Send + Sync>;
/// The sessions that could not be read. Several requests may wait for the same one.
type Failures = HashMap<Hash, Arc<dyn std::error::Error + Send + Sync>>;

#[derive(Debug)]
struct Request {
    key: Hash,
    answer: oneshot::Sender<Answer>,
}

impl Reader {
    /// Connects with the first request. The connection is closed with the last clone.
    pub(super) fn start(options: SqliteConnectOptions) -> Self {
        let (sender, requests) = mpsc::channel(QUEUE);
        tokio::spawn(Connection::new(options).keep_serving(requests));
        Self(sender)
    }

    /// Returns a session as it is now, with everything that was written before the call.
    pub(super) async fn session(&self, key: &Hash) -> Answer {
        let (answer, answered) = oneshot::channel();
        let read = async {
            let sent = self.0.send(Request { key: *key, answer }).await;
            // The first fails only while the server ends, the second also if the task has panicked.
            sent.map_err(|_| Error::Store("the reader has ended".into()))?;
            let answer = answered.await;
            answer.map_err(|ended| Error::Store(Box::new(ended)))?
        };
        let read = timeout(TIMEOUT, read).await;
        read.map_err(|elapsed| Error::Store(Box::new(elapsed)))?
    }
}

/// The connection, once there is one.
struct Connection {
    options: SqliteConnectOptions,
    open: Option<Open>,
    /// The file that was read first. The connections of writes may still have that one.
    file: Arc<OnceLock<FileId>>,
}

impl Connection {
    /// A file that is gone must not become an empty one, in which nobody is logged in.
    fn new(options: SqliteConnectOptions) -> Self {
        let options = options.create_if_missing(false).pragma("query_only", "ON");
        Self {
            options,
            open: None,
            file: Arc::default(),
        }
    }

    /// Answers until nobody can ask any more, also after a panic.
    async fn keep_serving(mut self, requests: mpsc::Receiver<Request>) {
        let requests = Arc::new(Mutex::new(requests));
        loop {
            let next = self.without_connection();
            let Err(error) = tokio::spawn(self.serve(Arc::clone(&requests))).await else {
                return;
            };
            tracing::error!(%error, "the reader of sessions has panicked and starts again");
            self = next;
        }
    }

    fn without_connection(&self) -> Self {
        Self {
            options: self.options.clone(),
            open: None,
            file: Arc::clone(&self.file),
        }
    }

    async fn serve(mut self, requests: Arc<Mutex<mpsc::Receiver<Request>>>) {
        // Nobody else has it, but it outlives a panic.
        let mut requests = requests.lock().await;
        let mut batch = Vec::with_capacity(BATCH);
        loop {
            let until = self.open.as_ref().map(Open::until);
            let until = until.unwrap_or_else(|| Instant::now() + open::KEPT);
            match timeout_at(until, requests.recv_many(&mut batch, BATCH)).await {
                Ok(0) => return,
                Ok(_) => {
                    self.add_ready(&mut requests, &mut batch).await;
                    self.answer(&mut batch).await;
                }
                Err(_) => self.close().await,
            }
        }
    }

    /// Adds the requests that are about to ask: under load, the runtime has read many from the network by the time that this
    /// task is woken by the first.
    async fn add_ready(&self, requests: &mut mpsc::Receiver<Request>, batch: &mut Vec<Request>) {
        yield_now().await;
        while batch.len() < BATCH
            && let Ok(request) = requests.try_recv()
        {
            batch.push(request);
        }
    }

    async fn answer(&mut self, batch: &mut Vec<Request>) {
        // What nobody waits for any more must not delay others.
        batch.retain(|request| !request.answer.is_closed());
        if batch.is_empty() {
            return;
        }
        let keys: BTreeSet<Hash> = batch.iter().map(|request| request.key).collect();
        let read = timeout(TIMEOUT, self.read(&keys)).await;
        let read = read.unwrap_or_else(|elapsed| Err(elapsed.into()));
        let read = read.map_err(Arc::<dyn std::error::Error + Send + Sync>::from);
        for Request { key, answer } in batch.drain(..) {
            let row = match &read {
                Ok((open, failures)) => failures.get(&key).map_or(Ok(open.row(&key)), Err),
                Err(cause) => Err(cause),
            };
            // A request may have been dropped in the meantime.
            let _ = answer.send(row.map_err(|cause| Error::Store(Box::new(Arc::clone(cause)))));
        }
    }

    async fn read(&mut self, keys: &BTreeSet<Hash>) -> Result<(&Open, Failures), Cause> {
        if self.open.as_ref().is_some_and(Open::is_over) {
            self.close().await;
        }
        let mut open = match self.open.take() {
            Some(open) => open,
            None => self.connect().await?,
        };
        let failures = open.update(keys).await?;
        // One that has failed is not used again.
        Ok((self.open.insert(open), failures))
    }

    /// Fails if there is another file by now: writes would go to the one and reads to the other, so that no logout would be
    /// seen. Only a restart opens the new file for both.
    async fn connect(&mut self) -> Result<Open, Cause> {
        let found = file_id(self.options.get_filename()).await?;
        if *self.file.get_or_init(|| found) != found {
            return Err("the file was replaced while the server was running".into());
        }
        Open::connect(&self.options).await
    }

    /// Removes the sessions from memory.
    async fn close(&mut self) {
        if let Some(open) = self.open.take() {
            // It is closed later if this takes too long.
            let _ = timeout(TIMEOUT, open.close()).await;
        }
    }
}

#[cfg(test)]
mod tests;
