//! The answer to a challenge.

use crate::{
    pool::{
        authentication_level::Method,
        challenge_name::ChallengeName,
        clients::Client,
        pending_sign_ins::{PendingChallenge, PendingSignIn, Subject},
        refusal::Refusal,
        user_pool::UserPool,
    },
    rules::sign_in::{
        attempt::Attempt,
        custom_challenge, device_srp_auth, flow, mfa_code, mfa_setup, new_password_required,
        one_time_password,
        parameters::AuthParameters,
        password, password_verifier, select_challenge, select_mfa_type,
        session::with_session,
        software_token_mfa,
        step::{Progress, Step},
        web_authn,
    },
};

/// The answer to a challenge: the members of `RespondToAuthChallenge`.
pub struct Answer<'a> {
    pub client: &'a Client,
    pub challenge: ChallengeName,
    pub session: Option<&'a str>,
    pub responses: &'a AuthParameters,
}

/// Checks an answer, and returns the next step.
pub fn respond(pool: &UserPool, answer: &Answer<'_>) -> Result<Step, Refusal> {
    if changes_user(answer.challenge) {
        pool.require_writable()?;
    }
    let session = match answer.session {
        Some(session) => session,
        None if answer.challenge == ChallengeName::PasswordVerifier => {
            return respond_without_session(pool, answer);
        }
        None => return Err(Refusal::MissingParameter("Session")),
    };
    let name = answer.responses.required("USERNAME")?;
    with_session(pool, session, |sign_in| {
        // A `Session` is bound to the client, the user and the challenge that it was issued for.
        if sign_in.client_id != answer.client.id
            || sign_in.challenge.name() != answer.challenge
            || !sign_in.subject.is_named(name)
            // The pages have a code to ask for, and tokens of their own.
            || sign_in.subject.authentication.on_pages
        {
            return Err(Refusal::InvalidSession);
        }
        let attempt = Attempt {
            pool,
            client: answer.client,
            subject: subject(sign_in, answer.responses),
        };
        let progress = check(&attempt, &sign_in.challenge, answer.responses)?;
        flow::proceed(attempt, progress)
    })
}

/// Whether the answer to a challenge changes the user. A code of an authenticator app does too, because it is accepted once:
/// secondary Regions do not support it (Cognito developer guide, "Multi-Region replication for user pools").
fn changes_user(challenge: ChallengeName) -> bool {
    matches!(
        challenge,
        ChallengeName::SoftwareTokenMfa
            | ChallengeName::NewPasswordRequired
            | ChallengeName::MfaSetup
    )
}

/// Checks the proof of a password that `USER_SRP_AUTH` started.
fn respond_without_session(pool: &UserPool, answer: &Answer<'_>) -> Result<Step, Refusal> {
    let sub = password_verifier::answer_without_session(pool, answer.client, answer.responses)?;
    let user_id = pool.username(&sub)?;
    let attempt = Attempt {
        pool,
        client: answer.client,
        subject: Subject {
            device_key: answer.responses.optional("DEVICE_KEY").map(str::to_owned),
            ..Subject::known(sub, user_id)
        },
    };
    flow::proceed(attempt, Progress::Proved(Method::Password))
}

/// Returns who signs in, with the device that an answer names.
fn subject(sign_in: &PendingSignIn, responses: &AuthParameters) -> Subject {
    let mut subject = sign_in.subject.clone();
    // The device that is asked for its proof cannot be exchanged for another one.
    if !sign_in.challenge.is_device_proof()
        && let Some(key) = responses.optional("DEVICE_KEY")
    {
        subject.device_key = Some(key.to_owned());
    }
    subject
}

/// Checks the responses to a challenge.
pub fn check(
    attempt: &Attempt<'_>,
    challenge: &PendingChallenge,
    responses: &AuthParameters,
) -> Result<Progress, Refusal> {
    match challenge {
        PendingChallenge::NewPasswordRequired => new_password_required::answer(attempt, responses),
        PendingChallenge::SoftwareTokenMfa => software_token_mfa::answer(attempt, responses),
        PendingChallenge::MfaCode(factor, code) => {
            mfa_code::answer(attempt, *factor, code, responses)
        }
        PendingChallenge::SelectMfaType(choices) => {
            select_mfa_type::answer(attempt, choices, responses)
        }
        PendingChallenge::MfaSetup(setup) => mfa_setup::answer(attempt, setup, responses),
        PendingChallenge::EmailSetup(setup) => {
            mfa_setup::answer_email_code(attempt, setup, responses)
        }
        PendingChallenge::PasswordVerifier(proof) => {
            password_verifier::answer(attempt, proof, responses)
        }
        PendingChallenge::SelectChallenge(available) => {
            select_challenge::answer(attempt, available, responses)
        }
        PendingChallenge::Password => password::answer(attempt, responses),
        PendingChallenge::PasswordSrp => password_verifier::answer_srp_a(attempt, responses),
        PendingChallenge::OneTimePassword(factor, code) => {
            one_time_password::answer(attempt, *factor, code.as_ref(), responses)
        }
        PendingChallenge::WebAuthn(state) => web_authn::answer(attempt, state, responses),
        PendingChallenge::DeviceSrpAuth => device_srp_auth::answer(attempt, responses),
        PendingChallenge::DevicePasswordVerifier(proof) => {
            device_srp_auth::answer_proof(attempt, proof, responses)
        }
        PendingChallenge::Custom(progress) => {
            custom_challenge::answer(attempt, *progress, responses)
        }
    }
}
