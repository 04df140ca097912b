//! `SOFTWARE_TOKEN_MFA`: a code from the user's authenticator app.

use crate::{
    pool::{authentication_level::Method, pending_sign_ins::PendingChallenge, refusal::Refusal},
    rules::sign_in::{
        attempt::Attempt,
        parameters::AuthParameters,
        step::{IssuedChallenge, Progress},
    },
};

/// Asks for a code.
pub fn challenge(attempt: &Attempt<'_>) -> Result<IssuedChallenge, Refusal> {
    let name = attempt.read_user(|user| {
        let token = user.mfa.software_token.as_ref();
        token.and_then(|token| token.friendly_device_name.clone())
    })?;
    let challenge = PendingChallenge::SoftwareTokenMfa;
    Ok(match name {
        Some(name) => attempt.challenge(challenge, vec![("FRIENDLY_DEVICE_NAME", name)]),
        None => attempt.challenge(challenge, vec![]),
    })
}

/// Checks the code.
pub fn answer(attempt: &Attempt<'_>, responses: &AuthParameters) -> Result<Progress, Refusal> {
    let code = responses.required("SOFTWARE_TOKEN_MFA_CODE")?;
    attempt.count_code()?;
    let now = attempt.pool.clock.now();
    attempt.change_user(|user| {
        let token = user.mfa.software_token.as_mut();
        token
            .ok_or(Refusal::SoftwareTokenNotFound)?
            .accept(code, now)
    })?;
    attempt.clear_codes();
    Ok(Progress::Proved(Method::SoftwareToken))
}
