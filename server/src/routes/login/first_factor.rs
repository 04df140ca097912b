//! The first factor of a login: what `InitiateAuth` and the answer to `SELECT_CHALLENGE` contain.

use wire::ProblemCode;
use wire::login::{FirstFactor, FirstFactorType};

use crate::config::{AuthFlow, RateLimit};
use crate::error::Error;
use crate::user_pool::{ChallengeNameType, Parameters};

/// The longest public ephemeral value: the hexadecimal digits of N, and one byte for the sign.
const MAX_SRP_A: usize = 770;
/// The longest password that Cognito accepts, in characters.
const MAX_PASSWORD: usize = 256;

/// Returns Cognito's name of a first factor, for the log. Without a preference, the pool asks for a choice.
pub(super) fn logged_name(factor: &FirstFactor) -> String {
    kind(factor).map_or_else(|| "SELECT_CHALLENGE".to_owned(), name)
}

/// Checks what the browser sent for a factor.
///
/// # Errors
/// The factor is not one of `offered`, or its value is malformed. A page that knows the configuration sends neither.
pub(super) fn check(factor: &FirstFactor, offered: &[FirstFactorType]) -> Result<(), Error> {
    let is_offered = match kind(factor) {
        Some(kind) => offered.contains(&kind),
        None => offered != [FirstFactorType::PasswordSrp],
    };
    let is_well_formed = match factor {
        FirstFactor::PasswordSrp { srp_a } => is_srp_a(srp_a),
        FirstFactor::Password { password } => {
            (1..=MAX_PASSWORD).contains(&password.expose().chars().count())
        }
        _ => true,
    };
    if is_offered && is_well_formed {
        Ok(())
    } else {
        Err(ProblemCode::MalformedRequest.into())
    }
}

/// Returns the limits at which a first factor is counted, in addition to those of every login. A passkey cannot be guessed,
/// and pages start logins with one before the user decides how to log in.
pub(super) const fn limits(factor: &FirstFactor) -> &'static [RateLimit] {
    match factor {
        FirstFactor::PasswordSrp { .. } | FirstFactor::Password { .. } => &[RateLimit::LoginPair],
        FirstFactor::EmailOtp | FirstFactor::SmsOtp => &[RateLimit::LoginPair, RateLimit::MailPair],
        FirstFactor::WebAuthn | FirstFactor::Any => &[],
    }
}

/// Returns the parameters of `InitiateAuth`.
pub(super) fn auth_parameters(factor: &FirstFactor, flow: AuthFlow) -> Parameters {
    match flow {
        AuthFlow::UserSrpAuth => value(factor, Parameters::default()),
        // The proof of the password comes first, then the challenges of the triggers (developer guide, "SRP password
        // verification in custom authentication flow").
        AuthFlow::CustomAuth => value(
            factor,
            Parameters::default().with("CHALLENGE_NAME", "SRP_A"),
        ),
        AuthFlow::UserAuth => {
            let preferred = kind(factor).map(name);
            let parameters = Parameters::default();
            value(
                factor,
                parameters.with_optional("PREFERRED_CHALLENGE", preferred.as_deref()),
            )
        }
    }
}

/// Returns the responses to `SELECT_CHALLENGE`, or to `PASSWORD` and `PASSWORD_SRP`, which the pool issues to users who
/// have nothing to choose from. `None` for a factor that was not among the options.
pub(super) fn responses(
    factor: &FirstFactor,
    challenge: &ChallengeNameType,
    options: &[FirstFactorType],
) -> Option<Parameters> {
    let kind = kind(factor).filter(|kind| options.contains(kind))?;
    let answer = (*challenge == ChallengeNameType::SelectChallenge).then(|| name(kind));
    let responses = Parameters::default().with_optional("ANSWER", answer.as_deref());
    Some(value(factor, responses))
}

/// Returns the type of a factor; `None` for [`FirstFactor::Any`].
pub(super) const fn kind(factor: &FirstFactor) -> Option<FirstFactorType> {
    match factor {
        FirstFactor::PasswordSrp { .. } => Some(FirstFactorType::PasswordSrp),
        FirstFactor::Password { .. } => Some(FirstFactorType::Password),
        FirstFactor::WebAuthn => Some(FirstFactorType::WebAuthn),
        FirstFactor::EmailOtp => Some(FirstFactorType::EmailOtp),
        FirstFactor::SmsOtp => Some(FirstFactorType::SmsOtp),
        FirstFactor::Any => None,
    }
}

fn name(kind: FirstFactorType) -> String {
    kind.as_str().to_ascii_uppercase()
}

fn value(factor: &FirstFactor, parameters: Parameters) -> Parameters {
    match factor {
        FirstFactor::PasswordSrp { srp_a } => parameters.with("SRP_A", srp_a),
        FirstFactor::Password { password } => parameters.with("PASSWORD", password.expose()),
        _ => parameters,
    }
}

/// RFC 5054, section 2.5.4: A mod N must not be 0. Checked before the pool is called, so that the response does not depend
/// on whether the pool knows a verifier for the user.
fn is_srp_a(text: &str) -> bool {
    text.len() <= MAX_SRP_A && cognito_srp::check_public_value(text).is_ok()
}
