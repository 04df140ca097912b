//! Which second factor a sign-in needs.
//!
//! Source: Cognito developer guide, "Details of MFA logic at user runtime". Unlike there, the attribute that resets
//! passwords may be a second factor too, because users of this pool often have an email address and nothing else.

use crate::{
    pool::{
        authentication_level::Authentication,
        pending_sign_ins::{MfaSetup, PendingChallenge, TokenSetup},
        refusal::Refusal,
        settings::{
            Settings,
            mfa::{Mfa, MfaConfiguration},
            name_of,
        },
        users::User,
    },
    rules::sign_in::{attempt::Attempt, mfa_code, software_token_mfa, step::IssuedChallenge},
};

/// What a sign-in needs after the password.
#[derive(Debug, PartialEq, Eq)]
enum Requirement {
    Nothing,
    /// A code of this factor.
    Code(Mfa),
    /// The user's choice among several.
    Choice(Vec<Mfa>),
    /// Setting up one of these.
    Setup(Vec<Mfa>),
    /// A factor that the user cannot have.
    Impossible,
}

/// Returns the challenge, if the sign-in needs a second factor.
pub fn challenge(attempt: &Attempt<'_>) -> Result<Option<IssuedChallenge>, Refusal> {
    match required(attempt)? {
        Requirement::Nothing => Ok(None),
        Requirement::Code(factor) => code(attempt, factor).map(Some),
        Requirement::Choice(factors) => {
            let names = ("MFAS_CAN_CHOOSE", names(&factors));
            let challenge = PendingChallenge::SelectMfaType(factors);
            Ok(Some(attempt.challenge(challenge, vec![names])))
        }
        Requirement::Setup(factors) => {
            let names = ("MFAS_CAN_SETUP", names(&factors));
            let challenge = PendingChallenge::MfaSetup(MfaSetup {
                factors,
                software_token: TokenSetup::None,
            });
            Ok(Some(attempt.challenge(challenge, vec![names])))
        }
        Requirement::Impossible => Err(Refusal::NoSecondFactor),
    }
}

/// Like [`challenge`], where a code is all that can be asked for.
pub fn only_code(attempt: &Attempt<'_>) -> Result<Option<IssuedChallenge>, Refusal> {
    match required(attempt)? {
        Requirement::Nothing => Ok(None),
        Requirement::Code(factor) => code(attempt, factor).map(Some),
        _ => Err(Refusal::ChallengeNotOnPages),
    }
}

fn required(attempt: &Attempt<'_>) -> Result<Requirement, Refusal> {
    let settings = attempt.pool.settings();
    let authentication = &attempt.subject.authentication;
    attempt.read_user(|user| requirement(&settings, user, authentication))
}

/// Asks for a code of a factor.
pub fn code(attempt: &Attempt<'_>, factor: Mfa) -> Result<IssuedChallenge, Refusal> {
    match factor {
        Mfa::SoftwareTokenMfa => software_token_mfa::challenge(attempt),
        Mfa::SmsMfa | Mfa::EmailOtp => mfa_code::challenge(attempt, factor),
    }
}

fn names(factors: &[Mfa]) -> String {
    let names: Vec<String> = factors.iter().map(name_of).collect();
    serde_json::json!(names).to_string()
}

fn requirement(settings: &Settings, user: &User, authentication: &Authentication) -> Requirement {
    if settings.mfa_configuration == MfaConfiguration::Off {
        return Requirement::Nothing;
    }
    let is_on = settings.mfa_configuration == MfaConfiguration::On;
    // A requested level chooses among the factors, and never suppresses them.
    let usable: Vec<Mfa> = usable(settings, user)
        .into_iter()
        .filter(|factor| authentication.is_reached_with((*factor).into()))
        .collect();
    if let Some(preferred) = user.mfa.preferred
        && usable.contains(&preferred)
    {
        return Requirement::Code(preferred);
    }
    match usable.as_slice() {
        [] if is_on => setup(settings, user),
        [] => Requirement::Nothing,
        [only] => Requirement::Code(*only),
        _ => Requirement::Choice(usable),
    }
}

/// The second factors that a sign-in of the user can ask for.
pub fn usable(settings: &Settings, user: &User) -> Vec<Mfa> {
    if settings.mfa_configuration == MfaConfiguration::Off {
        return Vec::new();
    }
    let is_on = settings.mfa_configuration == MfaConfiguration::On;
    let is_turned_on = |factor: Mfa| {
        is_on || user.mfa.enabled.contains(&factor) || user.mfa.preferred == Some(factor)
    };
    [Mfa::SmsMfa, Mfa::SoftwareTokenMfa, Mfa::EmailOtp]
        .into_iter()
        .filter(|factor| is_turned_on(*factor) && can_use(settings, user, *factor))
        .collect()
}

/// Whether the user has a factor, and the pool offers it. An authenticator app that a user prefers works even if the pool
/// does not offer it to others any more.
fn can_use(settings: &Settings, user: &User, factor: Mfa) -> bool {
    let is_offered = settings.enabled_mfas.contains(&factor);
    match factor {
        Mfa::SmsMfa => is_offered && user.attributes.contains_key("phone_number"),
        Mfa::EmailOtp => is_offered && user.attributes.contains_key("email"),
        Mfa::SoftwareTokenMfa => {
            user.mfa.software_token.is_some()
                && (is_offered || user.mfa.preferred == Some(Mfa::SoftwareTokenMfa))
        }
    }
}

/// What a user without any factor can set up. A user with an address gets codes there or uses an app.
fn setup(settings: &Settings, user: &User) -> Requirement {
    let has_address = ["email", "phone_number"]
        .iter()
        .any(|name| user.attributes.contains_key(*name));
    let factors: Vec<Mfa> = settings
        .enabled_mfas
        .iter()
        .copied()
        .filter(|factor| !has_address || *factor == Mfa::SoftwareTokenMfa)
        .collect();
    if factors.is_empty() {
        Requirement::Impossible
    } else {
        Requirement::Setup(factors)
    }
}
