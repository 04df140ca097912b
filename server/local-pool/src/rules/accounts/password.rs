//! The password itself, where a client or a hosted page may send it.

use cognito_srp::Verifier;

use crate::pool::{refusal::Refusal, settings::POOL_NAME, user_pool::UserPool};

/// Whom a sign-in is about.
pub struct SignInUser {
    /// The user; absent for a simulated one.
    pub sub: Option<String>,
    /// `USER_ID_FOR_SRP`, the same for every way to write a name: failures are counted under it.
    pub user_id: String,
    /// What checks the password.
    pub verifier: Verifier,
}

/// Finds a user who may sign in, or simulates one.
pub fn find(pool: &UserPool, name: &str) -> Result<SignInUser, Refusal> {
    let known = pool.read(|state| {
        state
            .user_by_name(name)
            .map(|user| (user.sub.clone(), user.password.clone(), user.confirmed))
    });
    match known {
        // Before the password is looked at, as Cognito does; that an unconfirmed account exists is thereby said.
        Some((_, _, false)) => Err(Refusal::UserNotConfirmed),
        Some((sub, password, true)) => Ok(SignInUser {
            user_id: sub.clone(),
            sub: Some(sub),
            verifier: password.open()?,
        }),
        None if pool.settings.prevent_user_existence_errors => Ok(SignInUser {
            sub: None,
            user_id: pool.decoys.user_id(name),
            verifier: pool.decoys.verifier(name)?,
        }),
        None => Err(Refusal::UserNotFound),
    }
}

/// Gives the `sub` of the user whose password this is.
pub fn check_password(pool: &UserPool, name: &str, password: &str) -> Result<String, Refusal> {
    let user = find(pool, name)?;
    let now = pool.clock.now();
    pool.change_volatile(|volatile| volatile.lockout.record_attempt(&user.user_id, now))?;
    // Looked at for a simulated user too: the time of an answer says nothing about a name.
    let right = user.verifier.matches(POOL_NAME, &user.user_id, password);
    let sub = user
        .sub
        .filter(|_| right)
        .ok_or(Refusal::IncorrectPassword)?;
    pool.change_volatile(|volatile| volatile.lockout.clear(&sub));
    Ok(sub)
}
