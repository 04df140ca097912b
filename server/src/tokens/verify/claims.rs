//! The claims that tokens must contain. Claims of the wrong JSON type have already been rejected.

use serde::Deserialize;
use subtle::ConstantTimeEq as _;
use wire::{Secret, User};

use super::Error;
use super::parts::Parts;
use crate::tokens::SecretToken;

/// Accepted difference between two clocks, in seconds (OpenID Connect Core, section 3.1.3.7, item 9).
pub(super) const LEEWAY: i64 = 60;

/// The claims of an ID token that the server itself uses.
#[derive(Clone, Debug, Deserialize)]
pub struct IdClaims {
    /// `sub`.
    pub sub: String,
    /// `email`.
    #[serde(default)]
    pub email: Option<String>,
    /// `cognito:username`.
    #[serde(default, rename = "cognito:username")]
    pub username: Option<String>,
    /// `cognito:groups`.
    #[serde(default, rename = "cognito:groups")]
    pub groups: Vec<String>,
    /// `auth_time`, seconds since 1970.
    #[serde(default)]
    pub auth_time: Option<i64>,
    iss: String,
    aud: Audience,
    #[serde(default)]
    azp: Option<String>,
    token_use: String,
    exp: i64,
    iat: i64,
    #[serde(default)]
    nbf: Option<i64>,
    #[serde(default)]
    nonce: Option<Secret>,
}

impl IdClaims {
    /// Reads the claims of an ID token that was verified before it was stored.
    pub fn of_verified(token: &SecretToken) -> Result<Self, Error> {
        Parts::parse(token.expose())?.claims()
    }

    /// Checks that the ID token of a refresh continues the login of this one (OpenID Connect Core, section 12.2): the same
    /// issuer, user and audience, and the time of the same login.
    pub fn check_continuation(&self, refreshed: &Self) -> Result<(), Error> {
        expect("iss", refreshed.iss == self.iss)?;
        expect("sub", refreshed.sub == self.sub)?;
        expect("aud", refreshed.aud == self.aud)?;
        expect("azp", refreshed.azp == self.azp)?;
        let is_same_login = self.auth_time.is_none()
            || refreshed.auth_time.is_none()
            || refreshed.auth_time == self.auth_time;
        expect("auth_time", is_same_login)
    }

    /// Returns what the page shows about the user.
    #[must_use]
    pub fn into_user(self) -> User {
        let name = self.email.clone().or(self.username).unwrap_or(self.sub);
        User {
            name,
            email: self.email,
            groups: self.groups,
        }
    }
}

/// The claims of an access token that the server itself uses.
#[derive(Clone, Debug, Deserialize)]
pub struct AccessClaims {
    /// `sub`.
    pub sub: String,
    /// `exp`, seconds since 1970.
    pub exp: i64,
    iss: String,
    client_id: String,
    token_use: String,
    iat: i64,
    #[serde(default)]
    nbf: Option<i64>,
}

/// `aud`: a string or a list (RFC 7519, section 4.1.3).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

/// The values that tokens of this pool and client must have.
#[derive(Clone, Debug)]
pub(super) struct Expectations {
    pub issuer: String,
    pub client_id: String,
}

impl Expectations {
    /// Checks `token_use` and what OpenID Connect Core, section 3.1.3.7, requires.
    pub(super) fn check_id(
        &self,
        claims: &IdClaims,
        nonce: Option<&Secret>,
        now: i64,
    ) -> Result<(), Error> {
        let audience = match &claims.aud {
            Audience::One(one) => one == &self.client_id,
            // OpenID Connect Core, section 3.1.3.7, item 3: reject audiences that this client does not trust.
            Audience::Many(many) => many.as_slice() == [self.client_id.as_str()],
        };
        expect("iss", claims.iss == self.issuer)?;
        expect("aud", audience)?;
        expect(
            "azp",
            claims.azp.as_ref().is_none_or(|azp| azp == &self.client_id),
        )?;
        expect("token_use", claims.token_use == "id")?;
        expect("sub", !claims.sub.is_empty())?;
        expect(
            "nonce",
            nonce.is_none_or(|nonce| is_same(claims.nonce.as_ref(), nonce)),
        )?;
        check_times(claims.iat, claims.nbf, claims.exp, now)
    }

    /// Checks `token_use`, and `client_id` instead of `aud`, so that neither kind of token passes for the other
    /// (Cognito developer guide, "Verifying JSON web tokens").
    pub(super) fn check_access(&self, claims: &AccessClaims, now: i64) -> Result<(), Error> {
        expect("iss", claims.iss == self.issuer)?;
        expect("client_id", claims.client_id == self.client_id)?;
        expect("token_use", claims.token_use == "access")?;
        expect("sub", !claims.sub.is_empty())?;
        check_times(claims.iat, claims.nbf, claims.exp, now)
    }
}

fn check_times(iat: i64, nbf: Option<i64>, exp: i64, now: i64) -> Result<(), Error> {
    expect("iat", iat <= now + LEEWAY)?;
    expect("nbf", nbf.is_none_or(|nbf| nbf <= now + LEEWAY))?;
    if now < exp.saturating_add(LEEWAY) {
        Ok(())
    } else {
        Err(Error::Expired)
    }
}

fn expect(claim: &'static str, is_valid: bool) -> Result<(), Error> {
    if is_valid {
        Ok(())
    } else {
        Err(Error::Claim(claim))
    }
}

/// OpenID Connect Core, section 3.1.3.7, item 11: compare the nonce, here in constant time.
fn is_same(claim: Option<&Secret>, expected: &Secret) -> bool {
    let expected = expected.expose().as_bytes();
    claim.is_some_and(|claim| bool::from(claim.expose().as_bytes().ct_eq(expected)))
}

#[cfg(test)]
mod tests {
    use super::{Error, IdClaims};

    fn claims(change: impl FnOnce(&mut serde_json::Value)) -> IdClaims {
        let mut claims = serde_json::json!({
            "sub": "5d1c", "iss": "issuer", "aud": "client", "azp": "client", "token_use": "id", "exp": 1, "iat": 0,
            "auth_time": 7,
        });
        change(&mut claims);
        serde_json::from_value(claims).unwrap()
    }

    #[test]
    fn a_refreshed_id_token_continues_the_same_login() {
        let original = claims(|_| ());
        let later = claims(|claims| claims["iat"] = 300.into());
        assert!(original.check_continuation(&later).is_ok());
        for (claim, other) in [
            ("iss", "other"),
            ("sub", "other"),
            ("aud", "other"),
            ("azp", "other"),
        ] {
            let refreshed = claims(|claims| claims[claim] = other.into());
            let outcome = original.check_continuation(&refreshed);
            assert!(matches!(outcome, Err(Error::Claim(name)) if name == claim));
        }
        let later = claims(|claims| claims["auth_time"] = 8.into());
        assert!(original.check_continuation(&later).is_err());
        let without = claims(|claims| claims["auth_time"] = serde_json::Value::Null);
        assert!(original.check_continuation(&without).is_ok());
    }

    #[test]
    fn debug_does_not_show_the_nonce() {
        let claims: IdClaims = serde_json::from_value(serde_json::json!({
            "sub": "5d1c", "iss": "issuer", "aud": "client", "token_use": "id", "exp": 1, "iat": 0, "nonce": "canary",
        }))
        .unwrap();
        let shown = format!("{claims:?}");
        assert!(
            shown.contains("nonce") && !shown.contains("canary"),
            "{shown}"
        );
    }
}
