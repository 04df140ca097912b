//! Fetches and parses a JSON Web Key Set.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use jsonwebtoken::DecodingKey;
use serde::Deserialize;
use url::Url;
use wire::profile::PublicKey;

/// The timeout of a fetch. Requests have waited for other calls to the pool before.
const FETCH_TIMEOUT: Duration = Duration::from_secs(2);
/// The largest accepted key set, in bytes.
const MAX_BODY: usize = 128 * 1024;

/// Keys by their ids.
pub(super) type KeySet = HashMap<String, Arc<VerificationKey>>;

/// A key that verifies tokens.
pub struct VerificationKey {
    /// In the form that verifies signatures.
    pub decoding: DecodingKey,
    /// In the form in which it was published, for the profile page.
    pub published: PublicKey,
}

#[derive(Deserialize)]
struct Document {
    keys: Vec<serde_json::Value>,
}

/// Fetches a key set. One without a usable key is a failure of the pool: nobody could log in with it.
pub(super) async fn fetch(
    http: &reqwest::Client,
    url: &Url,
) -> Result<KeySet, Box<dyn std::error::Error + Send + Sync>> {
    let request = http.get(url.clone()).timeout(FETCH_TIMEOUT);
    let mut response = request.send().await?;
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
    let document: Document = serde_json::from_slice(&body)?;
    let keys: KeySet = document.keys.into_iter().filter_map(rsa_key).collect();
    if keys.is_empty() {
        return Err("key set contains no RSA key for signatures".into());
    }
    Ok(keys)
}

/// Accepts RSA keys for RS256 signatures only (RFC 8725, section 3.1) and ignores the rest of a key set.
fn rsa_key(key: serde_json::Value) -> Option<(String, Arc<VerificationKey>)> {
    let published: PublicKey = serde_json::from_value(key).ok()?;
    let is_rs256 = published.kty == "RSA"
        && published.usage == "sig"
        && published.alg.as_deref().is_none_or(|alg| alg == "RS256");
    let decoding = is_rs256
        .then(|| DecodingKey::from_rsa_components(&published.n, &published.e).ok())
        .flatten()?;
    let kid = published.kid.clone();
    let key = VerificationKey {
        decoding,
        published,
    };
    Some((kid, Arc::new(key)))
}
