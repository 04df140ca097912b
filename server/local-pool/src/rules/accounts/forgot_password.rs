//! Resetting a forgotten password.

use crate::{
    pool::{
        clients::Client,
        codes::{self, Code},
        limits::LimitedAction,
        refusal::Refusal,
        settings::POOL_NAME,
        user_pool::UserPool,
        users::PasswordVerifier,
    },
    rules::accounts::code_delivery::{self, CodeDelivery},
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
        if user.attributes.get("email_verified").map(String::as_str) != Some("true") {
            return Ok(Err(Refusal::NoVerifiedAddress));
        }
        let code = Code::new(&pool.random, now, codes::RESET_LIFETIME);
        let email = code_delivery::reset_email(user, code.digits(), now);
        let sent = CodeDelivery::to(user.email());
        user.reset = Some(code);
        state.add_message(email);
        Ok(Ok(sent))
    })?;
    // Without the decoy, an unverified address would reveal that the account exists.
    refused.or_else(|refusal| code_delivery::decoy(client, name, refusal))
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
    let salt = pool.random.bytes();
    let verifier = PasswordVerifier::new(POOL_NAME, &sub, password, salt);
    pool.change(|state| {
        let user = state.users.get_mut(&sub).ok_or(Refusal::CodeMismatch)?;
        let code = user.reset.as_ref().ok_or(Refusal::ExpiredCode)?;
        code.check(entered, now)?;
        user.reset = None;
        user.password = verifier;
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
