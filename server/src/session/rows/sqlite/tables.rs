//! The tables, and the upgrade of files that an older version created.

use sqlx::Connection as _;
use sqlx::sqlite::{SqliteConnection, SqlitePool};

use super::super::SealedRecord;
use super::{BEGIN, Sqlite, sealed_record};
use crate::session::Error;
use crate::session::id::Hash;
use crate::session::index::Indexed;

const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS sessions (
        key BLOB PRIMARY KEY,
        version INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        last_seen_at INTEGER NOT NULL,
        idle INTEGER,
        max_ends_at INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        browser BLOB,
        person BLOB,
        email BLOB
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
        ends_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS transactions_by_end ON transactions (ends_at);
";

/// The columns that the first version did not have. Each has an index.
const ADDED: [(&str, &str, &str); 3] = [
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
];

pub(super) async fn create(pool: &SqlitePool) -> Result<(), sqlx::Error> {
    let mut connection = pool.acquire().await?;
    let mut transaction = connection.begin_with(BEGIN).await?;
    sqlx::raw_sql(TABLES).execute(&mut *transaction).await?;
    for (column, add, index) in ADDED {
        if !has_column(&mut transaction, column).await? {
            sqlx::raw_sql(add).execute(&mut *transaction).await?;
        }
        sqlx::raw_sql(index).execute(&mut *transaction).await?;
    }
    transaction.commit().await
}

async fn has_column(connection: &mut SqliteConnection, name: &str) -> Result<bool, sqlx::Error> {
    let count = "SELECT count(*) FROM pragma_table_info('sessions') WHERE name = ?";
    let count: i64 = sqlx::query_scalar(count)
        .bind(name)
        .fetch_one(connection)
        .await?;
    Ok(count > 0)
}

impl Sqlite {
    pub(in crate::session::rows) async fn sessions_without_index(
        &self,
    ) -> Result<Vec<SealedRecord>, Error> {
        let rows = sqlx::query("SELECT key, sealed FROM sessions WHERE person IS NULL")
            .fetch_all(&self.0)
            .await?;
        rows.iter().map(sealed_record).collect()
    }

    pub(in crate::session::rows) async fn index_session(
        &self,
        key: &Hash,
        indexed: &Indexed,
    ) -> Result<(), Error> {
        sqlx::query("UPDATE sessions SET person = ?, email = ? WHERE key = ? AND person IS NULL")
            .bind(indexed.person.as_slice())
            .bind(indexed.email.as_ref().map(Hash::as_slice))
            .bind(key.as_slice())
            .execute(&self.0)
            .await?;
        Ok(())
    }
}
