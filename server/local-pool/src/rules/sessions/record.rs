//! Recording sessions.

use serde_json::Value;

use crate::pool::{
    refusal::Refusal,
    session_record::{Caller, SessionRecord, SessionType},
    state::State,
    user_pool::UserPool,
};

/// Returns the record of a new SSO session, if the pool records sessions.
pub fn new_sso_record(pool: &UserPool, caller: Caller) -> Option<SessionRecord> {
    let is_enabled = pool.settings().sessions.is_enabled();
    is_enabled.then(|| SessionRecord {
        caller,
        ..SessionRecord::new(SessionType::Sso, &pool.random, pool.clock.now())
    })
}

/// Returns the record of a new token session, if the pool records sessions. A user who has as many as allowed loses the
/// least recently used ones.
pub fn start_token_session(
    pool: &UserPool,
    state: &mut State,
    sub: &str,
    origin_session_id: Option<String>,
) -> Option<SessionRecord> {
    let sessions = pool.settings().sessions;
    if !sessions.is_enabled() {
        return None;
    }
    let now = pool.clock.now();
    evict(state, sub, sessions.token_session.max_per_user, now);
    Some(SessionRecord {
        origin_session_id,
        ..SessionRecord::new(SessionType::Token, &pool.random, now)
    })
}

/// Revokes the least recently used token sessions until there is room for a new one. Lowering the limit ends no
/// session, so that there can be several.
fn evict(state: &mut State, sub: &str, max: usize, now: i64) {
    let mut active: Vec<_> = state
        .sign_ins
        .iter()
        .filter_map(|(origin, sign_in)| {
            let record = sign_in.active_session(sub, now)?;
            Some((record.last_active_at, record.created_at, origin.clone()))
        })
        .collect();
    active.sort();
    let surplus = (active.len() + 1).saturating_sub(max);
    for (_, _, origin) in active.into_iter().take(surplus) {
        if let Some(sign_in) = state.sign_ins.get_mut(&origin) {
            sign_in.revoked = true;
        }
    }
}

/// Records that tokens were issued, and to which program.
pub fn record_activity(
    pool: &UserPool,
    access_token: &str,
    has_refresh_token: bool,
    caller: Caller,
) -> Result<(), Refusal> {
    if !pool.settings().sessions.is_enabled() {
        return Ok(());
    }
    let claims = pool.keys.verify(access_token, &pool.description.issuer);
    let claims = claims.map_err(|_| Refusal::internal("an issued token cannot be read"))?;
    let origin_jti = claims.get("origin_jti").and_then(Value::as_str);
    let now = pool.clock.now();
    let origin_session_id = pool.change(|state| {
        let sign_in = origin_jti.and_then(|origin| state.sign_ins.get_mut(origin));
        let record = sign_in.and_then(|sign_in| sign_in.session.as_mut());
        Ok(record.and_then(|record| {
            record.last_active_at = now;
            record.caller = caller;
            record.origin_session_id.clone()
        }))
    })?;
    // The exchange of a code and a rotation are also activity of the SSO session, a mere refresh is not.
    if let Some(id) = origin_session_id.filter(|_| has_refresh_token) {
        pool.change_volatile(|volatile| {
            let mut records = volatile.sso_sessions.values_mut(now);
            let record = records.find_map(|session| session.record_with_id(&id));
            if let Some(record) = record {
                record.last_active_at = now;
            }
        });
    }
    Ok(())
}
