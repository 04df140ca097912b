//! The three parts of a JWS in compact form (RFC 7515, section 7.1), before anything is believed.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::Error;

/// No token of a pool comes near this size, in bytes.
const MAX_LENGTH: usize = 16 * 1024;

/// A token that was taken apart.
pub(super) struct Parts {
    header: Header,
    payload: Vec<u8>,
}

/// The header that Cognito writes. Anything more (`crit`, `jwk`, `jku`, `x5u`, ...) could only ask for a key or a
/// rule of the token's own choice (RFC 8725, section 3.10), so a header with more in it is refused.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    alg: String,
    #[serde(default)]
    kid: String,
    #[serde(default, rename = "typ")]
    _typ: Option<String>,
}

impl Parts {
    /// Takes a token apart.
    pub(super) fn read(token: &str) -> Result<Self, Error> {
        if token.len() > MAX_LENGTH {
            return Err(Error::Malformed("too long"));
        }
        let mut parts = token.split('.');
        let (Some(header), Some(payload), Some(_), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(Error::Malformed("not three parts"));
        };
        let decode = |part| {
            BASE64_URL_SAFE_NO_PAD
                .decode(part)
                .map_err(|_| Error::Malformed("not base64url"))
        };
        let header = serde_json::from_slice(&decode(header)?)
            .map_err(|_| Error::Header("unknown or missing fields"))?;
        Ok(Self {
            header,
            payload: decode(payload)?,
        })
    }

    /// `kid`, of a header that asks for RS256.
    pub(super) fn key_id(&self) -> Result<&str, Error> {
        match (self.header.alg.as_str(), self.header.kid.as_str()) {
            ("RS256", "") => Err(Error::Header("no kid")),
            ("RS256", kid) => Ok(kid),
            _ => Err(Error::Header("alg is not RS256")),
        }
    }

    /// `alg`, as the header says.
    pub(super) fn algorithm(&self) -> &str {
        &self.header.alg
    }

    /// The payload. A claim of the wrong type is a refusal, never "not there" (CVE-2026-25537).
    pub(super) fn claims<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_slice(&self.payload)
            .map_err(|_| Error::Malformed("claims are not of the expected types"))
    }
}
