//! `NEW_PASSWORD_REQUIRED`: a user whom an administrator created replaces the temporary password, and adds required
//! attributes that have no value yet.

use std::collections::BTreeMap;

use serde_json::json;

use crate::{
    pool::{
        attributes::{self, Writer},
        pending_sign_ins::PendingChallenge,
        refusal::Refusal,
        user_status::UserStatus,
        users::User,
    },
    rules::{
        accounts,
        sign_in::{
            attempt::Attempt,
            parameters::AuthParameters,
            step::{IssuedChallenge, Passed, Progress},
        },
    },
};

const PREFIX: &str = "userAttributes.";

/// Whether the user has a temporary password.
pub fn is_required(attempt: &Attempt<'_>) -> Result<bool, Refusal> {
    attempt.read_user(|user| user.status == UserStatus::ForceChangePassword)
}

/// Returns the challenge, if the user has a temporary password.
pub fn challenge(attempt: &Attempt<'_>) -> Result<Option<IssuedChallenge>, Refusal> {
    if !is_required(attempt)? {
        return Ok(None);
    }
    let required = attempt.pool.settings().required_attributes.clone();
    let (missing, present) = attempt.read_user(|user| {
        let missing: Vec<String> = missing(&required, user)
            .map(|name| format!("{PREFIX}{name}"))
            .collect();
        (json!(missing), json!(user.attributes))
    })?;
    Ok(Some(attempt.challenge(
        PendingChallenge::NewPasswordRequired,
        vec![
            ("requiredAttributes", missing.to_string()),
            ("userAttributes", present.to_string()),
        ],
    )))
}

fn missing<'a>(required: &'a [String], user: &User) -> impl Iterator<Item = &'a String> {
    required
        .iter()
        .filter(|name| !user.attributes.contains_key(*name))
}

/// Sets the new password and the attributes.
pub fn answer(attempt: &Attempt<'_>, responses: &AuthParameters) -> Result<Progress, Refusal> {
    let password = responses.required("NEW_PASSWORD")?;
    let settings = attempt.pool.settings();
    settings.password_policy.check(password)?;
    let sent = attributes::check(
        responses.with_prefix(PREFIX),
        &settings.custom_attributes,
        Writer::Client,
    )?;
    attempt.read_user(|user| check_attributes(&sent, &settings.required_attributes, user))??;
    let user_id = &attempt.subject.user_id;
    let verifier = accounts::password_verifier(attempt.pool, user_id, password);
    let now = attempt.pool.clock.now();
    attempt.change_user(|user| {
        user.attributes.extend(sent);
        user.status = UserStatus::Confirmed;
        user.set_password(verifier, now);
        Ok(())
    })?;
    Ok(Progress::Passed(Passed::NewPassword))
}

/// Refuses attributes that have a value already, and requires those that have none.
fn check_attributes(
    sent: &BTreeMap<String, String>,
    required: &[String],
    user: &User,
) -> Result<(), Refusal> {
    if let Some(name) = sent.keys().find(|name| user.attributes.contains_key(*name)) {
        return Err(Refusal::AttributeProvided(name.clone()));
    }
    match missing(required, user).find(|name| !sent.contains_key(*name)) {
        Some(name) => Err(Refusal::InvalidParameter(format!(
            "Invalid attributes given, {name} is missing"
        ))),
        None => Ok(()),
    }
}
