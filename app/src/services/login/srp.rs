//! The login with SRP: the password is turned into a signature in this browser, and no request contains it. No other
//! module imports `cognito_srp`, so that the arithmetic is loaded only when the user starts typing.
#![expect(
    clippy::unnecessary_wraps,
    reason = "the split function returns the type of its wrapper, which can fail"
)]

use std::pin::Pin;

pub use cognito_srp::Client;
#[cfg(not(all(test, target_arch = "wasm32")))]
use leptos::wasm_split::wasm_split;
use wire::{
    Problem, ProblemCode, ReturnTo, Secret,
    login::{
        AnswerRequest, Challenge, ChallengeAnswer, FirstFactor, LoginRequest, LoginStep,
        PasswordVerifier,
    },
};

use super::{super::language::Languages, Credentials, Login, Progress};
use crate::{
    api::{Api, problem},
    browser::{chunk::LoadError, random},
};

type LogIn = Pin<Box<dyn Future<Output = Result<Progress, Problem>>>>;

/// What the chunk contains.
#[derive(Clone, Copy)]
pub struct Srp {
    /// Creates the client of one attempt; `None` if the platform has no randomness.
    pub new_client: fn() -> Option<Client>,
    /// Logs in; see [`Login::log_in`].
    pub log_in: fn(Login, Client, Credentials, Option<String>, Option<ReturnTo>) -> LogIn,
}

/// Loads the chunk, unless it is loaded already, and all texts.
pub async fn load(languages: Languages) -> Result<Srp, Problem> {
    let texts = languages.load_rest();
    #[cfg(not(all(test, target_arch = "wasm32")))]
    let srp = chunk().await?;
    #[cfg(all(test, target_arch = "wasm32"))]
    let srp = chunk()?;
    texts.await?;
    Ok(srp)
}

// Part of the chunk of the login form's submission. Browser tests are not split.
#[cfg_attr(
    not(all(test, target_arch = "wasm32")),
    wasm_split(login, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn chunk() -> Result<Srp, LoadError> {
    Ok(Srp {
        new_client,
        log_in: |login, client, credentials, selected, return_to| {
            Box::pin(async move {
                let step = log_in(login.api, client, credentials, selected).await?;
                Ok(login.advance(step, return_to.as_ref()))
            })
        },
    })
}

fn new_client() -> Option<Client> {
    random::entropy().map(Client::new)
}

async fn log_in(
    api: Api,
    client: Client,
    credentials: Credentials,
    selected: Option<String>,
) -> Result<LoginStep, Problem> {
    let first_factor = FirstFactor::PasswordSrp {
        srp_a: client.public().to_owned(),
    };
    let pending = match start(api, &credentials, selected, first_factor).await? {
        LoginStep::Challenge(pending) => pending,
        done @ LoginStep::LoggedIn(_) => return Ok(done),
    };
    let Challenge::PasswordVerifier(challenge) = &pending.challenge else {
        return Ok(LoginStep::Challenge(pending));
    };
    let signature = sign(&client, challenge, &credentials.password)?;
    let answer = AnswerRequest {
        login: pending.login,
        answer: ChallengeAnswer::PasswordVerifier { signature },
        trust_device: false,
    };
    api.answer_challenge(&answer).await
}

/// Starts a login, or continues the one in which the user selected the password.
async fn start(
    api: Api,
    credentials: &Credentials,
    selected: Option<String>,
    first_factor: FirstFactor,
) -> Result<LoginStep, Problem> {
    if let Some(login) = selected {
        let answer = ChallengeAnswer::SelectChallenge { first_factor };
        let request = AnswerRequest {
            login,
            answer,
            trust_device: false,
        };
        return api.answer_challenge(&request).await;
    }
    let request = LoginRequest {
        username: credentials.email.trim().to_owned(),
        first_factor,
        remember: credentials.remember,
        reauthenticate: credentials.reauthenticate,
    };
    api.start_login(&request).await
}

fn sign(client: &Client, challenge: &PasswordVerifier, password: &str) -> Result<Secret, Problem> {
    let parameters = cognito_srp::Challenge {
        pool_name: &challenge.pool_name,
        user_id: &challenge.user_id,
        salt: &challenge.salt,
        srp_b: &challenge.srp_b,
        secret_block: challenge.secret_block.expose(),
        timestamp: &challenge.timestamp,
    };
    client
        .sign(&parameters, password)
        .map(Secret::from)
        .map_err(|_| problem(ProblemCode::Internal))
}
