//! The order of the challenges, as in Cognito.
//!
//! Source: Cognito developer guide, "An example authentication session" and "Details of MFA logic at user runtime".

use crate::{
    pool::{authentication_level::Method, pending_sign_ins::Subject, refusal::Refusal},
    rules::{
        accounts, devices,
        sign_in::{
            attempt::Attempt,
            device_srp_auth::{self, DeviceRequirement},
            new_password_required, second_factor,
            step::{Passed, Progress, Step},
        },
        tokens::{self, Grant, IssuedTokens},
    },
};

/// Returns the next challenge, or the tokens.
fn continue_after(attempt: &Attempt<'_>, passed: Passed) -> Result<Step, Refusal> {
    let sub = attempt.sub()?;
    // Checked again at each step: an administrator may have disabled the user since the last one.
    accounts::check_may_sign_in(attempt.pool, sub)?;
    // From here on, answers must contain the `USERNAME` of the challenge.
    let attempt = &Attempt {
        subject: Subject {
            device_key: attempt.subject.device_key.clone(),
            authentication: attempt.subject.authentication.clone(),
            ..Subject::known(sub.to_owned(), attempt.pool.username(sub)?)
        },
        ..*attempt
    };
    let device = device_srp_auth::requirement(attempt)?;
    if passed < Passed::NewPassword
        && let Some(challenge) = new_password_required::challenge(attempt)?
    {
        return Ok(Step::Challenge(challenge));
    }
    if passed < Passed::SecondFactor
        && (device != DeviceRequirement::InsteadOfSecondFactor
            || !attempt.subject.authentication.is_reached())
        && let Some(challenge) = second_factor::challenge(attempt)?
    {
        return Ok(Step::Challenge(challenge));
    }
    if passed < Passed::Device && device != DeviceRequirement::Nothing {
        return Ok(Step::Challenge(device_srp_auth::challenge(attempt)));
    }
    issue_tokens(attempt).map(Step::Tokens)
}

/// Issues the tokens. In a pool that tracks devices, they belong to a device: a known one, or a new one whose key is in
/// the response.
fn issue_tokens(attempt: &Attempt<'_>) -> Result<IssuedTokens, Refusal> {
    let pool = attempt.pool;
    let known = attempt.subject.device_key.clone();
    let tracks_devices = pool.settings().device_configuration.is_some();
    let new = (tracks_devices && known.is_none()).then(|| devices::new_device_key(pool));
    if let Some(key) = &known {
        devices::record_sign_in(pool, attempt.sub()?, key)?;
    }
    let grant = Grant {
        authentication_methods: authentication_methods(attempt),
        device_key: known.or_else(|| new.clone()).filter(|_| tracks_devices),
        ..Grant::api(pool, attempt.sub()?.to_owned())
    };
    let mut issued = tokens::issue_tokens(pool, attempt.client, grant)?;
    issued.new_device_key = new;
    Ok(issued)
}

/// The methods for `amr`, which are reported if a level was requested.
fn authentication_methods(attempt: &Attempt<'_>) -> Vec<Method> {
    let authentication = &attempt.subject.authentication;
    let requested = authentication.target.is_some();
    authentication
        .methods
        .iter()
        .copied()
        .filter(|_| requested)
        .collect()
}

/// Returns what follows an answer.
pub fn proceed(mut attempt: Attempt<'_>, progress: Progress) -> Result<Step, Refusal> {
    match progress {
        Progress::Next(challenge) => Ok(Step::Challenge(challenge)),
        Progress::Passed(passed) => continue_after(&attempt, passed),
        Progress::Proved(method) => {
            attempt.subject.authentication.prove(method);
            continue_after(
                &attempt,
                match method {
                    Method::Password => Passed::Password,
                    _ => Passed::SecondFactor,
                },
            )
        }
    }
}
