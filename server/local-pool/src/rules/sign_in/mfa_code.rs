//! `SMS_MFA`, and `EMAIL_OTP` as a second factor: a code that the pool sends.

use crate::{
    pool::{
        codes::Code,
        message::{DeliveryMedium, Message, Purpose},
        pending_sign_ins::PendingChallenge,
        refusal::Refusal,
        settings::mfa::Mfa,
        users::User,
    },
    rules::{
        accounts::CodeDelivery,
        sign_in::{
            attempt::Attempt,
            parameters::AuthParameters,
            step::{IssuedChallenge, Progress},
        },
    },
};

/// A code that was sent.
pub struct SentCode {
    pub code: Code,
    /// The parameters of its challenge.
    pub parameters: Vec<(&'static str, String)>,
}

/// Sends a code and asks for it.
pub fn challenge(attempt: &Attempt<'_>, factor: Mfa) -> Result<IssuedChallenge, Refusal> {
    let to = attempt.read_user(|user| address(user, factor))?;
    let to = to.ok_or(Refusal::MfaMethodNotFound)?;
    let sent = send(attempt, medium(factor), to)?;
    let challenge = PendingChallenge::MfaCode(factor, sent.code);
    Ok(attempt.challenge(challenge, sent.parameters))
}

/// Sends a code.
pub fn send(
    attempt: &Attempt<'_>,
    medium: DeliveryMedium,
    to: String,
) -> Result<SentCode, Refusal> {
    let now = attempt.pool.clock.now();
    let lifetime = attempt.client.auth_session_seconds();
    let code = Code::new(&attempt.pool.random, now, lifetime);
    let delivery = CodeDelivery::over(medium, &to);
    attempt.pool.change(|state| {
        state.add_message(message(medium, to, code.digits(), now));
        Ok(())
    })?;
    let parameters = vec![
        ("CODE_DELIVERY_DELIVERY_MEDIUM", medium.as_str().to_owned()),
        ("CODE_DELIVERY_DESTINATION", delivery.destination),
    ];
    Ok(SentCode { code, parameters })
}

fn medium(factor: Mfa) -> DeliveryMedium {
    if factor == Mfa::SmsMfa {
        DeliveryMedium::Sms
    } else {
        DeliveryMedium::Email
    }
}

fn attribute(factor: Mfa) -> &'static str {
    if factor == Mfa::SmsMfa {
        "phone_number"
    } else {
        "email"
    }
}

fn address(user: &User, factor: Mfa) -> Option<String> {
    user.attributes.get(attribute(factor)).cloned()
}

/// The message that contains a code.
pub fn message(medium: DeliveryMedium, to: String, code: &str, now: i64) -> Message {
    Message {
        medium,
        to,
        subject: "Your authentication code".to_owned(),
        body: format!("Your authentication code is {code}\n"),
        code: Some(code.to_owned()),
        purpose: Purpose::Authentication,
        sent_at: now,
    }
}

/// Checks the code. The user has received it, so the address is verified.
pub fn answer(
    attempt: &Attempt<'_>,
    factor: Mfa,
    code: &Code,
    responses: &AuthParameters,
) -> Result<Progress, Refusal> {
    let entered = responses.required(match factor {
        Mfa::SmsMfa => "SMS_MFA_CODE",
        _ => "EMAIL_OTP_CODE",
    })?;
    check(attempt, code, entered)?;
    attempt.change_user(|user| {
        let flag = format!("{}_verified", attribute(factor));
        user.attributes.insert(flag, "true".to_owned());
        Ok(())
    })?;
    Ok(Progress::Proved(factor.into()))
}

/// Compares a code with the one that was sent.
pub fn check(attempt: &Attempt<'_>, code: &Code, entered: &str) -> Result<(), Refusal> {
    attempt.count_code()?;
    code.check(entered, attempt.pool.clock.now())
        .map_err(|_| Refusal::AuthenticationCodeMismatch)?;
    attempt.clear_codes();
    Ok(())
}
