//! The three parts of a JWS in compact form (RFC 7515, section 7.1), before anything is verified.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::Error;

/// The longest accepted token, in bytes; tokens of a pool are far shorter.
const MAX_LENGTH: usize = 16 * 1024;

/// The header and payload of a token.
pub(in crate::tokens) struct Parts {
    header: Header,
    payload: Vec<u8>,
}

/// The header that Cognito writes. Other fields (`crit`, `jwk`, `jku`, `x5u`, ...) could let the token choose its own
/// key or rules (RFC 8725, section 3.10), so a header with any other field is rejected.
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
    /// Splits a token and decodes its header and payload.
    pub(in crate::tokens) fn parse(token: &str) -> Result<Self, Error> {
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

    /// Returns `kid` if the header asks for RS256.
    pub(in crate::tokens) fn key_id(&self) -> Result<&str, Error> {
        match (self.header.alg.as_str(), self.header.kid.as_str()) {
            ("RS256", "") => Err(Error::Header("no kid")),
            ("RS256", kid) => Ok(kid),
            _ => Err(Error::Header("alg is not RS256")),
        }
    }

    /// Returns `alg` of the header.
    pub(in crate::tokens) fn algorithm(&self) -> &str {
        &self.header.alg
    }

    /// Deserializes the payload. A claim of the wrong type is an error, never treated as absent (CVE-2026-25537).
    pub(in crate::tokens) fn claims<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_slice(&self.payload)
            .map_err(|_| Error::Malformed("claims are not of the expected types"))
    }
}
