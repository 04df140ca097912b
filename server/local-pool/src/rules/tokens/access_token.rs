//! An access token that somebody presents.

use jsonwebtoken::errors::ErrorKind;
use serde_json::Value;

use crate::pool::{clients, refusal::Refusal, user_pool::UserPool};

/// What an access token says.
#[derive(Debug)]
pub struct AccessToken {
    /// The user.
    pub sub: String,
    /// What it may do.
    pub scopes: Vec<String>,
}

impl AccessToken {
    /// Whether a scope was granted.
    pub fn has_scope(&self, scope: &str) -> bool {
        self.scopes.iter().any(|granted| granted == scope)
    }

    /// Lets a token through that may drive its user's account.
    pub fn require_admin_scope(self) -> Result<Self, Refusal> {
        if self.has_scope(clients::ADMIN_SCOPE) {
            Ok(self)
        } else {
            Err(Refusal::MissingScope)
        }
    }
}

/// Reads an access token of this pool that has neither expired nor been revoked. An ID token is refused.
pub fn check_access_token(pool: &UserPool, token: &str) -> Result<AccessToken, Refusal> {
    let claims = pool
        .keys
        .verify(token, &pool.description.issuer)
        .map_err(|kind| match kind {
            ErrorKind::InvalidSignature => Refusal::AccessTokenSignature,
            _ => Refusal::InvalidAccessToken,
        })?;
    let text = |name: &str| claims.get(name).and_then(Value::as_str);
    // An ID token is signed by the same key: `token_use` tells them apart.
    if text("token_use") != Some("access") {
        return Err(Refusal::InvalidAccessToken);
    }
    let expires_at = claims.get("exp").and_then(Value::as_i64);
    if expires_at.is_none_or(|end| pool.clock.now() >= end) {
        return Err(Refusal::AccessTokenExpired);
    }
    let origin = text("origin_jti").ok_or(Refusal::InvalidAccessToken)?;
    let sub = text("sub").ok_or(Refusal::InvalidAccessToken)?;
    let lives = pool.read(|state| {
        let sign_in = state.sign_ins.get(origin);
        sign_in.is_some_and(|sign_in| !sign_in.revoked && sign_in.sub == sub)
    });
    if !lives {
        return Err(Refusal::AccessTokenRevoked);
    }
    let scopes = text("scope").unwrap_or_default();
    Ok(AccessToken {
        sub: sub.to_owned(),
        scopes: scopes.split_whitespace().map(str::to_owned).collect(),
    })
}
