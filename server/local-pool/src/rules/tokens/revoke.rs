//! Revoking sign-ins.

use crate::{
    pool::{clients::Client, digest, refusal::Refusal, sign_ins::SignIn, user_pool::UserPool},
    rules::sessions::{self, RevokeAssociatedSessions},
};

/// Revokes the sign-in of a refresh token: this token, its successors, and all access tokens. An unknown
/// token counts as revoked (RFC 7009, section 2.2).
pub fn revoke(
    pool: &UserPool,
    client: &Client,
    token: &str,
    associated: RevokeAssociatedSessions,
) -> Result<(), Refusal> {
    // ID and access tokens are JWTs; Cognito only revokes refresh tokens.
    if token.starts_with("eyJ") && token.matches('.').count() == 2 {
        return Err(Refusal::UnsupportedTokenType);
    }
    let revoked = revoke_sign_in(pool, client, &digest::fingerprint(token))?;
    let is_linked = associated == RevokeAssociatedSessions::Linked;
    if is_linked && pool.settings().sessions.is_enabled() {
        end_origin_session(pool, revoked.as_ref());
    }
    Ok(())
}

/// Returns the revoked sign-in, unless the token is unknown.
fn revoke_sign_in(
    pool: &UserPool,
    client: &Client,
    fingerprint: &str,
) -> Result<Option<SignIn>, Refusal> {
    pool.change(|state| {
        let Some(stored) = state.refresh_tokens.get(fingerprint) else {
            return Ok(None);
        };
        let Some(sign_in) = state.sign_ins.get_mut(&stored.origin_jti) else {
            return Ok(None);
        };
        // A client may only revoke its own tokens (RFC 7009, section 2.1).
        if sign_in.client_id != client.id {
            return Err(Refusal::Unauthorized(format!(
                "The token was not issued to client {}",
                client.id
            )));
        }
        sign_in.revoked = true;
        Ok(Some(sign_in.clone()))
    })
}

/// Ends the SSO session that a sign-in came through.
fn end_origin_session(pool: &UserPool, sign_in: Option<&SignIn>) {
    let record = sign_in.and_then(|sign_in| Some((&sign_in.sub, sign_in.session.as_ref()?)));
    if let Some((sub, record)) = record
        && let Some(id) = &record.origin_session_id
    {
        sessions::end_sso_session(pool, sub, id);
    }
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
