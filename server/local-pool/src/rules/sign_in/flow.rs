//! The order of the challenges, as in Cognito.
//!
//! Source: Cognito developer guide, "An example authentication session" and "Details of MFA logic at user runtime".

use crate::{
    pool::{clients::Client, pending_sign_ins::Subject, refusal::Refusal, user_pool::UserPool},
    rules::{
        accounts,
        sign_in::{
            attempt::Attempt,
            new_password_required, second_factor,
            step::{Passed, Progress, Step},
        },
        tokens::{self, Grant},
    },
};

/// Returns the next challenge, or the tokens.
pub fn continue_after(attempt: &Attempt<'_>, passed: Passed) -> Result<Step, Refusal> {
    let sub = attempt.sub()?;
    // Checked again at each step: an administrator may have disabled the user since the last one.
    accounts::check_may_sign_in(attempt.pool, sub)?;
    // From here on, answers must contain the `USERNAME` of the challenge.
    let attempt = &Attempt {
        subject: Subject::known(sub.to_owned()),
        ..*attempt
    };
    if passed < Passed::NewPassword
        && let Some(challenge) = new_password_required::challenge(attempt)?
    {
        return Ok(Step::Challenge(challenge));
    }
    if passed < Passed::SecondFactor
        && let Some(challenge) = second_factor::challenge(attempt)?
    {
        return Ok(Step::Challenge(challenge));
    }
    // `DEVICE_SRP_AUTH` belongs here, and the metadata of a new device in the tokens.
    let grant = Grant::api(attempt.pool, sub.to_owned());
    tokens::issue_tokens(attempt.pool, attempt.client, grant).map(Step::Tokens)
}

/// Returns what follows an answer.
pub fn proceed(attempt: &Attempt<'_>, progress: Progress) -> Result<Step, Refusal> {
    match progress {
        Progress::Next(challenge) => Ok(Step::Challenge(challenge)),
        Progress::Passed(passed) => continue_after(attempt, passed),
    }
}

/// Whether the password alone completes a sign-in. Does not send a code.
pub fn is_complete_after_password(
    pool: &UserPool,
    client: &Client,
    sub: &str,
) -> Result<bool, Refusal> {
    let attempt = Attempt {
        pool,
        client,
        subject: Subject::known(sub.to_owned()),
    };
    Ok(!new_password_required::is_required(&attempt)? && !second_factor::is_required(&attempt)?)
}
