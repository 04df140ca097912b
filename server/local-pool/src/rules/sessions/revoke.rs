//! Revoking a session of a user.

use clap::ValueEnum;

use crate::pool::{
    refusal::Refusal, session_record::SessionRecord, sign_ins::SignIn, sso_sessions::SsoSession,
    user_pool::UserPool,
};

/// Which other sessions end with a session (`RevokeAssociatedSessionsType`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum RevokeAssociatedSessions {
    /// None.
    #[default]
    None,
    /// Of a token session, the SSO session that it came through; of an SSO session, the token sessions that came through it.
    Linked,
}

/// Revokes a session of a user, and the tokens of a token session. `current` is the `origin_jti` of the caller's access
/// token, whose session cannot be revoked.
pub fn revoke_session(
    pool: &UserPool,
    sub: &str,
    id: &str,
    associated: RevokeAssociatedSessions,
    current: Option<&str>,
) -> Result<(), Refusal> {
    let is_linked = associated == RevokeAssociatedSessions::Linked;
    if id.starts_with("sso") {
        if !end_sso_session(pool, sub, id) {
            return Err(Refusal::SessionNotFound);
        }
        if is_linked {
            revoke_sessions_through(pool, sub, id)?;
        }
        return Ok(());
    }
    let origin_session_id = revoke_token_session(pool, sub, id, current)?;
    if let Some(id) = origin_session_id.filter(|_| is_linked) {
        end_sso_session(pool, sub, &id);
    }
    Ok(())
}

/// Ends an SSO session of a user: its cookie is not accepted anymore. Returns whether there was one.
pub fn end_sso_session(pool: &UserPool, sub: &str, id: &str) -> bool {
    let now = pool.clock.now();
    pool.change_volatile(|volatile| {
        let sessions = &mut volatile.sso_sessions;
        let has_id = |record: &SessionRecord| record.id == id;
        let is_meant = |session: &SsoSession| {
            session.sub == sub && session.record.as_ref().is_some_and(has_id)
        };
        let found = sessions.values(now).any(is_meant);
        sessions.retain(|session| !is_meant(session));
        found
    })
}

/// Returns the SSO session that the token session came through.
fn revoke_token_session(
    pool: &UserPool,
    sub: &str,
    id: &str,
    current: Option<&str>,
) -> Result<Option<String>, Refusal> {
    let now = pool.clock.now();
    pool.change(|state| {
        let has_id = |(_, sign_in): &(&String, &mut SignIn)| {
            sign_in
                .active_session(sub, now)
                .is_some_and(|record| record.id == id)
        };
        let found = state.sign_ins.iter_mut().find(has_id);
        let (origin_jti, sign_in) = found.ok_or(Refusal::SessionNotFound)?;
        if current == Some(origin_jti) {
            return Err(Refusal::CurrentSession);
        }
        sign_in.revoked = true;
        let record = sign_in.session.as_ref();
        Ok(record.and_then(|record| record.origin_session_id.clone()))
    })
}

fn revoke_sessions_through(pool: &UserPool, sub: &str, id: &str) -> Result<(), Refusal> {
    pool.change(|state| {
        for sign_in in state
            .sign_ins
            .values_mut()
            .filter(|sign_in| sign_in.sub == sub)
        {
            let record = sign_in.session.as_ref();
            if record.is_some_and(|record| record.origin_session_id.as_deref() == Some(id)) {
                sign_in.revoked = true;
            }
        }
        Ok(())
    })
}
