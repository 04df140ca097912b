//! `PASSWORD_VERIFIER`: a password that the client proves with SRP. In `USER_SRP_AUTH` the challenge has no `Session`, and
//! the secret block identifies it. In the other flows the proof is one step of several and has one.

use crate::{
    pool::{
        authentication_level::Method,
        challenge_name::ChallengeName,
        clients::Client,
        pending_sign_ins::{AfterPassword, CustomProgress, PendingChallenge, PendingProof},
        refusal::Refusal,
        user_pool::UserPool,
    },
    rules::{
        accounts::{self, Challenge, ChallengeResponse},
        sign_in::{
            attempt::Attempt,
            custom_challenge,
            parameters::AuthParameters,
            step::{IssuedChallenge, Progress, Step},
        },
    },
};

/// `USER_SRP_AUTH`: starts the proof of a password.
pub fn start(
    pool: &UserPool,
    client: &Client,
    parameters: &AuthParameters,
) -> Result<Step, Refusal> {
    let name = parameters.required("USERNAME")?;
    let srp_a = parameters.required("SRP_A")?;
    let challenge = accounts::start_challenge(pool, client, name, srp_a)?;
    Ok(Step::Challenge(issued(challenge, None)))
}

/// `PASSWORD_SRP` in `USER_AUTH`: starts the proof with the `SRP_A` of an answer.
pub fn answer_srp_a(
    attempt: &Attempt<'_>,
    responses: &AuthParameters,
) -> Result<Progress, Refusal> {
    start_with_session(attempt, responses, AfterPassword::Flow)
}

/// `CUSTOM_AUTH` with `CHALLENGE_NAME` `SRP_A`: starts the proof that precedes the questions.
pub fn before_custom_challenge(
    attempt: &Attempt<'_>,
    parameters: &AuthParameters,
) -> Result<Progress, Refusal> {
    start_with_session(attempt, parameters, AfterPassword::CustomChallenge)
}

fn start_with_session(
    attempt: &Attempt<'_>,
    parameters: &AuthParameters,
    next: AfterPassword,
) -> Result<Progress, Refusal> {
    let srp_a = parameters.required("SRP_A")?;
    let name = attempt.entered();
    let (challenge, exchange) =
        accounts::prepare_challenge(attempt.pool, attempt.client, name, srp_a)?;
    let session = attempt.wait_for(PendingChallenge::PasswordVerifier(Box::new(PendingProof {
        exchange,
        secret_block: challenge.secret_block.clone(),
        next,
    })));
    Ok(Progress::Next(issued(challenge, Some(session))))
}

fn issued(challenge: Challenge, session: Option<String>) -> IssuedChallenge {
    let parameters = [
        ("SALT", challenge.salt),
        ("SECRET_BLOCK", challenge.secret_block),
        ("SRP_B", challenge.srp_b),
        ("USERNAME", challenge.user_id.clone()),
        ("USER_ID_FOR_SRP", challenge.user_id),
    ];
    IssuedChallenge {
        name: ChallengeName::PasswordVerifier,
        parameters: parameters
            .map(|(name, value)| (name.to_owned(), value))
            .into(),
        session,
        available_challenges: Vec::new(),
    }
}

/// Checks a proof without a `Session`, and returns the `sub` of the user.
pub fn answer_without_session(
    pool: &UserPool,
    client: &Client,
    responses: &AuthParameters,
) -> Result<String, Refusal> {
    accounts::respond_to_challenge(pool, client, &response(responses)?)
}

/// Checks a proof with a `Session`.
pub fn answer(
    attempt: &Attempt<'_>,
    pending: &PendingProof,
    responses: &AuthParameters,
) -> Result<Progress, Refusal> {
    let response = response(responses)?;
    if response.secret_block != pending.secret_block {
        return Err(Refusal::IncorrectPassword);
    }
    accounts::check_claim(attempt.pool, &pending.exchange, &response)?;
    Ok(match pending.next {
        AfterPassword::CustomChallenge => custom_challenge::ask(attempt, CustomProgress::default()),
        AfterPassword::Flow => Progress::Proved(Method::Password),
    })
}

fn response(responses: &AuthParameters) -> Result<ChallengeResponse<'_>, Refusal> {
    Ok(ChallengeResponse {
        user_id: responses.required("USERNAME")?,
        secret_block: responses.required("PASSWORD_CLAIM_SECRET_BLOCK")?,
        timestamp: responses.required("TIMESTAMP")?,
        signature: responses.required("PASSWORD_CLAIM_SIGNATURE")?,
        device_key: responses.optional("DEVICE_KEY"),
    })
}
