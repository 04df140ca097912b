//! What administrators do with a user's password.

use crate::{
    pool::{
        codes::{self, Code},
        refusal::Refusal,
        user_pool::UserPool,
        user_status::UserStatus,
    },
    rules::accounts::{administration::change_user, code_delivery, new_user::password_verifier},
};

/// Sets a password: a permanent one, or one that the user must replace at the next sign-in.
pub fn admin_set_user_password(
    pool: &UserPool,
    sub: &str,
    password: &str,
    permanent: bool,
) -> Result<(), Refusal> {
    pool.settings().password_policy.check(password)?;
    let verifier = password_verifier(pool, &pool.username(sub)?, password);
    let now = pool.clock.now();
    change_user(pool, sub, |user| {
        user.set_password(verifier, now);
        user.status = if permanent {
            UserStatus::Confirmed
        } else {
            UserStatus::ForceChangePassword
        };
        Ok(())
    })
}

/// Requires a new password, and sends the code to set it.
pub fn admin_reset_user_password(pool: &UserPool, sub: &str) -> Result<(), Refusal> {
    let now = pool.clock.now();
    pool.change(|state| {
        let user = state.users.get_mut(sub).ok_or(Refusal::UserNotFound)?;
        match user.status {
            UserStatus::Confirmed | UserStatus::ResetRequired => {}
            _ => return Err(Refusal::CannotBeReset),
        }
        if !user.has_verified("email") {
            return Err(Refusal::NoVerifiedAddress);
        }
        let code = Code::new(&pool.random, now, codes::RESET_LIFETIME);
        let email = code_delivery::reset_email(pool, user, code.digits(), now);
        user.reset = Some(code);
        user.status = UserStatus::ResetRequired;
        user.updated_at = Some(now);
        state.add_message(email);
        Ok(())
    })
}
