//! The two kinds of session store, without the server in between.

use std::path::{Path, PathBuf};

use redis::Commands as _;
use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqlitePool;

use super::redis_server::RedisServer;

/// A kind of session store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreKind {
    Sqlite,
    Redis,
}

/// Runs tests over both kinds of session store: each is an `async fn` with a [`StoreKind`].
macro_rules! both_stores {
    ($($test:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $test() {
                Box::pin(super::$test($crate::world::StoreKind::Sqlite)).await;
            })+
        }

        mod redis {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $test() {
                Box::pin(super::$test($crate::world::StoreKind::Redis)).await;
            })+
        }
    };
}
pub(crate) use both_stores;

/// The session store of a world.
pub enum TestStore {
    /// A file.
    Sqlite(PathBuf),
    Redis(RedisServer),
}

/// Makes every write fail, as a full disk does.
const REFUSE_WRITES: [&str; 3] = ["INSERT", "UPDATE", "DELETE"];
const TABLES: [&str; 4] = ["sessions", "transactions", "revocations", "probe"];

impl TestStore {
    pub fn start(kind: StoreKind, folder: &Path) -> Self {
        match kind {
            StoreKind::Sqlite => Self::Sqlite(folder.join("sessions.db")),
            StoreKind::Redis => Self::Redis(RedisServer::start(&folder.join("redis"))),
        }
    }

    /// The value of `SESSION_STORE`.
    pub fn url(&self) -> String {
        match self {
            Self::Sqlite(path) => format!("sqlite:{}", path.display()),
            Self::Redis(server) => server.url(),
        }
    }

    pub fn redis(&mut self) -> &mut RedisServer {
        match self {
            Self::Redis(server) => server,
            Self::Sqlite(_) => panic!("this store is a file"),
        }
    }

    /// All bytes on the disk.
    pub fn bytes(&self) -> Vec<u8> {
        let files: Vec<PathBuf> = match self {
            Self::Sqlite(path) => ["db", "db-wal", "db-shm"]
                .map(|end| path.with_extension(end))
                .into(),
            Self::Redis(server) => server.files(),
        };
        let files = files.iter().filter(|file| file.exists());
        files
            .flat_map(|file| std::fs::read(file).unwrap())
            .collect()
    }

