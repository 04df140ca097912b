//! `NEW_PASSWORD_REQUIRED`: the user replaces the temporary password that an administrator set, and adds the attributes
//! that the pool requires.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use wire::login::{Challenge, ChallengeAnswer};
use wire::{Field, ProblemCode};

use crate::error::Error;
use crate::routes::new_password;
use crate::session::transaction::InApp;
use crate::state::AppState;
use crate::user_pool::{AuthChallenge, Error as PoolError, Parameters};

/// The prefix of attribute names in parameters and responses.
const PREFIX: &str = "userAttributes.";
/// The longest value of an attribute, in characters.
const MAX_VALUE: usize = 2048;

pub(super) fn question(asked: &AuthChallenge) -> Result<Challenge, Error> {
    let required = asked.list("requiredAttributes")?;
    let present = present(asked)?;
    // Cognito rejects an attribute that has a value already.
    let is_missing = |name: &String| {
        let value = present.get(name).and_then(Value::as_str);
        value.is_none_or(str::is_empty)
    };
    let names = required
        .into_iter()
        .map(|name| name.strip_prefix(PREFIX).unwrap_or(&name).to_owned());
    Ok(Challenge::NewPasswordRequired {
        required_attributes: names.filter(is_missing).collect(),
    })
}

/// Returns the attributes that the account has.
fn present(asked: &AuthChallenge) -> Result<Map<String, Value>, Error> {
    match asked.parameters.get("userAttributes") {
        Some(json) => serde_json::from_str(json)
            .map_err(|error| PoolError::Unexpected(Box::new(error)).into()),
        None => Ok(Map::new()),
    }
}

/// Checks the password as registration does, and that the attributes are exactly the required ones (ASVS 5.0 15.3.3).
pub(super) async fn responses(
    state: &AppState,
    login: &InApp,
    answer: &ChallengeAnswer,
) -> Result<Parameters, Error> {
    let (
        Challenge::NewPasswordRequired {
            required_attributes,
        },
        ChallengeAnswer::NewPasswordRequired {
            new_password,
            attributes,
        },
    ) = (&login.challenge, answer)
    else {
        return Err(ProblemCode::MalformedRequest.into());
    };
    new_password::check(&state.config, &login.attempt.username, new_password).await?;
    let responses = Parameters::default().with("NEW_PASSWORD", new_password.expose());
    add_attributes(responses, required_attributes, attributes)
}

fn add_attributes(
    mut responses: Parameters,
    required: &[String],
    given: &BTreeMap<String, String>,
) -> Result<Parameters, Error> {
    if given.keys().any(|name| !required.contains(name)) {
        return Err(ProblemCode::MalformedRequest.into());
    }
    for name in required {
        let value = given.get(name).map_or("", |value| value.trim());
        if value.is_empty() || value.chars().count() > MAX_VALUE {
            return Err(Error::invalid(Field::parse(name).unwrap_or(Field::Unknown)));
        }
        responses = responses.with(format!("{PREFIX}{name}"), value);
    }
    Ok(responses)
}
