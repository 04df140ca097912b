//! `EMAIL_OTP` and `SMS_OTP`: a code that the pool sends, as the first factor.

use crate::{
    pool::{
        authentication_level::Method, codes::Code, message::DeliveryMedium,
        pending_sign_ins::PendingChallenge, refusal::Refusal, settings::auth_factor::AuthFactor,
    },
    rules::{
        accounts::CodeDelivery,
        sign_in::{attempt::Attempt, mfa_code, parameters::AuthParameters, step::Progress},
    },
};

/// Sends a code and asks for it. A decoy and a disabled user get the same response, and no code.
pub fn challenge(attempt: &Attempt<'_>, factor: AuthFactor) -> Result<Progress, Refusal> {
    let (medium, attribute) = match factor {
        AuthFactor::SmsOtp => (DeliveryMedium::Sms, "phone_number"),
        _ => (DeliveryMedium::Email, "email"),
    };
    let user = attempt.read_user(|user| (user.enabled, user.attributes.get(attribute).cloned()));
    let (to, code) = match user {
        Ok((true, Some(to))) => (to.clone(), Some(send(attempt, medium, to)?)),
        Ok((_, Some(to))) => (to, None),
        _ => (attempt.entered().to_owned(), None),
    };
    Ok(Progress::Next(attempt.challenge(
        PendingChallenge::OneTimePassword(factor, code),
        vec![
            ("CODE_DELIVERY_DELIVERY_MEDIUM", medium.as_str().to_owned()),
            (
                "CODE_DELIVERY_DESTINATION",
                CodeDelivery::over(medium, &to).destination,
            ),
        ],
    )))
}

fn send(attempt: &Attempt<'_>, medium: DeliveryMedium, to: String) -> Result<Code, Refusal> {
    let now = attempt.pool.clock.now();
    let lifetime = attempt.client.auth_session_seconds();
    let code = Code::one_time_password(&attempt.pool.random, now, lifetime);
    let message = mfa_code::message(medium, to, code.digits(), now);
    attempt.pool.change(|state| {
        state.add_message(message);
        Ok(())
    })?;
    Ok(code)
}

/// Checks the code.
pub fn answer(
    attempt: &Attempt<'_>,
    factor: AuthFactor,
    code: Option<&Code>,
    responses: &AuthParameters,
) -> Result<Progress, Refusal> {
    let entered = responses.required(match factor {
        AuthFactor::SmsOtp => "SMS_OTP_CODE",
        _ => "EMAIL_OTP_CODE",
    })?;
    attempt.count_code()?;
    let code = code.ok_or(Refusal::AuthenticationCodeMismatch)?;
    code.check(entered, attempt.pool.clock.now())
        .map_err(|_| Refusal::AuthenticationCodeMismatch)?;
    attempt.clear_codes();
    // Users who need a second factor cannot choose this one.
    Ok(Progress::Proved(match factor {
        AuthFactor::SmsOtp => Method::Sms,
        _ => Method::Email,
    }))
}
