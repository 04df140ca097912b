//! Checking the access token of a request.

use jsonwebtoken::errors::ErrorKind;
use serde_json::Value;

use crate::pool::{clients, refusal::Refusal, user_pool::UserPool};

/// The claims of a verified access token.
#[derive(Debug)]
pub struct AccessToken {
    /// The user.
    pub sub: String,
    /// The sign-in that the token was issued for.
    pub origin_jti: String,
    /// The client that the token was issued to.
    pub client_id: String,
    /// The device of the sign-in, if the pool tracks devices.
    pub device_key: Option<String>,
    /// The granted scopes.
    pub scopes: Vec<String>,
}

impl AccessToken {
    pub fn has_scope(&self, scope: &str) -> bool {
        self.scopes.iter().any(|granted| granted == scope)
    }

    /// Rejects a token whose scopes do not include access to the user's own account.
    pub fn require_admin_scope(self) -> Result<Self, Refusal> {
        if self.has_scope(clients::ADMIN_SCOPE) {
            Ok(self)
        } else {
            Err(Refusal::MissingScope)
        }
    }
}

/// Checks that an access token was issued by this pool and is neither expired nor revoked. Rejects ID tokens.
pub fn check_access_token(pool: &UserPool, token: &str) -> Result<AccessToken, Refusal> {
    let claims = pool
        .keys
        .verify(token, &pool.description.issuer)
        .map_err(|kind| match kind {
            ErrorKind::InvalidSignature => Refusal::AccessTokenSignature,
            _ => Refusal::InvalidAccessToken,
        })?;
    let text = |name: &str| claims.get(name).and_then(Value::as_str);
    // ID tokens are signed with the same key and differ in `token_use`.
    if text("token_use") != Some("access") {
        return Err(Refusal::InvalidAccessToken);
    }
    let expires_at = claims.get("exp").and_then(Value::as_i64);
    if expires_at.is_none_or(|end| pool.clock.now() >= end) {
        return Err(Refusal::AccessTokenExpired);
    }
    let origin = text("origin_jti").ok_or(Refusal::InvalidAccessToken)?;
    let sub = text("sub").ok_or(Refusal::InvalidAccessToken)?;
    let is_active = pool.read(|state| {
        let sign_in = state.sign_ins.get(origin);
        sign_in.is_some_and(|sign_in| !sign_in.revoked && sign_in.sub == sub)
    });
    if !is_active {
        return Err(Refusal::AccessTokenRevoked);
    }
    if !pool.read(|state| state.users.contains_key(sub)) {
        return Err(Refusal::UserNotFound);
    }
    let scopes = text("scope").unwrap_or_default();
    Ok(AccessToken {
        sub: sub.to_owned(),
        origin_jti: origin.to_owned(),
        client_id: text("client_id").unwrap_or_default().to_owned(),
        device_key: text("device_key").map(str::to_owned),
        scopes: scopes.split_whitespace().map(str::to_owned).collect(),
    })
}
