//! Which second factor a sign-in needs.
//!
//! Source: Cognito developer guide, "Details of MFA logic at user runtime". Unlike there, the attribute that resets
//! passwords may be a second factor too, because users of this pool often have an email address and nothing else.

use crate::{
    pool::{
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

/// Whether a sign-in needs anything after the password.
pub fn is_required(attempt: &Attempt<'_>) -> Result<bool, Refusal> {
    let settings = attempt.pool.settings();
    attempt.read_user(|user| requirement(&settings, user) != Requirement::Nothing)
}

/// Returns the challenge, if the sign-in needs a second factor.
pub fn challenge(attempt: &Attempt<'_>) -> Result<Option<IssuedChallenge>, Refusal> {
    let settings = attempt.pool.settings();
    match attempt.read_user(|user| requirement(&settings, user))? {
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

fn requirement(settings: &Settings, user: &User) -> Requirement {
    if settings.mfa_configuration == MfaConfiguration::Off {
        return Requirement::Nothing;
    }
    if let Some(preferred) = user.mfa.preferred
        && can_use(settings, user, preferred)
    {
        return Requirement::Code(preferred);
    }
    let is_on = settings.mfa_configuration == MfaConfiguration::On;
    let usable: Vec<Mfa> = [Mfa::SmsMfa, Mfa::SoftwareTokenMfa, Mfa::EmailOtp]
        .into_iter()
        .filter(|factor| is_on || user.mfa.enabled.contains(factor))
        .filter(|factor| can_use(settings, user, *factor))
        .collect();
    match usable.as_slice() {
        [] if is_on => setup(settings, user),
        [] => Requirement::Nothing,
        [only] => Requirement::Code(*only),
        _ => Requirement::Choice(usable),
    }
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
