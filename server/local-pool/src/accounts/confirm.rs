//! The code that confirms a sign-up.

use crate::{
    accounts::delivery::{self, Delivery},
    codes::{self, Code},
    limits::Limited,
    pool::Pool,
    refusal::Refusal,
};

/// Confirms an account, and with it its address.
pub fn confirm_sign_up(pool: &Pool, name: &str, typed: &str) -> Result<(), Refusal> {
    let now = pool.clock.now();
    let account = pool.account(name);
    pool.remember(|memory| memory.limits.take(Limited::Confirm, &account, now))?;
    let unknown = if pool.settings.prevent_user_existence_errors {
        Refusal::ExpiredCode
    } else {
        Refusal::UsernameClientNotFound
    };
    pool.change(|state| {
        let user = state.user_by_name_mut(name).ok_or(unknown)?;
        if user.confirmed {
            return Err(Refusal::CannotBeConfirmed);
        }
        let code = user.confirmation.as_ref().ok_or(Refusal::ExpiredCode)?;
        code.check(typed, now)?;
        user.confirmation = None;
        user.confirmed = true;
        user.attributes
            .insert("email_verified".to_owned(), "true".to_owned());
        Ok(())
    })
}

/// Mails another code; the one before it is worth nothing any more.
pub fn resend(pool: &Pool, name: &str) -> Result<Delivery, Refusal> {
    let now = pool.clock.now();
    let account = pool.account(name);
    pool.remember(|memory| memory.limits.take(Limited::Resend, &account, now))?;
    let sent = pool.change(|state| {
        let Some(user) = state.user_by_name_mut(name) else {
            return Ok(None);
        };
        if user.confirmed {
            return Err(Refusal::AlreadyConfirmed);
        }
        let code = Code::new(&pool.random, now, codes::CONFIRM_LIFETIME);
        let mail = delivery::confirmation_mail(pool, user, code.digits(), now);
        let sent = Delivery::to(user.email());
        user.confirmation = Some(code);
        state.deliver(mail);
        Ok(Some(sent))
    })?;
    sent.map_or_else(
        || delivery::simulated(pool, name, Refusal::UsernameClientNotFound),
        Ok,
    )
}
