//! The pool's keys, read from its key set (RFC 7517) and kept.
//!
//! A key id that is not known leads to one look at the key set, shared by all who wait, and not more than one in
//! thirty seconds, whatever is thrown at the server. While the key set cannot be read, known keys stay good.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use jsonwebtoken::DecodingKey;
use serde::Deserialize;
use tokio::sync::Mutex;
use url::Url;

use super::Error;
use crate::clock::Clock;

/// After this time the key set is read again when a key is asked for, in seconds: a retired key goes away.
const MAX_AGE: i64 = 600;
/// Between two looks at the key set, successful or not, in seconds.
const COOL_DOWN: i64 = 30;
/// For so long keys stay good while the key set cannot be read, in seconds.
const MAX_STALE: i64 = 24 * 3600;
/// A larger key set is refused, in bytes.
const MAX_BODY: usize = 128 * 1024;

/// The keys of a pool.
#[derive(Clone)]
pub struct Jwks(Arc<Inner>);

struct Inner {
    url: Url,
    http: reqwest::Client,
    clock: Clock,
    known: RwLock<Known>,
    last_look: Mutex<Option<Look>>,
}

#[derive(Default)]
struct Known {
    keys: HashMap<String, DecodingKey>,
    read_at: i64,
}

#[derive(Clone, Copy)]
struct Look {
    at: i64,
    succeeded: bool,
}

#[derive(Deserialize)]
struct KeySet {
    keys: Vec<serde_json::Value>,
}

/// A key that can have signed a token; whatever else a key set holds does not read as one.
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
    /// The keys at `url`, read when first needed. `http` must follow no redirects.
    #[must_use]
    pub fn new(url: Url, http: reqwest::Client, clock: Clock) -> Self {
        let (known, last_look) = (RwLock::default(), Mutex::default());
        Self(Arc::new(Inner {
            url,
            http,
            clock,
            known,
            last_look,
        }))
    }

    /// The key with this id.
    ///
    /// # Errors
    /// The pool publishes no such key, or its keys cannot be read.
    pub async fn key(&self, key_id: &str) -> Result<DecodingKey, Error> {
        if let Some(key) = self.0.lookup(key_id, MAX_AGE) {
            return Ok(key);
        }
        let succeeded = self.look_once().await;
        match self.0.lookup(key_id, MAX_STALE) {
            Some(key) => Ok(key),
            None if succeeded => Err(Error::UnknownKey),
            None => Err(Error::KeysUnavailable),
        }
    }

    /// Looks at the key set, unless somebody did within the cool-down; says whether the last look succeeded.
    async fn look_once(&self) -> bool {
        // Whoever waits here finds the outcome of the look that it waited for.
        let mut last_look = self.0.last_look.lock().await;
        let now = self.0.clock.now();
        if let Some(look) = *last_look
            && now < look.at + COOL_DOWN
        {
            return look.succeeded;
        }
        let keys = self.0.read().await;
        let succeeded = keys.is_ok();
        match keys {
            Ok(keys) => {
                *self.0.known.write().unwrap_or_else(PoisonError::into_inner) =
                    Known { keys, read_at: now }
            }
            Err(error) => tracing::warn!(error = &*error, "key set of the pool could not be read"),
        }
        *last_look = Some(Look { at: now, succeeded });
        succeeded
    }
}

impl Inner {
    fn lookup(&self, key_id: &str, max_age: i64) -> Option<DecodingKey> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let fresh = self.clock.now() < known.read_at + max_age;
        fresh.then(|| known.keys.get(key_id).cloned()).flatten()
    }

    async fn read(
        &self,
    ) -> Result<HashMap<String, DecodingKey>, Box<dyn std::error::Error + Send + Sync>> {
        let mut answer = self
            .http
            .get(self.url.clone())
            .timeout(Duration::from_secs(5))
            .send()
            .await?;
        if answer.status() != reqwest::StatusCode::OK {
            return Err(format!("status {}", answer.status()).into());
        }
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await? {
            body.extend_from_slice(&chunk);
            if body.len() > MAX_BODY {
                return Err("key set is too large".into());
            }
        }
        let set: KeySet = serde_json::from_slice(&body)?;
        Ok(set.keys.into_iter().filter_map(rsa_key).collect())
    }
}

/// Only RSA keys for RS256 signatures are taken (RFC 8725, section 3.1); the rest of a key set is passed over.
fn rsa_key(key: serde_json::Value) -> Option<(String, DecodingKey)> {
    let key: RsaKey = serde_json::from_value(key).ok()?;
    let fits = key.kty == "RSA"
        && key.usage == "sig"
        && key.alg.as_deref().is_none_or(|alg| alg == "RS256");
    let decoded = fits
        .then(|| DecodingKey::from_rsa_components(&key.n, &key.e).ok())
        .flatten()?;
    Some((key.kid, decoded))
}

impl std::fmt::Debug for Jwks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Jwks({})", self.0.url)
    }
}
