//! What scripts return.

use std::sync::OnceLock;

use redis::{ParsingError, Value, from_redis_value};

use super::super::{Row, TransactionRow};
use crate::session::Error;
use crate::session::id::Hash;
use crate::session::lifetime::{LastSeen, Lifetime};

/// The fields of a session, in the order of `read` in `sessions.lua`.
pub(super) const FIELDS: [&str; 6] = [
    "version",
    "last_seen_at",
    "last_seen_mac",
    "idle",
    "max_ends_at",
    "sealed",
];

type Session = (String, i64, i64, Option<Vec<u8>>, Option<i64>, i64, Vec<u8>);
type Fields = (i64, i64, Option<Vec<u8>>, Option<i64>, i64, Vec<u8>);

impl From<ParsingError> for Error {
    fn from(error: ParsingError) -> Self {
        redis::RedisError::from(error).into()
    }
}

/// Returns a session with its key.
pub(super) fn session(reply: Value) -> Result<(Hash, Row), Error> {
    let (key, version, at, mac, idle, max_ends_at, sealed): Session = from_redis_value(reply)?;
    let row = to_row((version, at, mac, idle, max_ends_at, sealed))?;
    Ok((hash(&key)?, row))
}

/// Returns a session from its [`FIELDS`], which are all missing if there is none.
pub(super) fn row(fields: Vec<Value>) -> Result<Option<Row>, Error> {
    if fields.first() == Some(&Value::Nil) {
        return Ok(None);
    }
    let fields = from_redis_value(Value::Array(fields))?;
    to_row(fields).map(Some)
}

fn to_row((version, at, mac, idle, max_ends_at, sealed): Fields) -> Result<Row, Error> {
    let mac = mac.map(Hash::try_from).transpose();
    let mac = mac.map_err(|_| not_a_hash())?;
    Ok(Row {
        version,
        last_seen: LastSeen { at, mac },
        lifetime: Lifetime { idle, max_ends_at },
        sealed,
        opened: OnceLock::new(),
    })
}

/// Returns sessions with their keys.
pub(super) fn sessions(replies: Vec<Value>) -> Result<Vec<(Hash, Row)>, Error> {
    replies.into_iter().map(session).collect()
}

/// Returns a login in progress.
pub(super) fn transaction(reply: Value) -> Result<TransactionRow, Error> {
    let (browser, ends_at, sealed): (String, i64, Vec<u8>) = from_redis_value(reply)?;
    Ok(TransactionRow {
        browser: hash(&browser)?,
        ends_at,
        sealed,
    })
}

/// Returns a key.
pub(super) fn hash(text: &str) -> Result<Hash, Error> {
    let mut hash = Hash::default();
    hex::decode_to_slice(text, &mut hash).map_err(|_| not_a_hash())?;
    Ok(hash)
}

fn not_a_hash() -> Error {
    Error::Store("a reply contains no SHA-256".into())
}
