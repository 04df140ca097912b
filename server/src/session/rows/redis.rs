//! Rows in Redis. This file and those below it contain all of the server's Redis commands.
//!
//! Each operation is one command or one script, so that it is atomic (Redis, "Scripting with Lua"). The scripts compute the names
//! of the keys that they use, so they need one Redis with or without replicas, and not Redis Cluster.

mod connection;
mod info;
mod leases;
mod limits;
mod reply;
mod revocations;
mod scripts;
mod sessions;
mod transactions;

use redis::{FromRedisValue, Script, ScriptInvocation, cmd};

use super::{Expired, Filter};
use crate::config::RedisUrl;
use crate::session::Error;
use crate::session::id::Hash;
use crate::session::inspection::RedisInfo;
use connection::Connection;

/// How many rows [`Redis::remove_expired`] removes in one script, so that other commands wait only briefly.
const BATCH: i64 = 200;
/// How often a command is sent that may be repeated. With the time limit of each, less than the deadline of a request.
const ATTEMPTS: usize = 3;
/// Seconds after which Redis removes the key that [`Redis::write_probe`] writes.
const PROBE_SECONDS: i64 = 60;

/// A Redis server.
#[derive(Clone, Debug)]
pub(in crate::session) struct Redis(Connection);

impl From<redis::RedisError> for Error {
    fn from(error: redis::RedisError) -> Self {
        Self::Store(Box::new(error))
    }
}

/// Returns what a server says about itself, if its user may ask. Changes nothing.
pub(in crate::session) async fn inspect(url: &RedisUrl) -> Result<Option<RedisInfo>, Error> {
    Connection::new(url)?.info().await
}

impl Redis {
    pub(super) fn open(url: &RedisUrl) -> Result<Self, Error> {
        Connection::new(url).map(Self)
    }

    /// Connects once without the manager, because the error says why that fails, for instance that the password is wrong.
    pub(super) async fn prepare(&self) -> Result<(), Error> {
        self.0.check().await
    }

    /// Redis itself removes the marks of replaced keys.
    pub(super) async fn remove_expired(
        &self,
        now: i64,
        _marked_before: i64,
        revoke_until: i64,
    ) -> Result<Expired, Error> {
        let mut expired = Expired::default();
        loop {
            let mut call = call(&scripts::REMOVE_EXPIRED);
            call.arg(now).arg(BATCH).arg(revoke_until);
            let (count, idle, absolute): (i64, u64, u64) = self.run(&call).await?;
            expired.idle += idle;
            expired.absolute += absolute;
            if count < BATCH {
                return Ok(expired);
            }
        }
    }

    pub(super) async fn ping(&self) -> Result<(), Error> {
        let answer: String = self.0.query(&cmd("PING")).await?;
        tracing::trace!(answer, "session store responded");
        Ok(())
    }

    /// Fails on a read-only replica, without memory, and when Redis cannot write to its disk.
    pub(super) async fn write_probe(&self, now: i64) -> Result<(), Error> {
        let mut set = cmd("SET");
        set.arg("poolgate:probe").arg(now);
        set.arg("EX").arg(PROBE_SECONDS);
        self.0.query(&set).await
    }

    /// Runs a script that may run twice: whether a call was carried out whose reply was lost is not known.
    async fn run_repeatedly<T: FromRedisValue>(
        &self,
        call: &ScriptInvocation<'_>,
    ) -> Result<T, Error> {
        for _ in 1..ATTEMPTS {
            match self.run(call).await {
                Ok(reply) => return Ok(reply),
                Err(error) => {
                    let cause = std::error::Error::source(&error).map(ToString::to_string);
                    tracing::warn!(%error, cause, "a command of Redis is repeated");
                }
            }
        }
        self.run(call).await
    }

    async fn run<T: FromRedisValue>(&self, call: &ScriptInvocation<'_>) -> Result<T, Error> {
        self.0.run(call).await
    }
}

fn call(script: &Script) -> ScriptInvocation<'_> {
    script.prepare_invoke()
}

/// Redis contains hashes as text, so that its tools can show them.
fn hex(hash: &Hash) -> String {
    hex::encode(hash)
}

/// An empty argument stands for none.
fn optional<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The name of an index, and the hashes in it.
fn index(filter: &Filter) -> (&'static str, Vec<String>) {
    let (name, hashes) = match filter {
        Filter::Person(hashes) => ("person", hashes),
        Filter::Email(hashes) => ("email", hashes),
    };
    (name, hashes.iter().map(hex).collect())
}
