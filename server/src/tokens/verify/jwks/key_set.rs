//! Fetches and parses a JSON Web Key Set.

use std::collections::HashMap;
use std::time::Duration;

use jsonwebtoken::DecodingKey;
use serde::Deserialize;
use url::Url;

/// The timeout of a fetch. Requests have waited for other calls to the pool before.
const FETCH_TIMEOUT: Duration = Duration::from_secs(2);
/// The largest accepted key set, in bytes.
const MAX_BODY: usize = 128 * 1024;

/// Keys by their ids.
pub(super) type KeySet = HashMap<String, DecodingKey>;

#[derive(Deserialize)]
struct Document {
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
