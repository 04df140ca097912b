//! What a session knows. It is sealed before it reaches the store.

use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use wire::{LoginMode, User};

/// Who is logged in, how, since when, and with which tokens.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    /// `sub`: with the issuer, the only key of a person (OpenID Connect Core, section 5.7).
    pub subject: String,
    /// What the page shows of them.
    pub user: User,
    /// How they came in.
    pub login_mode: LoginMode,
    /// Whether they asked to be remembered.
    pub remember: bool,
    /// When they logged in, seconds since 1970.
    pub logged_in_at: i64,
    /// What the pool issued.
    pub tokens: TokenSet,
}

/// The tokens of a session.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TokenSet {
    /// The ID token.
    pub id_token: Sealed,
    /// The access token.
    pub access_token: Sealed,
    /// The refresh token, where the pool issued one.
    pub refresh_token: Option<Sealed>,
    /// `exp` of the access token, seconds since 1970.
    pub access_expires_at: i64,
}

/// A token: hidden from `Debug`, wiped from memory, and serialised only into a record that will be sealed.
#[derive(Clone)]
pub struct Sealed(SecretString);

impl Sealed {
    /// Wraps a token.
    #[must_use]
    pub fn new(token: impl Into<String>) -> Self {
        Self(SecretString::from(token.into()))
    }

    /// The token itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl std::fmt::Debug for Sealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("***")
    }
}

impl Serialize for Sealed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose())
    }
}

impl<'de> Deserialize<'de> for Sealed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}
