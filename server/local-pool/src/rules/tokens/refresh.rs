//! Issuing new tokens for a refresh token.

use crate::{
    pool::{
        clients::Client,
        digest,
        refusal::Refusal,
        sign_ins::{RefreshToken, SignIn},
        state::State,
        user_pool::UserPool,
    },
    rules::tokens::issue::{self, IssuedTokens},
};

/// Issues new ID and access tokens. With rotation also a new refresh token, and the old one then only works
/// during the grace period.
pub fn refresh(
    pool: &UserPool,
    client: &Client,
    token: &str,
    device_key: Option<&str>,
) -> Result<IssuedTokens, Refusal> {
    let now = pool.clock.now();
    let tracks_devices = pool.settings().device_configuration.is_some();
    let look_up = |state: &State, fingerprint: &str| {
        let found = look_up(state, client, fingerprint, now)?;
        if tracks_devices {
            check_device(state, &found.1, device_key)?;
        }
        Ok(found)
    };
    let fingerprint = digest::fingerprint(token);
    let next = client.refresh_token_rotation.map(|_| pool.random.token());
    let (origin_jti, sign_in) = match &next {
        None => pool.read(|state| look_up(state, &fingerprint))?,
        // Looked up and replaced under one lock: of two concurrent requests, the second is a reuse.
        Some(next) => pool.change(|state| {
            let found = look_up(state, &fingerprint)?;
            replace(state, &fingerprint, next, now);
            Ok(found)
        })?,
    };
    let mut issued = issue::sign_tokens(pool, client, &origin_jti, &sign_in, None)?;
    issued.refresh_token = next;
    Ok(issued)
}

/// Returns the `sub` of the user a valid refresh token belongs to.
pub fn owner(pool: &UserPool, client: &Client, token: &str) -> Result<String, Refusal> {
    let now = pool.clock.now();
    let fingerprint = digest::fingerprint(token);
    pool.read(|state| look_up(state, client, &fingerprint, now))
        .map(|(_, sign_in)| sign_in.sub)
}

fn look_up(
    state: &State,
    client: &Client,
    fingerprint: &str,
    now: i64,
) -> Result<(String, SignIn), Refusal> {
    let stored = state
        .refresh_tokens
        .get(fingerprint)
        .ok_or(Refusal::InvalidRefreshToken)?;
    let sign_in = state
        .sign_ins
        .get(&stored.origin_jti)
        // Bound to the client it was issued to (RFC 6749, section 6).
        .filter(|sign_in| sign_in.client_id == client.id)
        .ok_or(Refusal::InvalidRefreshToken)?;
    if sign_in.revoked {
        return Err(Refusal::RefreshTokenRevoked);
    }
    if now >= sign_in.expires_at {
        return Err(Refusal::RefreshTokenExpired);
    }
    let grace = client
        .refresh_token_rotation
        .map_or(0, |rotation| rotation.retry_grace_period_seconds);
    if stored
        .replaced_at
        .is_some_and(|replaced| now >= replaced + grace)
    {
        return Err(Refusal::RefreshTokenReused);
    }
    Ok((stored.origin_jti.clone(), sign_in.clone()))
}

/// A refresh token of a device is only valid with its key, once the device is confirmed and until it is forgotten.
///
/// Source: aws-amplify/amplify-android#2506 and aws/aws-sdk-cpp#851.
fn check_device(state: &State, sign_in: &SignIn, sent: Option<&str>) -> Result<(), Refusal> {
    let Some(key) = sign_in.device_key.as_deref() else {
        return Ok(());
    };
    let user = state.users.get(&sign_in.sub);
    let is_confirmed = user.is_some_and(|user| user.devices.iter().any(|device| device.key == key));
    if is_confirmed && sent == Some(key) {
        Ok(())
    } else {
        Err(Refusal::InvalidRefreshToken)
    }
}

fn replace(state: &mut State, fingerprint: &str, next: &str, now: i64) {
    let Some(stored) = state.refresh_tokens.get_mut(fingerprint) else {
        return;
    };
    stored.replaced_at.get_or_insert(now);
    let successor = RefreshToken {
        origin_jti: stored.origin_jti.clone(),
        replaced_at: None,
    };
    state
        .refresh_tokens
        .insert(digest::fingerprint(next), successor);
}
