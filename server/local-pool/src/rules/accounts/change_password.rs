//! Replacing the password of a signed-in user.

use crate::{
    pool::{
        limits::LimitedAction, password_policy, refusal::Refusal, settings::POOL_NAME,
        user_pool::UserPool,
    },
    rules::accounts::new_user::password_verifier,
};

/// Replaces the password. `previous` may only be absent if the user has no password yet. A wrong one counts towards the
/// lockout like a failed sign-in, because someone with a stolen access token could otherwise guess the password here. As in
/// Cognito, existing sign-ins stay valid.
pub fn change_password(
    pool: &UserPool,
    sub: &str,
    previous: Option<&str>,
    proposed: &str,
) -> Result<(), Refusal> {
    let now = pool.clock.now();
    if let Some(previous) = previous {
        password_policy::check_model("previousPassword", previous)?;
    }
    let settings = pool.settings();
    settings
        .password_policy
        .check_member("proposedPassword", proposed)?;
    pool.change_volatile(|volatile| {
        volatile
            .limits
            .count(LimitedAction::ChangePassword, sub, now)
    })?;
    check_previous(pool, sub, previous)?;
    let verifier = password_verifier(pool, &pool.username(sub)?, proposed);
    pool.change(|state| {
        let user = state.users.get_mut(sub).ok_or(Refusal::UserNotFound)?;
        user.set_password(verifier, now);
        Ok(())
    })
}

fn check_previous(pool: &UserPool, sub: &str, previous: Option<&str>) -> Result<(), Refusal> {
    let (user_id, stored) = pool
        .read(|state| {
            let user = state.users.get(sub)?;
            Some((user.username().to_owned(), user.password.clone()))
        })
        .ok_or(Refusal::UserNotFound)?;
    let (stored, previous) = match (stored, previous) {
        (Some(stored), Some(previous)) => (stored, previous),
        (None, None) => return Ok(()),
        _ => return Err(Refusal::IncorrectPassword),
    };
    let now = pool.clock.now();
    pool.change_volatile(|volatile| volatile.lockout.record_attempt(&user_id, now))?;
    if stored.parse()?.matches(POOL_NAME, &user_id, previous) {
        pool.change_volatile(|volatile| volatile.lockout.clear(&user_id));
        Ok(())
    } else {
        Err(Refusal::IncorrectPassword)
    }
}
