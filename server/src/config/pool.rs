//! The pool that stands behind the server: four addresses, each with a setting of its own, because at an
//! emulator the issuer may carry AWS's name while keys and API are local.

use secrecy::SecretString;
use url::Url;

/// A user pool and its confidential app client.
#[derive(Clone, Debug)]
pub struct PoolConfig {
    /// `us-east-1_AbCdEfGhI`.
    pub user_pool_id: String,
    /// The app client's id.
    pub client_id: String,
    /// The app client's secret.
    pub client_secret: SecretString,
    /// The part of the pool id before `_`, unless set.
    pub region: String,
    /// Where the user-pools API answers, if not at AWS.
    pub endpoint: Option<Url>,
    /// `iss` of every token.
    pub issuer: String,
    /// Where the pool publishes its keys (RFC 7517).
    pub jwks_url: Url,
    /// Base URL of the hosted pages; without it hosted login is off.
    pub domain: Option<Url>,
    /// The scopes of the hosted login.
    pub scopes: Vec<String>,
}

impl PoolConfig {
    /// The part of the pool id after `_`: SRP's name of the pool.
    #[must_use]
    pub fn pool_name(&self) -> &str {
        self.user_pool_id
            .split_once('_')
            .map_or("", |(_, name)| name)
    }
}