    /// Text that the store contains once there is a session.
    pub fn marker(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "sessions_by_end",
            Self::Redis(_) => "poolgate:session",
        }
    }

    /// The number of sessions, whether or not they have ended.
    pub async fn sessions(&self) -> i64 {
        self.count("sessions", "poolgate:session:*").await
    }

    /// The number of logins in progress, whether or not they have ended.
    pub async fn transactions(&self) -> i64 {
        self.count("transactions", "poolgate:transaction:*").await
    }

    /// The number of refresh tokens that are to be revoked.
    pub async fn revocations(&self) -> i64 {
        self.count("revocations", "poolgate:revocation:*").await
    }

    async fn count(&self, table: &str, pattern: &str) -> i64 {
        match self {
            Self::Sqlite(_) => {
                let statement = format!("SELECT count(*) FROM {table}");
                sqlx::query_scalar(AssertSqlSafe(statement))
                    .fetch_one(&self.sqlite().await)
                    .await
                    .unwrap()
            }
            Self::Redis(server) => i64::try_from(keys(server, pattern).len()).unwrap(),
        }
    }

    /// From now on, nothing can be read or written.
    pub async fn fail(&mut self) {
        match self {
            Self::Sqlite(_) => self.sql("ALTER TABLE sessions RENAME TO away").await,
            Self::Redis(server) => server.kill(),
        }
    }

    /// The end of [`Self::fail`].
    pub async fn recover(&mut self) {
        match self {
            Self::Sqlite(_) => self.sql("ALTER TABLE away RENAME TO sessions").await,
            Self::Redis(server) => server.restart(),
        }
    }

    /// From now on, nothing can be written, or it can again.
    pub async fn refuse_writes(&self, refuse: bool) {
        match self {
            Self::Sqlite(_) => {
                for (table, event) in TABLES
                    .iter()
                    .flat_map(|table| REFUSE_WRITES.map(|event| (table, event)))
                {
                    let name = format!("no_{event}_{table}");
                    self.sql(&if refuse {
                        format!("CREATE TRIGGER {name} BEFORE {event} ON {table} BEGIN SELECT RAISE(FAIL, 'disk full'); END")
                    } else {
                        format!("DROP TRIGGER {name}")
                    })
                    .await;
                }
            }
            // A write needs a replica, and there is none.
            Self::Redis(server) => {
                let mut set = redis::cmd("CONFIG");
                set.arg("SET")
                    .arg("min-replicas-to-write")
                    .arg(i32::from(refuse));
                set.exec(&mut connection(server)).unwrap();
            }
        }
    }

    /// Gives all leases another owner.
    pub async fn lease_to_another_server(&self) {
        match self {
            Self::Sqlite(_) => {
                let change = "UPDATE leases SET owner = zeroblob(32), taken_over = 1";
                self.sql(change).await;
            }
            Self::Redis(server) => {
                for key in keys(server, "poolgate:lease:*") {
                    let another = [("owner", "another"), ("taken_over", "1")];
                    let () = connection(server).hset_multiple(key, &another).unwrap();
                }
            }
        }
    }

    /// Changes a column of all sessions, as somebody who can write to the store could.
    pub async fn alter_sessions(&self, column: &str, value: i64) {
        match self {
            Self::Sqlite(_) => {
                self.sql(&format!("UPDATE sessions SET {column} = {value}"))
                    .await;
            }
            Self::Redis(server) => {
                for key in keys(server, "poolgate:session:*") {
                    let () = connection(server).hset(key, column, value).unwrap();
                }
            }
        }
    }

    /// Gives all sessions the sealed bytes of one of them.
    pub async fn copy_record(&self) {
        match self {
            Self::Sqlite(_) => {
                self.sql("UPDATE sessions SET sealed = (SELECT sealed FROM sessions ORDER BY key LIMIT 1)")
                    .await;
            }
            Self::Redis(server) => {
                let (keys, mut connection) =
                    (keys(server, "poolgate:session:*"), connection(server));
                let sealed: Vec<u8> = connection.hget(&keys[0], "sealed").unwrap();
                for key in &keys {
                    let () = connection.hset(key, "sealed", sealed.as_slice()).unwrap();
                }
            }
        }
    }

    /// Adds logins in progress of other browsers, which end at `ends_at`.
    pub async fn add_transactions(&self, count: i64, ends_at: i64) {
        match self {
            Self::Sqlite(_) => {
                self.sql(&format!(
                    "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {count})
                     INSERT INTO transactions (key, browser, ends_at, sealed)
                     SELECT CAST('other ' || n AS BLOB), randomblob(32), {ends_at}, x'00' FROM numbers"
                ))
                .await;
            }
            Self::Redis(server) => {
                let add = "for n = 1, ARGV[1] do redis.call('ZADD', 'poolgate:transactions', ARGV[2], 'other ' .. n) end";
                let add = redis::Script::new(add);
                let () = add
                    .arg(count)
                    .arg(ends_at)
                    .invoke(&mut connection(server))
                    .unwrap();
            }
        }
    }

    /// Adds refresh tokens to revoke, which no key opens.
    pub async fn add_revocations(&self, count: i64, ends_at: i64) {
        match self {
            Self::Sqlite(_) => {
                self.sql(&format!(
                    "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {count})
                     INSERT INTO revocations (key, attempts, next_attempt_at, ends_at, sealed)
                     SELECT randomblob(32), 0, {ends_at}, {ends_at}, x'00' FROM numbers"
                ))
                .await;
            }
            Self::Redis(server) => {
                let add = redis::Script::new(
                    "for n = 1, ARGV[1] do
                       local key = ARGV[2] .. ' ' .. n
                       redis.call('HSET', 'poolgate:revocation:' .. key, 'sealed', '')
                       redis.call('ZADD', 'poolgate:revocations', ARGV[2], key)
                       redis.call('ZADD', 'poolgate:revocation_ends', ARGV[2], key)
                     end",
                );
                let () = add
                    .arg(count)
                    .arg(ends_at)
                    .invoke(&mut connection(server))
                    .unwrap();
            }
        }
    }

    /// Opens an SQLite file without the server.
    pub async fn sqlite(&self) -> SqlitePool {
        match self {
            Self::Sqlite(_) => SqlitePool::connect(&self.url()).await.unwrap(),
            Self::Redis(_) => panic!("this store is no file"),
        }
    }

    /// Runs a statement on an SQLite file without the server.
    pub async fn sql(&self, statement: &str) {
        sqlx::raw_sql(AssertSqlSafe(statement.to_owned()))
            .execute(&self.sqlite().await)
            .await
            .unwrap();
    }
}

fn connection(server: &RedisServer) -> redis::Connection {
    let client = redis::Client::open(server.url()).unwrap();
    client.get_connection().unwrap()
}

fn keys(server: &RedisServer, pattern: &str) -> Vec<String> {
    let mut keys: Vec<String> = connection(server).keys(pattern).unwrap();
    keys.sort();
    keys
}
