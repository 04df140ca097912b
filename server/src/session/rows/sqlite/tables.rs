//! The tables, and the upgrade of files that an older version created.

use sqlx::Connection as _;
use sqlx::sqlite::{SqliteConnection, SqlitePool};

use super::super::Row;
use super::{BEGIN, Sqlite, columns, session};
use crate::session::Error;
use crate::session::id::Hash;

const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS sessions (
        key BLOB PRIMARY KEY,
        version INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        last_seen_at INTEGER NOT NULL,
        last_seen_mac BLOB,
        idle INTEGER,
        max_ends_at INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        browser BLOB,
        person BLOB,
        email BLOB,
        revocation BLOB
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS sessions_by_end ON sessions (max_ends_at);
    CREATE TABLE IF NOT EXISTS transactions (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        key BLOB NOT NULL UNIQUE,
        browser BLOB NOT NULL,
        ends_at INTEGER NOT NULL,
        sealed BLOB NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS transactions_by_browser ON transactions (browser, sequence);
    CREATE TABLE IF NOT EXISTS leases (
        key BLOB PRIMARY KEY,
        owner BLOB NOT NULL,
        ends_at INTEGER NOT NULL,
        taken_over INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS transactions_by_end ON transactions (ends_at);
    CREATE TABLE IF NOT EXISTS revocations (
        key BLOB PRIMARY KEY,
        attempts INTEGER NOT NULL,
        next_attempt_at INTEGER NOT NULL,
        ends_at INTEGER NOT NULL,
        sealed BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS revocations_by_attempt ON revocations (next_attempt_at);
    CREATE INDEX IF NOT EXISTS revocations_by_end ON revocations (ends_at);
    CREATE TABLE IF NOT EXISTS replaced (key BLOB PRIMARY KEY, renewed BLOB, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS probe (id INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
";

/// The columns that the first version did not have, with an index for each that is searched for.
const ADDED: [(&str, &str, &str); 5] = [
    (
        "browser",
        "ALTER TABLE sessions ADD COLUMN browser BLOB",
        "CREATE INDEX IF NOT EXISTS sessions_by_browser ON sessions (browser)",
    ),
    (
        "person",
        "ALTER TABLE sessions ADD COLUMN person BLOB",
        "CREATE INDEX IF NOT EXISTS sessions_by_person ON sessions (person, created_at)",
    ),
    (
        "email",
        "ALTER TABLE sessions ADD COLUMN email BLOB",
        "CREATE INDEX IF NOT EXISTS sessions_by_email ON sessions (email)",
    ),
    (
        "revocation",
        "ALTER TABLE sessions ADD COLUMN revocation BLOB",
        // Not searched for.
        "",
    ),
    (
        "last_seen_mac",
        "ALTER TABLE sessions ADD COLUMN last_seen_mac BLOB",
        // Only rows of versions without the column are in it.
        "CREATE INDEX IF NOT EXISTS sessions_to_upgrade ON sessions (key) WHERE person IS NULL OR last_seen_mac IS NULL",
    ),
];

pub(super) async fn create(pool: &SqlitePool) -> Result<(), sqlx::Error> {
    let mut connection = pool.acquire().await?;
    let mut transaction = connection.begin_with(BEGIN).await?;
    sqlx::raw_sql(TABLES).execute(&mut *transaction).await?;
    for (column, add, index) in ADDED {
        if !has_column(&mut transaction, "sessions", column).await? {
            sqlx::raw_sql(add).execute(&mut *transaction).await?;
        }
        sqlx::raw_sql(index).execute(&mut *transaction).await?;
    }
    if !has_column(&mut transaction, "leases", "taken_over").await? {
        let add = "ALTER TABLE leases ADD COLUMN taken_over INTEGER NOT NULL DEFAULT 0";
        sqlx::raw_sql(add).execute(&mut *transaction).await?;
    }
    transaction.commit().await
}

async fn has_column(
    connection: &mut SqliteConnection,
    table: &str,
    column: &str,
) -> Result<bool, sqlx::Error> {
    let count = "SELECT count(*) FROM pragma_table_info(?) WHERE name = ?";
    let count: i64 = sqlx::query_scalar(count)
        .bind(table)
        .bind(column)
        .fetch_one(connection)
        .await?;
    Ok(count > 0)
}

impl Sqlite {
    pub(in crate::session::rows) async fn older_sessions(&self) -> Result<Vec<(Hash, Row)>, Error> {
        let statement = concat!(
            "SELECT ",
            columns!(),
            " FROM sessions WHERE person IS NULL OR last_seen_mac IS NULL"
        );
        let rows = sqlx::query(statement).fetch_all(&self.pool).await?;
        rows.iter().map(session).collect()
    }
}
