//! What administrators do with one user: find, confirm, disable, enable, delete.

use crate::{
    pool::{refusal::Refusal, user_pool::UserPool, user_status::UserStatus, users::User},
    rules::tokens,
};

/// Returns the `sub` of the user who signs in with this name, or has this `sub`.
pub fn find_user(pool: &UserPool, name: &str) -> Result<String, Refusal> {
    pool.read(|state| state.user_by_name(name).map(|user| user.sub.clone()))
        .ok_or(Refusal::UserNotFound)
}

/// Confirms a sign-up without a code. The address stays unverified.
pub fn admin_confirm_sign_up(pool: &UserPool, sub: &str) -> Result<(), Refusal> {
    change_user(pool, sub, |user| match user.status {
        UserStatus::Unconfirmed => {
            user.status = UserStatus::Confirmed;
            user.confirmation = None;
            Ok(())
        }
        status => Err(Refusal::CannotBeConfirmed(status)),
    })
}

/// Disables a user and revokes every sign-in, or enables the user again.
pub fn set_enabled(pool: &UserPool, sub: &str, enabled: bool) -> Result<(), Refusal> {
    change_user(pool, sub, |user| {
        user.enabled = enabled;
        Ok(())
    })?;
    if enabled {
        Ok(())
    } else {
        tokens::sign_out_everywhere(pool, sub)
    }
}

/// Deletes a user. The sign-ins stay, so that their refresh tokens can still be revoked, as SDKs do after deleting the
/// user; no token works without its user.
pub fn delete_user(pool: &UserPool, sub: &str) -> Result<(), Refusal> {
    pool.change(|state| {
        let removed = state.users.remove(sub);
        removed.map(drop).ok_or(Refusal::UserNotFound)
    })
}

/// Changes a user and the time of the last change.
pub fn change_user(
    pool: &UserPool,
    sub: &str,
    change: impl FnOnce(&mut User) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let now = pool.clock.now();
    pool.change(|state| {
        let user = state.users.get_mut(sub).ok_or(Refusal::UserNotFound)?;
        change(user)?;
        user.updated_at = Some(now);
        Ok(())
    })
}
