//! `PASSWORD`: a password that the client sends, as a choice in `USER_AUTH`.

use crate::{
    pool::{authentication_level::Method, refusal::Refusal},
    rules::{
        accounts,
        sign_in::{attempt::Attempt, parameters::AuthParameters, step::Progress},
    },
};

/// Checks the password.
pub fn answer(attempt: &Attempt<'_>, responses: &AuthParameters) -> Result<Progress, Refusal> {
    let password = responses.required("PASSWORD")?;
    let name = attempt.entered();
    accounts::check_password(attempt.pool, attempt.client, name, password)?;
    Ok(Progress::Proved(Method::Password))
}
