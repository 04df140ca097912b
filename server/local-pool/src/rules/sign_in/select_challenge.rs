//! `USER_AUTH`: the user chooses the first factor. `SELECT_CHALLENGE` lists the choices, unless the client already knows
//! which one the user prefers.
//!
//! Source: Cognito developer guide, "Choice-based authentication"; for which factors a user has, "Things to know about
//! user pool MFA": passwords are the only choice where a second factor follows. A user with a temporary password has no
//! other choice either (observed at the service).

use crate::{
    pool::{
        authentication_level::Method,
        challenge_name::ChallengeName,
        pending_sign_ins::PendingChallenge,
        refusal::Refusal,
        settings::{Settings, auth_factor::AuthFactor, mfa::MfaConfiguration},
        user_pool::UserPool,
        user_status::UserStatus,
        users::User,
    },
    rules::{
        sign_in::{
            attempt::Attempt, level, one_time_password, parameters::AuthParameters, password,
            password_verifier, step::Progress, web_authn,
        },
        web_authn::can_use as can_use_passkey,
    },
};

/// Starts a sign-in with `PREFERRED_CHALLENGE` if the user has it, and with `SELECT_CHALLENGE` otherwise.
pub fn start(attempt: &mut Attempt<'_>, parameters: &AuthParameters) -> Result<Progress, Refusal> {
    let preferred = parameters.optional("PREFERRED_CHALLENGE");
    let preferred = preferred.map(parse_preferred).transpose()?;
    let mut available = available_challenges(attempt, &attempt.pool.settings());
    level::request(attempt, parameters, &mut available)?;
    // A step-up asks only for what is missing.
    if attempt
        .subject
        .authentication
        .methods
        .contains(&Method::Password)
    {
        return Ok(Progress::Proved(Method::Password));
    }
    let preferred = preferred.filter(|preferred| available.contains(preferred));
    let progress = if let Some(preferred) = preferred {
        first_factor(attempt, preferred, parameters)?
    } else {
        let challenge = PendingChallenge::SelectChallenge(available.clone());
        Progress::Next(attempt.challenge(challenge, vec![]))
    };
    Ok(progress.with_available_challenges(available))
}

fn parse_preferred(name: &str) -> Result<ChallengeName, Refusal> {
    let challenge = ChallengeName::parse(name).filter(|challenge| {
        matches!(
            challenge,
            ChallengeName::Password
                | ChallengeName::PasswordSrp
                | ChallengeName::EmailOtp
                | ChallengeName::SmsOtp
                | ChallengeName::WebAuthn
        )
    });
    challenge.ok_or_else(|| {
        Refusal::InvalidParameter(format!(
            "Unsupported preferred challenge {}",
            name.escape_debug()
        ))
    })
}

/// Returns `AvailableChallenges`: the first factors of the user.
fn available_challenges(attempt: &Attempt<'_>, settings: &Settings) -> Vec<ChallengeName> {
    if attempt.subject.sub.is_none() {
        // A decoy has what most users have: a password and a verified email address.
        let email = allows(settings, AuthFactor::EmailOtp).then_some(ChallengeName::EmailOtp);
        let passwords = [ChallengeName::PasswordSrp, ChallengeName::Password];
        return passwords.into_iter().chain(email).collect();
    }
    attempt
        .read_user(|user| first_factors(settings, user))
        .unwrap_or_default()
}

fn first_factors(settings: &Settings, user: &User) -> Vec<ChallengeName> {
    let passwords = [ChallengeName::PasswordSrp, ChallengeName::Password];
    let passwords = passwords.into_iter().filter(|_| user.password.is_some());
    passwords.chain(passwordless(settings, user)).collect()
}

/// Returns `ConfiguredUserAuthFactors`, in which SRP does not count separately.
pub fn configured_auth_factors(pool: &UserPool, sub: &str) -> Result<Vec<&'static str>, Refusal> {
    let settings = pool.settings();
    let factors = pool.read(|state| {
        let user = state.users.get(sub).ok_or(Refusal::UserNotFound)?;
        Ok(first_factors(&settings, user))
    })?;
    Ok(factors
        .into_iter()
        .filter(|factor| *factor != ChallengeName::PasswordSrp)
        .map(ChallengeName::as_str)
        .collect())
}

fn allows(settings: &Settings, factor: AuthFactor) -> bool {
    settings.mfa_configuration != MfaConfiguration::On && settings.allows_first_auth_factor(factor)
}

fn passwordless(settings: &Settings, user: &User) -> Vec<ChallengeName> {
    let has_mfa =
        settings.mfa_configuration != MfaConfiguration::Off && !user.mfa.enabled.is_empty();
    if has_mfa || user.status == UserStatus::ForceChangePassword {
        return Vec::new();
    }
    let email = allows(settings, AuthFactor::EmailOtp) && user.has_verified("email");
    let phone = allows(settings, AuthFactor::SmsOtp) && user.has_verified("phone_number");
    let passkey = allows(settings, AuthFactor::WebAuthn) && can_use_passkey(settings, user);
    [
        email.then_some(ChallengeName::EmailOtp),
        phone.then_some(ChallengeName::SmsOtp),
        passkey.then_some(ChallengeName::WebAuthn),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Starts a first factor whose parameters the client has already sent.
fn first_factor(
    attempt: &Attempt<'_>,
    factor: ChallengeName,
    parameters: &AuthParameters,
) -> Result<Progress, Refusal> {
    match factor {
        ChallengeName::Password => password::answer(attempt, parameters),
        ChallengeName::PasswordSrp => password_verifier::answer_srp_a(attempt, parameters),
        ChallengeName::EmailOtp => one_time_password::challenge(attempt, AuthFactor::EmailOtp),
        ChallengeName::SmsOtp => one_time_password::challenge(attempt, AuthFactor::SmsOtp),
        ChallengeName::WebAuthn => web_authn::challenge(attempt),
        _ => Err(Refusal::ChallengeNotAvailable(factor)),
    }
}

/// Continues with the first factor in `ANSWER`. Its parameters may be in the same answer or follow in the next.
pub fn answer(
    attempt: &Attempt<'_>,
    available: &[ChallengeName],
    responses: &AuthParameters,
) -> Result<Progress, Refusal> {
    let chosen = parse_preferred(responses.required("ANSWER")?)?;
    if !available.contains(&chosen) {
        return Err(Refusal::ChallengeNotAvailable(chosen));
    }
    match chosen {
        ChallengeName::Password if responses.optional("PASSWORD").is_none() => {
            let challenge = attempt.challenge(PendingChallenge::Password, vec![]);
            Ok(Progress::Next(challenge))
        }
        ChallengeName::PasswordSrp if responses.optional("SRP_A").is_none() => {
            let challenge = attempt.challenge(PendingChallenge::PasswordSrp, vec![]);
            Ok(Progress::Next(challenge))
        }
        _ => first_factor(attempt, chosen, responses),
    }
}
