//! The tables of an SQLite file.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};

use super::tables;
use crate::session::Error;
use crate::session::inspection::Schema;

const COLUMNS: &str = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'";

/// Compares the columns of a file with those of a new one. An empty file is an older one.
pub(in crate::session) async fn schema(path: &Path) -> Result<Schema, Error> {
    let found = columns(&open(read_only(path))).await?;
    let empty = open(SqliteConnectOptions::new().in_memory(true));
    tables::create(&empty).await?;
    let expected = columns(&empty).await?;
    let has_sessions = found.iter().any(|(table, _)| table == "sessions");
    Ok(match () {
        () if !found.is_empty() && !has_sessions => Schema::Foreign,
        () if found == expected => Schema::Current,
        () if found.is_subset(&expected) => Schema::Older,
        () => Schema::Newer,
    })
}

fn open(options: SqliteConnectOptions) -> SqlitePool {
    SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(Duration::from_secs(2))
        .connect_lazy_with(options)
}

/// To read a file with a write-ahead log, SQLite creates the index of the log if it is missing (SQLite, "Write-Ahead Logging",
/// section 5). A file that no server has open is complete without them, and is read as one that nobody changes.
fn read_only(path: &Path) -> SqliteConnectOptions {
    let beside = |suffix: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        PathBuf::from(name)
    };
    let is_in_use = beside("-wal").exists() && beside("-shm").exists();
    SqliteConnectOptions::new()
        .filename(path)
        .read_only(true)
        .immutable(!is_in_use)
}

async fn columns(pool: &SqlitePool) -> Result<BTreeSet<(String, String)>, Error> {
    let columns: Vec<(String, String)> = sqlx::query_as(COLUMNS).fetch_all(pool).await?;
    Ok(columns.into_iter().collect())
}
