//! Reads sessions over a connection of its own, so that no read waits for a write. Requests that come while it is busy are
//! answered together by its next query: a thread is woken for many of them, and not for each.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, QueryBuilder};
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

use super::super::Row;
use super::{columns, session};
use crate::session::Error;
use crate::session::id::Hash;

/// How many requests one query answers.
const BATCH: usize = 64;
/// How many requests wait in the queue; further ones wait in front of it.
const QUEUE: usize = 1024;
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
        let connection = None;
        tokio::spawn(
            Connection {
                options,
                connection,
            }
            .serve(requests),
        );
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
    connection: Option<SqliteConnection>,
}

impl Connection {
    async fn serve(mut self, mut requests: mpsc::Receiver<Request>) {
        let mut batch = Vec::with_capacity(BATCH);
        while requests.recv_many(&mut batch, BATCH).await > 0 {
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
    }

    async fn read(&mut self, keys: &BTreeSet<Hash>) -> Result<HashMap<Hash, Arc<Row>>, Cause> {
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => self.options.connect().await?,
        };
        let rows = query(&mut connection, keys).await?;
        // One that has failed is not used again.
        self.connection = Some(connection);
        Ok(rows)
    }
}

async fn query(
    connection: &mut SqliteConnection,
    keys: &BTreeSet<Hash>,
) -> Result<HashMap<Hash, Arc<Row>>, Cause> {
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
