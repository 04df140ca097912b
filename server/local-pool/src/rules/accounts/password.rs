//! Checking a password that a client or a hosted page sent.

use cognito_srp::Verifier;

use crate::pool::{clients::Client, refusal::Refusal, settings::POOL_NAME, user_pool::UserPool};

/// The user of a sign-in attempt, real or decoy.
pub struct SignInUser {
    /// The user; `None` for a decoy.
    pub sub: Option<String>,
    /// `USER_ID_FOR_SRP`. It does not depend on how the name is written; failures are counted under it.
    pub user_id: String,
    /// The stored or decoy verifier of the password.
    pub verifier: Verifier,
}

/// Finds a user who may sign in, or returns a decoy.
pub fn find(pool: &UserPool, client: &Client, name: &str) -> Result<SignInUser, Refusal> {
    let known = pool.read(|state| {
        state
            .user_by_name(name)
            .map(|user| (user.sub.clone(), user.password.clone(), user.confirmed))
    });
    match known {
        // Like Cognito, before the password is checked. It reveals that an unconfirmed account exists.
        Some((_, _, false)) => Err(Refusal::UserNotConfirmed),
        Some((sub, password, true)) => Ok(SignInUser {
            user_id: sub.clone(),
            sub: Some(sub),
            verifier: password.parse()?,
        }),
        None if client.prevent_user_existence_errors => Ok(SignInUser {
            sub: None,
            user_id: pool.decoys.user_id(name),
            verifier: pool.decoys.verifier(name)?,
        }),
        None => Err(Refusal::UserNotFound),
    }
}

/// Checks a password, and returns the `sub` of its user.
pub fn check_password(
    pool: &UserPool,
    client: &Client,
    name: &str,
    password: &str,
) -> Result<String, Refusal> {
    let user = find(pool, client, name)?;
    let now = pool.clock.now();
    pool.change_volatile(|volatile| volatile.lockout.record_attempt(&user.user_id, now))?;
    // Also for a decoy, so that the response time does not reveal whether the name exists.
    let right = user.verifier.matches(POOL_NAME, &user.user_id, password);
    let sub = user
        .sub
        .filter(|_| right)
        .ok_or(Refusal::IncorrectPassword)?;
    pool.change_volatile(|volatile| volatile.lockout.clear(&sub));
    Ok(sub)
}
