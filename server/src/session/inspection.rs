//! A look at the session store that changes nothing, for `poolgate check`.

use std::path::Path;

use super::Error;
use super::rows::{inspect_redis, sqlite_inspection};
use crate::config::RedisUrl;

/// The tables of an SQLite file, compared with those that this version creates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schema {
    /// The same.
    Current,
    /// Some are missing. The server adds them when it starts.
    Older,
    /// There are more: a later version has written to the file.
    Newer,
    /// There are none of the store.
    Foreign,
}

/// What a Redis server says about itself. Managed ones leave something out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedisInfo {
    /// `redis_version`.
    pub version: String,
    /// `maxmemory_policy`.
    pub maxmemory_policy: Option<String>,
    /// `aof_enabled`: whether it writes every change to its disk.
    pub has_append_only_file: Option<bool>,
    /// `role`: whether it is a replica, which accepts no writes.
    pub is_replica: bool,
    /// `cluster_enabled`.
    pub is_cluster: bool,
}

/// Reads the tables of a file that exists.
///
/// # Errors
/// It cannot be read, or is no SQLite database.
pub async fn sqlite(path: &Path) -> Result<Schema, Error> {
    sqlite_inspection::schema(path).await
}

/// Sends `PING` and `INFO` and nothing else. Returns nothing if the user may not send `INFO`.
///
/// # Errors
/// Redis does not respond, or refuses the user.
pub async fn redis(url: &RedisUrl) -> Result<Option<RedisInfo>, Error> {
    inspect_redis(url).await
}
