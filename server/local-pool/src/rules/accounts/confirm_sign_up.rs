//! Confirming a sign-up with the code from the email.

use crate::{
    pool::{
        clients::Client,
        codes::{self, Code},
        limits::LimitedAction,
        refusal::Refusal,
        user_pool::UserPool,
        user_status::UserStatus,
    },
    rules::accounts::code_delivery::{self, CodeDelivery},
};

/// Confirms an account and its address.
pub fn confirm_sign_up(
    pool: &UserPool,
    client: &Client,
    name: &str,
    entered: &str,
) -> Result<(), Refusal> {
    let now = pool.clock.now();
    let account = pool.account_key(name);
    pool.change_volatile(|volatile| volatile.limits.count(LimitedAction::Confirm, &account, now))?;
    let unknown = if client.prevent_user_existence_errors {
        Refusal::ExpiredCode
    } else {
        Refusal::UsernameClientNotFound
    };
    pool.change(|state| {
        let user = state.user_by_name_mut(name).ok_or(unknown)?;
        if user.status != UserStatus::Unconfirmed {
            return Err(Refusal::CannotBeConfirmed(user.status));
        }
        let code = user.confirmation.as_ref().ok_or(Refusal::ExpiredCode)?;
        code.check(entered, now)?;
        user.confirmation = None;
        user.status = UserStatus::Confirmed;
        user.updated_at = Some(now);
        user.attributes
            .insert("email_verified".to_owned(), "true".to_owned());
        Ok(())
    })
}

/// Sends another code, which replaces the previous one.
pub fn resend_confirmation_code(
    pool: &UserPool,
    client: &Client,
    name: &str,
) -> Result<CodeDelivery, Refusal> {
    let now = pool.clock.now();
    let account = pool.account_key(name);
    pool.change_volatile(|volatile| volatile.limits.count(LimitedAction::Resend, &account, now))?;
    let sent = pool.change(|state| {
        let Some(user) = state.user_by_name_mut(name) else {
            return Ok(None);
        };
        if user.status != UserStatus::Unconfirmed {
            return Err(Refusal::AlreadyConfirmed);
        }
        if user.email().is_empty() {
            return Err(Refusal::NothingToVerify);
        }
        let code = Code::new(&pool.random, now, codes::CONFIRM_LIFETIME);
        let email = code_delivery::confirmation_email(pool, user, code.digits(), now);
        let sent = CodeDelivery::to(user.email());
        user.confirmation = Some(code);
        state.add_message(email);
        Ok(Some(sent))
    })?;
    sent.map_or_else(
        || code_delivery::decoy(client, name, Refusal::UsernameClientNotFound),
        Ok,
    )
}
