//! The challenges: what the browser is asked, and what is sent to the pool for its answer. One module per group.

mod choice;
mod code;
mod mfa;
mod new_password;
mod password_verifier;
mod software_token;
mod web_authn;

use wire::ProblemCode;
use wire::login::{Challenge, ChallengeAnswer as Answer};

use super::device::CurrentDevice;
use super::failure::Failure;
use super::first_factor;
use crate::error::Error;
use crate::session::transaction::InApp;
use crate::state::AppState;
use crate::user_pool::{
    AuthChallenge, AuthOutcome, ChallengeNameType as Name, ChallengeResponse, Error as PoolError,
    Parameters, SoftwareToken,
};

/// The reply of the pool to an answer.
#[derive(Debug)]
pub(super) enum Reply {
    /// Tokens or the next challenge.
    Auth(AuthOutcome),
    /// The key for an authenticator app that is being set up.
    SoftwareToken(SoftwareToken),
}

/// Returns what the browser is asked for a challenge of the pool.
///
/// # Errors
/// [`ProblemCode::ChallengeNotSupported`] for a challenge that this version does not know, or without an option that
/// it knows.
pub(super) fn question(state: &AppState, asked: &AuthChallenge) -> Result<Challenge, Error> {
    let challenge = match asked.name {
        Name::PasswordVerifier => Some(password_verifier::question(state, asked)?),
        Name::NewPasswordRequired => Some(new_password::question(asked)?),
        Name::SmsMfa => Some(Challenge::SmsMfa(code::delivery(asked))),
        Name::EmailOtp => Some(Challenge::EmailOtp(code::delivery(asked))),
        Name::SmsOtp => Some(Challenge::SmsOtp(code::delivery(asked))),
        Name::SoftwareTokenMfa => Some(code::software_token(asked)),
        Name::SelectMfaType => mfa::select(asked)?,
        Name::MfaSetup => mfa::setup(asked)?,
        Name::CustomChallenge => Some(choice::custom(asked)),
        Name::SelectChallenge => choice::select(state, &asked.available),
        Name::Password | Name::PasswordSrp => {
            choice::select(state, std::slice::from_ref(&asked.name))
        }
        Name::WebAuthn => Some(web_authn::question(asked)?),
        _ => None,
    };
    challenge.ok_or_else(|| {
        let name = asked.name.as_str().to_owned();
        Error::caused_by(ProblemCode::ChallengeNotSupported, name)
    })
}

/// Returns the second half of setting up an authenticator app.
pub(super) fn software_token(
    state: &AppState,
    token: &SoftwareToken,
    username: &str,
) -> Result<Challenge, Error> {
    software_token::question(&state.config.public_url, token, username)
}

/// Sends an answer to the pool.
///
/// # Errors
/// The answer is of the wrong kind, is malformed, or was rejected.
pub(super) async fn answer(
    state: &AppState,
    device: &mut CurrentDevice,
    login: &mut InApp,
    answer: &Answer,
) -> Result<Reply, Failure> {
    if let Some(token) = software_token::requested(state, login, answer).await? {
        return Ok(Reply::SoftwareToken(token));
    }
    let responses = match (&login.challenge, answer) {
        (
            Challenge::SoftwareTokenSetup { .. },
            Answer::SoftwareTokenSetup { code, device_name },
        ) => {
            software_token::verify(state, login, code, device_name).await?;
            Parameters::default()
        }
        (Challenge::NewPasswordRequired { .. }, Answer::NewPasswordRequired { .. }) => {
            new_password::responses(state, login, answer).await?
        }
        (challenge, answer) => responses(
            &Name::from(login.challenge_name.as_str()),
            challenge,
            answer,
            state,
        )?,
    };
    let mut outcome = respond(state, device, login, responses.clone()).await;
    if let Err(error) = &outcome
        && device.forget_if_unknown(state, &login.attempt.username, error)
    {
        outcome = respond(state, device, login, responses).await;
    }
    Ok(Reply::Auth(outcome?))
}

async fn respond(
    state: &AppState,
    device: &CurrentDevice,
    login: &InApp,
    responses: Parameters,
) -> Result<AuthOutcome, PoolError> {
    let response = ChallengeResponse {
        name: Name::from(login.challenge_name.as_str()),
        session: login.session.as_ref(),
        user_id: &login.attempt.user_id,
        address: login.attempt.address,
        responses: responses.with_optional("DEVICE_KEY", device.key()),
    };
    let pool = state.user_pool.in_language(login.attempt.language);
    pool.respond_to_auth_challenge(response).await
}

/// Returns the responses to a challenge that needs one request.
fn responses(
    name: &Name,
    challenge: &Challenge,
    answer: &Answer,
    state: &AppState,
) -> Result<Parameters, Error> {
    let responses = match (challenge, answer) {
        (Challenge::PasswordVerifier(asked), Answer::PasswordVerifier { signature }) => {
            Some(password_verifier::responses(asked, signature))
        }
        (
            Challenge::SmsMfa(_)
            | Challenge::EmailOtp(_)
            | Challenge::SmsOtp(_)
            | Challenge::SoftwareTokenMfa { .. },
            Answer::Code { code },
        ) => Some(code::responses(name, code)?),
        (Challenge::SelectMfaType { options }, Answer::SelectMfaType { mfa }) => {
            mfa::selected(options, *mfa)
        }
        (Challenge::MfaSetup { options }, Answer::MfaSetup { mfa, email }) => {
            mfa::email_setup(options, *mfa, email.as_deref())?
        }
        (Challenge::CustomChallenge { .. }, Answer::CustomChallenge { answer }) => {
            Some(Parameters::default().with("ANSWER", answer.expose()))
        }
        (Challenge::SelectChallenge { options }, Answer::SelectChallenge { first_factor }) => {
            first_factor::check(first_factor, state.auth_flow.first_factors())?;
            first_factor::responses(first_factor, name, options)
        }
        (Challenge::WebAuthn { .. }, Answer::WebAuthn { credential }) => {
            Some(web_authn::responses(credential))
        }
        _ => None,
    };
    // An answer to another challenge than the pending one.
    responses.ok_or_else(|| ProblemCode::MalformedRequest.into())
}
