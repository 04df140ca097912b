//! Revoking sign-ins.

use crate::pool::{clients::Client, digest, refusal::Refusal, user_pool::UserPool};

/// Revokes the sign-in of a refresh token: this token, its successors, and all access tokens. An unknown
/// token counts as revoked (RFC 7009, section 2.2).
pub fn revoke(pool: &UserPool, client: &Client, token: &str) -> Result<(), Refusal> {
    // ID and access tokens are JWTs; Cognito only revokes refresh tokens.
    if token.starts_with("eyJ") && token.matches('.').count() == 2 {
        return Err(Refusal::UnsupportedTokenType);
    }
    let fingerprint = digest::fingerprint(token);
    pool.change(|state| {
        let Some(stored) = state.refresh_tokens.get(&fingerprint) else {
            return Ok(());
        };
        let Some(sign_in) = state.sign_ins.get_mut(&stored.origin_jti) else {
            return Ok(());
        };
        // A client may only revoke its own tokens (RFC 7009, section 2.1).
        if sign_in.client_id != client.id {
            return Err(Refusal::Unauthorized(format!(
                "The token was not issued to client {}",
                client.id
            )));
        }
        sign_in.revoked = true;
        Ok(())
    })
}

/// Revokes every sign-in of a user, at every client.
pub fn sign_out_everywhere(pool: &UserPool, sub: &str) -> Result<(), Refusal> {
    pool.change(|state| {
        for sign_in in state.sign_ins.values_mut() {
            if sign_in.sub == sub {
                sign_in.revoked = true;
            }
        }
        Ok(())
    })
}
