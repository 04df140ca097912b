//! The user pool. It has four addresses with a setting each, because an emulator may use AWS's issuer while its keys
//! and API are local.

use url::Url;
use wire::Secret;

use super::SecretFile;

/// A user pool and its confidential app client.
#[derive(Clone, Debug)]
pub struct PoolConfig {
    /// `us-east-1_AbCdEfGhI`.
    pub user_pool_id: String,
    /// The app client's id.
    pub client_id: String,
    /// The app client's secret at the start.
    pub client_secret: Secret,
    /// The file that the secret comes from, and that later secrets come from.
    pub client_secret_file: Option<SecretFile>,
    /// The region; by default the part of the pool id before `_`.
    pub region: String,
    /// The base URL of the user-pools API, if it is not AWS's.
    pub endpoint: Option<Url>,
    /// `iss` of every token.
    pub issuer: String,
    /// The key set of the pool (RFC 7517).
    pub jwks_url: Url,
    /// The base URL of the hosted pages. Without it, hosted login is off.
    pub domain: Option<Url>,
    /// The scopes of the hosted login.
    pub scopes: Vec<String>,
}

impl PoolConfig {
    /// Returns the part of the pool id after `_`, which SRP uses as the name of the pool.
    #[must_use]
    pub fn pool_name(&self) -> &str {
        self.user_pool_id
            .split_once('_')
            .map_or("", |(_, name)| name)
    }
}
