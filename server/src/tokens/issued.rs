//! Tokens as the pool issued them.

use serde::{Deserialize, Serialize};
use wire::Secret;

/// A token in plaintext: `***` in `Debug`, wiped from memory when dropped, and serialized only into a record that is
/// sealed before it is stored.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SecretToken(Secret);

impl SecretToken {
    /// Wraps a token.
    #[must_use]
    pub fn new(token: impl Into<String>) -> Self {
        Self(Secret::new(token))
    }

    /// Returns the token. Its name makes every use easy to find in a review.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }
}

/// Tokens from a login or a refresh, not yet verified.
#[derive(Debug)]
pub struct IssuedTokens {
    /// The ID token; a refresh may omit it.
    pub id_token: Option<SecretToken>,
    /// The access token.
    pub access_token: SecretToken,
    /// The refresh token; a refresh contains one only if rotation is on.
    pub refresh_token: Option<SecretToken>,
}

/// The verified tokens of a session.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TokenSet {
    /// The ID token.
    pub id_token: SecretToken,
    /// The access token.
    pub access_token: SecretToken,
    /// The refresh token, if the pool issued one.
    pub refresh_token: Option<SecretToken>,
    /// `exp` of the access token, seconds since 1970.
    pub access_expires_at: i64,
    /// When this server asked the pool for the ID token, by its own clock, seconds since 1970: what the token says about the user is
    /// not older. `iat` is of the pool's clock, which may be behind. `None` in sessions of older versions.
    #[serde(default)]
    pub requested_at: Option<i64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_no_token() {
        let token = || SecretToken::new("canary");
        let issued = IssuedTokens {
            id_token: Some(token()),
            access_token: token(),
            refresh_token: Some(token()),
        };
        let set = TokenSet {
            id_token: token(),
            access_token: token(),
            refresh_token: Some(token()),
            access_expires_at: 0,
            requested_at: None,
        };
        let shown = format!("{issued:?} {set:?}");
        assert!(!shown.contains("canary"), "{shown}");
    }
}
