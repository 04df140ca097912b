//! Checking a password that a client or a hosted page sent.

use cognito_srp::Verifier;

use crate::pool::{
    clients::Client, refusal::Refusal, settings::POOL_NAME, user_pool::UserPool,
    user_status::UserStatus, users::User,
};

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
    let hides_existence = client.prevent_user_existence_errors;
    let known = pool.read(|state| {
        state
            .user_by_name(name)
            .map(|user| sign_in_user(pool, user, hides_existence))
    });
    match known {
        Some(user) => user,
        None if hides_existence => Ok(SignInUser {
            sub: None,
            user_id: decoy_user_id(pool, name),
            verifier: pool.decoys.verifier(name)?,
        }),
        None => Err(Refusal::UserNotFound),
    }
}

/// Like the username of a real user: the name itself, or an id.
fn decoy_user_id(pool: &UserPool, name: &str) -> String {
    let username = pool.settings().username_attributes.username(name);
    username.unwrap_or_else(|| pool.decoys.user_id(name))
}

fn sign_in_user(
    pool: &UserPool,
    user: &User,
    hides_existence: bool,
) -> Result<SignInUser, Refusal> {
    if !user.enabled && !hides_existence {
        return Err(Refusal::UserDisabled);
    }
    // Like Cognito, before the password is checked. It reveals that an unconfirmed account exists.
    if user.status == UserStatus::Unconfirmed {
        return Err(Refusal::UserNotConfirmed);
    }
    Ok(SignInUser {
        sub: Some(user.sub.clone()),
        user_id: user.username().to_owned(),
        verifier: match &user.password {
            Some(password) => password.parse()?,
            // Matches no password.
            None => pool.decoys.verifier(&user.sub)?,
        },
    })
}

/// Checks that a user who proved the password may sign in. Before the proof, these refusals would reveal that the
/// account exists (Cognito developer guide, "Managing error responses").
pub fn check_may_sign_in(pool: &UserPool, sub: &str) -> Result<(), Refusal> {
    pool.read(|state| {
        let user = state.users.get(sub).ok_or(Refusal::IncorrectPassword)?;
        if !user.enabled {
            return Err(Refusal::UserDisabled);
        }
        match user.status {
            UserStatus::ResetRequired => Err(Refusal::PasswordResetRequired),
            UserStatus::Unconfirmed => Err(Refusal::UserNotConfirmed),
            // A temporary password is replaced in the next challenge.
            UserStatus::ForceChangePassword
            | UserStatus::Confirmed
            | UserStatus::ExternalProvider => Ok(()),
        }
    })
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
    pool.change_volatile(|volatile| volatile.lockout.clear(&user.user_id));
    check_may_sign_in(pool, &sub)?;
    Ok(sub)
}
