//! Verifying an email address or a phone number of a signed-in user with a code.

use crate::{
    pool::{limits::LimitedAction, refusal::Refusal, user_pool::UserPool},
    rules::accounts::{
        code_delivery::CodeDelivery,
        user_attributes::{check_is_free, start_verification, verified_attribute},
    },
};

/// Sends a code to the value that waits for one, or else to the current value.
pub fn send_attribute_code(
    pool: &UserPool,
    sub: &str,
    name: &str,
) -> Result<CodeDelivery, Refusal> {
    let attribute = check_attribute(name)?;
    let now = pool.clock.now();
    pool.change_volatile(|volatile| {
        volatile
            .limits
            .count(LimitedAction::AttributeCode, sub, now)
    })?;
    pool.change(|state| {
        let user = state.users.get_mut(sub).ok_or(Refusal::UserNotFound)?;
        let pending = user.pending_attributes.get(attribute);
        let value = pending
            .map(|pending| &pending.value)
            .or_else(|| user.attributes.get(attribute))
            .cloned()
            .ok_or_else(|| {
                Refusal::InvalidParameter(format!("User has no {attribute} to verify."))
            })?;
        let (delivery, message) = start_verification(pool, user, attribute, &value, now);
        state.add_message(message);
        Ok(delivery)
    })
}

/// Checks the code, and makes the value it was sent to the verified value of the attribute.
pub fn verify_attribute(
    pool: &UserPool,
    sub: &str,
    name: &str,
    entered: &str,
) -> Result<(), Refusal> {
    let attribute = check_attribute(name)?;
    let now = pool.clock.now();
    pool.change_volatile(|volatile| {
        volatile
            .limits
            .count(LimitedAction::VerifyAttribute, sub, now)
    })?;
    pool.change(|state| {
        let user = state.users.get(sub).ok_or(Refusal::UserNotFound)?;
        let pending = user.pending_attributes.get(attribute);
        let pending = pending.ok_or(Refusal::ExpiredCode)?;
        pending.code.check(entered, now)?;
        if attribute == "email" {
            // Somebody else may have signed up with it since the code was sent.
            check_is_free(state, sub, &pending.value)?;
        }
        let user = state.users.get_mut(sub).ok_or(Refusal::UserNotFound)?;
        if let Some(pending) = user.pending_attributes.remove(attribute) {
            user.attributes.insert(attribute.to_owned(), pending.value);
            let flag = format!("{attribute}_verified");
            user.attributes.insert(flag, "true".to_owned());
        }
        user.updated_at = Some(now);
        Ok(())
    })
}

fn check_attribute(name: &str) -> Result<&'static str, Refusal> {
    verified_attribute(name).ok_or_else(|| {
        Refusal::InvalidParameter(format!(
            "Attribute {} cannot be verified.",
            name.escape_debug()
        ))
    })
}
