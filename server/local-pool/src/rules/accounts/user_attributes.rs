//! Changing and deleting the attributes of a user.
//!
//! A new `email` or `phone_number` takes effect when its code is entered: the pool has the setting
//! `UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate` with both. Until then, the user signs in with
//! the old address.

use std::collections::BTreeMap;

use crate::{
    pool::{
        attributes::{self, Writer},
        codes::{self, Code},
        message::Message,
        refusal::Refusal,
        settings::Settings,
        state::State,
        user_pool::UserPool,
        users::{PendingAttribute, User},
    },
    rules::accounts::code_delivery::{self, CodeDelivery},
};

/// Writes attributes, and returns where codes were sent. An empty value deletes an attribute.
pub fn update_user_attributes(
    pool: &UserPool,
    sub: &str,
    sent: Vec<(String, String)>,
    writer: Writer,
) -> Result<Vec<CodeDelivery>, Refusal> {
    let now = pool.clock.now();
    let settings = pool.settings();
    let changes = attributes::check(sent, &settings.custom_attributes, writer)?;
    for (name, _) in changes.iter().filter(|(_, value)| value.is_empty()) {
        check_may_be_deleted(name, &settings)?;
    }
    pool.change(|state| {
        if let Some(email) = changes.get("email") {
            check_is_free(state, sub, email)?;
        }
        let user = state.users.get_mut(sub).ok_or(Refusal::UserNotFound)?;
        user.updated_at = Some(now);
        let mut sent = Vec::new();
        for (name, value) in &changes {
            match verified_attribute(name) {
                Some(attribute) if needs_code(user, attribute, value, &changes) => {
                    sent.push(start_verification(pool, user, attribute, value, now));
                }
                _ => write(user, name, value),
            }
        }
        let (deliveries, messages): (Vec<CodeDelivery>, Vec<Message>) = sent.into_iter().unzip();
        for message in messages {
            state.add_message(message);
        }
        Ok(deliveries)
    })
}

/// Deletes attributes, and with an address also the flag that it is verified.
pub fn delete_user_attributes(pool: &UserPool, sub: &str, names: &[String]) -> Result<(), Refusal> {
    let settings = pool.settings();
    for name in names {
        attributes::check_name(name, &settings.custom_attributes, Writer::Client)?;
        check_may_be_deleted(name, &settings)?;
    }
    let now = pool.clock.now();
    pool.change(|state| {
        let user = state.users.get_mut(sub).ok_or(Refusal::UserNotFound)?;
        for name in names {
            write(user, name, "");
        }
        user.updated_at = Some(now);
        Ok(())
    })
}

/// Rejects an attribute that every user must have, such as the email address that users sign in with.
fn check_may_be_deleted(name: &str, settings: &Settings) -> Result<(), Refusal> {
    if settings
        .required_attributes
        .iter()
        .any(|required| required == name)
    {
        Err(Refusal::InvalidParameter(format!(
            "Required attribute {name} cannot be deleted."
        )))
    } else {
        Ok(())
    }
}

/// Rejects an address that another user signs in with. Without `UsernameAttributes`, users do not sign in with one.
pub fn check_is_free(state: &State, sub: &str, email: &str) -> Result<(), Refusal> {
    let has_username = |user: &User| user.username.is_some();
    match state.user_by_name(email) {
        _ if state.users.get(sub).is_some_and(has_username) => Ok(()),
        Some(user) if user.sub != sub => Err(Refusal::AliasExists("email")),
        _ => Ok(()),
    }
}

/// Returns the attribute of this name, if it is one that is verified with a code.
pub fn verified_attribute(name: &str) -> Option<&'static str> {
    ["email", "phone_number"]
        .into_iter()
        .find(|attribute| *attribute == name)
}

/// Stores the code for a value, and returns where it is sent and the message.
pub fn start_verification(
    pool: &UserPool,
    user: &mut User,
    attribute: &'static str,
    value: &str,
    now: i64,
) -> (CodeDelivery, Message) {
    let code = Code::new(&pool.random, now, codes::VERIFY_LIFETIME);
    let sent = code_delivery::verification_message(attribute, value, code.digits(), now);
    let value = value.to_owned();
    let pending = PendingAttribute { value, code };
    user.pending_attributes
        .insert(attribute.to_owned(), pending);
    sent
}

/// A new value needs a code, unless an administrator says that it is verified.
fn needs_code(
    user: &User,
    attribute: &str,
    value: &str,
    changes: &BTreeMap<String, String>,
) -> bool {
    let is_vouched_for = changes
        .get(&format!("{attribute}_verified"))
        .is_some_and(|flag| flag == "true");
    let is_same = user.attributes.get(attribute).map(String::as_str) == Some(value);
    !value.is_empty() && !is_vouched_for && !is_same
}

fn write(user: &mut User, name: &str, value: &str) {
    if verified_attribute(name).is_some() {
        user.pending_attributes.remove(name);
    }
    if value.is_empty() {
        user.attributes.remove(name);
        user.attributes.remove(&format!("{name}_verified"));
    } else {
        user.attributes.insert(name.to_owned(), value.to_owned());
    }
}
