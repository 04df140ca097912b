//! `SELECT_MFA_TYPE`: the user chooses between several second factors.

use crate::{
    pool::{
        refusal::Refusal,
        settings::{mfa::Mfa, name_of},
    },
    rules::sign_in::{attempt::Attempt, parameters::AuthParameters, second_factor, step::Progress},
};

/// Continues with the factor in `ANSWER`.
pub fn answer(
    attempt: &Attempt<'_>,
    choices: &[Mfa],
    responses: &AuthParameters,
) -> Result<Progress, Refusal> {
    let chosen = responses.required("ANSWER")?;
    let factor = choices
        .iter()
        .copied()
        .find(|factor| name_of(factor) == chosen);
    let factor = factor.ok_or(Refusal::MfaMethodNotFound)?;
    second_factor::code(attempt, factor).map(Progress::Next)
}
