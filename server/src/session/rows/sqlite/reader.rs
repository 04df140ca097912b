//! Reads sessions over a connection of its own, so that no read waits for a write. Requests that come while it is busy are
//! answered together by its next query: a thread is woken for many of them, and not for each.
//!
//! A browser, or a proxy on its behalf, asks for the same session many times in a row. A session that was read is kept until
//! anything is written to the file, by this server or by another one: SQLite is asked for that before each answer.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, QueryBuilder};
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, timeout};

use super::super::Row;
use super::{columns, session};
use crate::session::Error;
use crate::session::id::Hash;

/// How many requests one query answers.
const BATCH: usize = 64;
/// How many requests wait in the queue; further ones wait in front of it.
const QUEUE: usize = 1024;
/// How many sessions are kept in memory while nothing is written, with those of one query. Opened ones contain tokens.
const CACHED: usize = 128;
/// How long they are kept at most.
const KEPT: Duration = Duration::from_mins(1);
/// The longest time for a query. A request waits for the one before it too, and has a deadline.
const TIMEOUT: Duration = Duration::from_millis(2500);

/// What requests share.
#[derive(Clone, Debug)]
pub(super) struct Reader(mpsc::Sender<Request>);

type Answer = Result<Option<Arc<Row>>, Error>;
type Cause = Box<dyn std::error::Error + Send + Sync>;

struct Request {
    key: Hash,
    answer: oneshot::Sender<Answer>,
}

impl Reader {
    /// Connects with the first request. The connection is closed with the last clone.
    pub(super) fn start(options: SqliteConnectOptions) -> Self {
        let (sender, requests) = mpsc::channel(QUEUE);
        let open = None;
        tokio::spawn(Connection { options, open }.serve(requests));
        Self(sender)
    }

    /// Returns a session as it is now, with everything that was written before the call.
    pub(super) async fn session(&self, key: &Hash) -> Answer {
        let (answer, answered) = oneshot::channel();
        let sent = self.0.send(Request { key: *key, answer }).await;
        // Both fail only if the task has panicked.
        sent.map_err(|_| Error::Store("the reader has ended".into()))?;
        answered
            .await
            .map_err(|ended| Error::Store(Box::new(ended)))?
    }
}

/// The connection, once there is one.
struct Connection {
    options: SqliteConnectOptions,
    open: Option<Open>,
}

impl Connection {
    async fn serve(mut self, mut requests: mpsc::Receiver<Request>) {
        let mut batch = Vec::with_capacity(BATCH);
        loop {
            match timeout(KEPT, requests.recv_many(&mut batch, BATCH)).await {
                Ok(0) => return,
                Ok(_) => self.answer(&mut batch).await,
                Err(_) => self.forget(),
            }
        }
    }

    async fn answer(&mut self, batch: &mut Vec<Request>) {
        let keys: BTreeSet<Hash> = batch.iter().map(|request| request.key).collect();
        let read = timeout(TIMEOUT, self.read(&keys)).await;
        let read = read.unwrap_or_else(|elapsed| Err(elapsed.into()));
        let read = read.map_err(Arc::<dyn std::error::Error + Send + Sync>::from);
        for Request { key, answer } in batch.drain(..) {
            let row = match &read {
                Ok(rows) => Ok(rows.get(&key).cloned()),
                Err(cause) => Err(Error::Store(Box::new(Arc::clone(cause)))),
            };
            // A request may have been dropped in the meantime.
            let _ = answer.send(row);
        }
    }

    async fn read(&mut self, keys: &BTreeSet<Hash>) -> Result<&HashMap<Hash, Arc<Row>>, Cause> {
        let mut open = match self.open.take() {
            Some(open) => open,
            None => Open::new(self.options.connect().await?),
        };
        open.update(keys).await?;
        // One that has failed is not used again.
        Ok(&self.open.insert(open).rows)
    }

    fn forget(&mut self) {
        if let Some(open) = &mut self.open {
            open.rows.clear();
        }
    }
}

/// A connection, and what it has read since the file last changed.
struct Open {
    connection: SqliteConnection,
    /// Changes whenever another connection has written, of this process or of another one (SQLite, "PRAGMA `data_version`").
    version: i64,
    rows: HashMap<Hash, Arc<Row>>,
    /// Since when there are rows.
    since: Instant,
}

impl Open {
    fn new(connection: SqliteConnection) -> Self {
        Self {
            connection,
            version: 0,
            rows: HashMap::new(),
            since: Instant::now(),
        }
    }

    /// Reads the sessions with these keys, unless they have been read and nothing was written since.
    async fn update(&mut self, keys: &BTreeSet<Hash>) -> Result<(), Cause> {
        let version = sqlx::query_scalar("PRAGMA data_version");
        let version = version.fetch_one(&mut self.connection).await?;
        if self.version != version || self.rows.len() > CACHED || self.since.elapsed() > KEPT {
            self.rows.clear();
            self.since = Instant::now();
        }
        // Before the rows are read: what is written in between makes the next version another one.
        self.version = version;
        let missing: Vec<Hash> = keys
            .iter()
            .filter(|key| !self.rows.contains_key(*key))
            .copied()
            .collect();
        if !missing.is_empty() {
            self.rows
                .extend(query(&mut self.connection, &missing).await?);
        }
        Ok(())
    }
}

async fn query(
    connection: &mut SqliteConnection,
    keys: &[Hash],
) -> Result<Vec<(Hash, Arc<Row>)>, Cause> {
    let mut statement = QueryBuilder::new(concat!(
        "SELECT ",
        columns!(),
        " FROM sessions WHERE key IN ("
    ));
    let mut list = statement.separated(", ");
    for key in keys {
        list.push_bind(key.to_vec());
    }
    list.push_unseparated(")");
    let rows = statement.build().fetch_all(connection).await?;
    let rows = rows.iter().map(|row| {
        let (key, row) = session(row)?;
        Ok((key, Arc::new(row)))
    });
    rows.collect()
}

#[cfg(test)]
mod tests;
