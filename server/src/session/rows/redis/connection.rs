//! The connection to Redis, with its time limits. It reconnects automatically. It repeats no command: whether one that failed was
//! carried out is not known.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use redis::aio::{ConnectionManager, ConnectionManagerConfig};
use redis::io::tcp::TcpSettings;
use redis::{
    AsyncConnectionConfig, Client, Cmd, ErrorKind, FromRedisValue, IntoConnectionInfo as _,
    ProtocolVersion, RedisResult, ScriptInvocation, ServerErrorKind,
};
use tokio::time::timeout;

use super::info::parse;
use crate::config::RedisUrl;
use crate::session::Error;
use crate::session::inspection::RedisInfo;

/// The longest time for a command, with the wait for a connection. A restart of Redis that takes less lets only those fail that
/// were under way.
const TIMEOUT: Duration = Duration::from_millis(1500);
/// The longest time for connecting.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(1);
/// The longest time between two attempts to connect.
const RECONNECT_PAUSE: Duration = Duration::from_millis(200);
/// After this time without acknowledgement, the operating system closes a connection whose other end has disappeared.
#[cfg(target_os = "linux")]
const DEAD_AFTER: Duration = Duration::from_secs(5);

/// A connection that all requests share.
#[derive(Clone)]
pub(super) struct Connection {
    client: Arc<Client>,
    shared: Arc<Mutex<Shared>>,
}

#[derive(Clone)]
struct Shared {
    manager: ConnectionManager,
    /// How many managers there were before.
    number: u64,
}

/// Shows no address and no password.
impl std::fmt::Debug for Connection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Connection")
    }
}

impl Connection {
    /// Connects with the first command.
    pub(super) fn new(url: &RedisUrl) -> Result<Self, Error> {
        let info = url.expose().into_connection_info()?;
        // With RESP3 the manager notices the end of a connection at once, and not with the next command.
        let protocol = info.redis_settings().clone();
        let info = info
            .set_redis_settings(protocol.set_protocol(ProtocolVersion::RESP3))
            .set_tcp_settings(tcp_settings());
        let client = Client::open(info)?;
        let shared = Shared {
            manager: manager(&client)?,
            number: 0,
        };
        Ok(Self {
            client: Arc::new(client),
            shared: Arc::new(Mutex::new(shared)),
        })
    }

    /// Connects, and warns of settings with which Redis loses sessions.
    pub(super) async fn check(&self) -> Result<(), Error> {
        let Some(info) = self.info().await? else {
            tracing::debug!("the user of Redis may not send INFO");
            return Ok(());
        };
        if info.maxmemory_policy.is_some_and(|it| it != "noeviction") {
            tracing::warn!("Redis may evict sessions: set maxmemory-policy to noeviction");
        }
        if info.has_append_only_file == Some(false) {
            tracing::warn!("Redis may lose sessions when it restarts: set appendonly to yes");
        }
        Ok(())
    }

    /// Connects once, and returns what Redis says about itself, if its user may ask.
    pub(super) async fn info(&self) -> Result<Option<RedisInfo>, Error> {
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(CONNECT_TIMEOUT))
            .set_response_timeout(Some(TIMEOUT));
        let mut connection = self
            .client
            .get_multiplexed_async_connection_with_config(&config)
            .await?;
        let _: String = redis::cmd("PING").query_async(&mut connection).await?;
        let info: RedisResult<String> = redis::cmd("INFO").query_async(&mut connection).await;
        match info {
            Ok(text) => Ok(Some(parse(&text))),
            Err(error) if error.kind() == ErrorKind::Server(ServerErrorKind::NoPerm) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    pub(super) async fn query<T: FromRedisValue>(&self, command: &Cmd) -> Result<T, Error> {
        let mut shared = self.shared();
        let outcome = within(command.query_async(&mut shared.manager)).await?;
        self.checked(outcome, &shared)
    }

    /// Runs a script. Redis is sent its text if it does not know it yet.
    pub(super) async fn run<T: FromRedisValue>(
        &self,
        call: &ScriptInvocation<'_>,
    ) -> Result<T, Error> {
        let mut shared = self.shared();
        let outcome = within(call.invoke_async(&mut shared.manager)).await?;
        self.checked(outcome, &shared)
    }

    fn shared(&self) -> Shared {
        let shared = self.shared.lock();
        shared.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Connects again if the server has become a replica: after a failover, the address leads to another one, but the
    /// connection to the former one may still be open.
    fn checked<T>(&self, outcome: RedisResult<T>, used: &Shared) -> Result<T, Error> {
        if let Err(error) = &outcome
            && error.kind() == ErrorKind::Server(ServerErrorKind::ReadOnly)
        {
            let mut shared = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
            if shared.number == used.number {
                tracing::warn!("Redis has become a replica, connecting again");
                shared.manager = manager(&self.client)?;
                shared.number += 1;
            }
        }
        Ok(outcome?)
    }
}

/// Returns a manager that connects with its first command.
fn manager(client: &Client) -> RedisResult<ConnectionManager> {
    let config = ConnectionManagerConfig::new()
        .set_connection_timeout(Some(CONNECT_TIMEOUT))
        .set_response_timeout(Some(TIMEOUT))
        .set_min_delay(RECONNECT_PAUSE)
        .set_max_delay(RECONNECT_PAUSE)
        .set_number_of_retries(usize::MAX);
    ConnectionManager::new_lazy_with_config(client.clone(), config)
}

async fn within<T>(command: impl Future<Output = T>) -> Result<T, Error> {
    let outcome = timeout(TIMEOUT, command).await;
    outcome.map_err(|elapsed| Error::Store(Box::new(elapsed)))
}

#[cfg(target_os = "linux")]
fn tcp_settings() -> TcpSettings {
    TcpSettings::default()
        .set_nodelay(true)
        .set_user_timeout(DEAD_AFTER)
}

#[cfg(not(target_os = "linux"))]
fn tcp_settings() -> TcpSettings {
    TcpSettings::default().set_nodelay(true)
}
