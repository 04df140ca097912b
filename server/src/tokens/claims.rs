//! What must stand in a token. Claims of the wrong JSON type do not get this far.

use serde::Deserialize;
use subtle::ConstantTimeEq as _;

use super::Error;

/// How far two clocks may differ, in seconds (OpenID Connect Core, section 3.1.3.7, item 9).
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
    nonce: Option<String>,
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

/// `aud`: one, or a list (RFC 7519, section 4.1.3).
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

/// What the tokens of this pool and client must say.
#[derive(Clone, Debug)]
pub(super) struct Expectations {
    pub issuer: String,
    pub client_id: String,
}

impl Expectations {
    /// OpenID Connect Core, section 3.1.3.7, and `token_use`.
    pub(super) fn check_id(
        &self,
        claims: &IdClaims,
        nonce: Option<&str>,
        now: i64,
    ) -> Result<(), Error> {
        let audience = match &claims.aud {
            Audience::One(one) => one == &self.client_id,
            // An audience that this server does not know is not trusted (item 3).
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
            nonce.is_none_or(|nonce| same(claims.nonce.as_deref(), nonce)),
        )?;
        check_times(claims.iat, claims.nbf, claims.exp, now)
    }

    /// `token_use`, and `client_id` in place of `aud`: an ID token is no access token and the other way round.
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

fn expect(claim: &'static str, holds: bool) -> Result<(), Error> {
    if holds {
        Ok(())
    } else {
        Err(Error::Claim(claim))
    }
}

fn same(claim: Option<&str>, expected: &str) -> bool {
    claim.is_some_and(|claim| bool::from(claim.as_bytes().ct_eq(expected.as_bytes())))
}
