//! Resetting a forgotten password.

use crate::{
    pool::{
        clients::Client,
        codes::{self, Code},
        limits::LimitedAction,
        refusal::Refusal,
        user_pool::UserPool,
        user_status::UserStatus,
        users::User,
    },
    rules::accounts::{
        code_delivery::{self, CodeDelivery},
        new_user::password_verifier,
    },
};

/// Sends a code for a new password, if the user's address is verified.
pub fn forgot_password(
    pool: &UserPool,
    client: &Client,
    name: &str,
) -> Result<CodeDelivery, Refusal> {
    let now = pool.clock.now();
    let account = pool.account_key(name);
    pool.change_volatile(|volatile| volatile.limits.count(LimitedAction::Forgot, &account, now))?;
    let refused = pool.change(|state| {
        let Some(user) = state.user_by_name_mut(name) else {
            return Ok(Err(Refusal::UsernameClientNotFound));
        };
        if let Err(refusal) = check_may_reset(user) {
            return Ok(Err(refusal));
        }
        let code = Code::new(&pool.random, now, codes::RESET_LIFETIME);
        let email = code_delivery::reset_email(pool, user, code.digits(), now);
        let sent = CodeDelivery::to(user.email());
        user.reset = Some(code);
        state.add_message(email);
        Ok(Ok(sent))
    })?;
    match refused {
        // Cognito sends this one even with `PreventUserExistenceErrors`.
        Err(Refusal::CannotBeReset) => Err(Refusal::CannotBeReset),
        // Without the decoy, a disabled user or an unverified address would reveal that the account exists.
        refused => refused.or_else(|refusal| code_delivery::decoy(client, name, refusal)),
    }
}

/// Whether the user may get a code: has a password of their own and a verified address, and is not disabled.
fn check_may_reset(user: &User) -> Result<(), Refusal> {
    if !user.enabled {
        return Err(Refusal::UserDisabled);
    }
    match user.status {
        UserStatus::ForceChangePassword | UserStatus::ExternalProvider => {
            Err(Refusal::CannotBeReset)
        }
        _ if user.has_verified("email") => Ok(()),
        _ => Err(Refusal::NoVerifiedAddress),
    }
}

/// Sets a new password with the code from the email. As in Cognito, existing sign-ins stay valid.
pub fn confirm_forgot_password(
    pool: &UserPool,
    client: &Client,
    name: &str,
    entered: &str,
    password: &str,
) -> Result<(), Refusal> {
    let now = pool.clock.now();
    pool.settings().password_policy.check(password)?;
    let account = pool.account_key(name);
    pool.change_volatile(|volatile| volatile.limits.count(LimitedAction::Reset, &account, now))?;
    let sub = find(pool, client, name)?;
    // Derived before the code is checked, so that a wrong code takes as long as the correct one.
    let verifier = password_verifier(pool, &pool.username(&sub)?, password);
    pool.change(|state| {
        let user = state.users.get_mut(&sub).ok_or(Refusal::CodeMismatch)?;
        let code = user.reset.as_ref().ok_or(Refusal::ExpiredCode)?;
        code.check(entered, now)?;
        user.set_password(verifier, now);
        user.status = UserStatus::Confirmed;
        Ok(())
    })
}

fn find(pool: &UserPool, client: &Client, name: &str) -> Result<String, Refusal> {
    pool.read(|state| state.user_by_name(name).map(|user| user.sub.clone()))
        .ok_or(if client.prevent_user_existence_errors {
            // The same response as for a real user without a code.
            Refusal::ExpiredCode
        } else {
            Refusal::UsernameClientNotFound
        })
}
