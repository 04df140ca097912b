//! The pool's signing keys, fetched from its JSON Web Key Set (RFC 7517) and cached.
//!
//! An unknown key id causes one fetch, shared by all requests that wait for it, at most once every thirty seconds, so
//! that forged tokens cannot cause a fetch each. While the key set cannot be fetched, cached keys stay valid.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use jsonwebtoken::DecodingKey;
use serde::Deserialize;
use tokio::sync::Mutex;
use url::Url;

use super::Error;
use crate::clock::Clock;

/// Age in seconds after which the key set is fetched again, so that retired keys are dropped.
const MAX_AGE: i64 = 600;
/// Minimum number of seconds between two fetches, successful or not.
const COOL_DOWN: i64 = 30;
/// Seconds for which cached keys are used while the key set cannot be fetched.
const MAX_STALE: i64 = 24 * 3600;
/// The timeout of a fetch. Requests have waited for other calls to the pool before.
const FETCH_TIMEOUT: Duration = Duration::from_secs(2);
/// The largest accepted key set, in bytes.
const MAX_BODY: usize = 128 * 1024;

/// The signing keys of a pool.
#[derive(Clone)]
pub struct Jwks(Arc<Inner>);

struct Inner {
    url: Url,
    http: reqwest::Client,
    clock: Clock,
    cache: RwLock<Cache>,
    last_fetch: Mutex<Option<Fetch>>,
}

#[derive(Default)]
struct Cache {
    keys: HashMap<String, DecodingKey>,
    fetched_at: i64,
}

#[derive(Clone, Copy)]
struct Fetch {
    at: i64,
    succeeded: bool,
}

#[derive(Deserialize)]
struct KeySet {
    keys: Vec<serde_json::Value>,
}

/// A key that can sign tokens; other entries of a key set do not deserialize as one.
#[derive(Deserialize)]
struct RsaKey {
    kty: String,
    kid: String,
    #[serde(rename = "use")]
    usage: String,
    alg: Option<String>,
    n: String,
    e: String,
}

impl Jwks {
    /// Creates a cache for the key set at `url`, which is fetched when first needed. `http` must not follow redirects.
    #[must_use]
    pub fn new(url: Url, http: reqwest::Client, clock: Clock) -> Self {
        let (cache, last_fetch) = (RwLock::default(), Mutex::default());
        Self(Arc::new(Inner {
            url,
            http,
            clock,
            cache,
            last_fetch,
        }))
    }

    /// Returns the key with this id.
    pub async fn key(&self, key_id: &str) -> Result<DecodingKey, Error> {
        if let Some(key) = self.0.lookup(key_id, MAX_AGE) {
            return Ok(key);
        }
        let succeeded = self.fetch_once().await;
        match self.0.lookup(key_id, MAX_STALE) {
            Some(key) => Ok(key),
            None if succeeded => Err(Error::UnknownKey),
            None => Err(Error::KeysUnavailable),
        }
    }

    /// Fetches the key set unless that was done within the cool-down; returns whether the last fetch succeeded.
    async fn fetch_once(&self) -> bool {
        // Callers that wait for this lock use the outcome of the fetch that held it.
        let mut last_fetch = self.0.last_fetch.lock().await;
        let now = self.0.clock.now();
        if let Some(fetch) = *last_fetch
            && now < fetch.at + COOL_DOWN
        {
            return fetch.succeeded;
        }
        let keys = self.0.fetch().await;
        let succeeded = keys.is_ok();
        match keys {
            Ok(keys) => {
                *self.0.cache.write().unwrap_or_else(PoisonError::into_inner) = Cache {
                    keys,
                    fetched_at: now,
                }
            }
            Err(error) => {
                tracing::warn!(error = &*error, "key set of the pool could not be fetched");
            }
        }
        *last_fetch = Some(Fetch { at: now, succeeded });
        succeeded
    }
}

impl Inner {
    fn lookup(&self, key_id: &str, max_age: i64) -> Option<DecodingKey> {
        let cache = self.cache.read().unwrap_or_else(PoisonError::into_inner);
        let is_current = self.clock.now() < cache.fetched_at + max_age;
        is_current
            .then(|| cache.keys.get(key_id).cloned())
            .flatten()
    }

    async fn fetch(
        &self,
    ) -> Result<HashMap<String, DecodingKey>, Box<dyn std::error::Error + Send + Sync>> {
        let mut response = self
            .http
            .get(self.url.clone())
            .timeout(FETCH_TIMEOUT)
            .send()
            .await?;
        if response.status() != reqwest::StatusCode::OK {
            return Err(format!("status {}", response.status()).into());
        }
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await? {
            body.extend_from_slice(&chunk);
            if body.len() > MAX_BODY {
                return Err("key set is too large".into());
            }
        }
        let set: KeySet = serde_json::from_slice(&body)?;
        Ok(set.keys.into_iter().filter_map(rsa_key).collect())
    }
}

/// Accepts RSA keys for RS256 signatures only (RFC 8725, section 3.1) and ignores the rest of a key set.
fn rsa_key(key: serde_json::Value) -> Option<(String, DecodingKey)> {
    let key: RsaKey = serde_json::from_value(key).ok()?;
    let is_rs256 = key.kty == "RSA"
        && key.usage == "sig"
        && key.alg.as_deref().is_none_or(|alg| alg == "RS256");
    let decoded = is_rs256
        .then(|| DecodingKey::from_rsa_components(&key.n, &key.e).ok())
        .flatten()?;
    Some((key.kid, decoded))
}

impl std::fmt::Debug for Jwks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Jwks({})", self.0.url)
    }
}
