//! The walk of the in-app login, for the pages that take it: login, register and confirm.
//!
//! The password is turned into a proof here, in the browser, and is wiped afterwards: no request carries it.

use std::time::Duration;

use cognito_srp::{Challenge, Client};
use leptos::prelude::*;
use wire::{
    Problem, ProblemCode,
    login::{AnswerRequest, ChallengeAnswer, LoginRequest, LoginStep, PasswordVerifierChallenge},
};
use zeroize::Zeroizing;

use crate::{
    api::{self, Api, problem},
    browser::random,
    session::Visit,
};

/// How long after a page has appeared the client is made: after its first frame, before anybody has typed.
const HEAD_START: Duration = Duration::from_millis(100);

/// Whoever knows a password and wants in.
#[derive(Clone)]
pub struct Knock {
    /// The address, as it was typed.
    pub email: String,
    /// The password.
    pub password: Zeroizing<String>,
    /// Whether the session is to outlive the browser.
    pub remember: bool,
}

/// The in-app login.
#[derive(Clone, Copy)]
pub struct Login {
    // One attempt each: a public value that is used twice would tie both attempts together (RFC 5054, section 2.5.4).
    ahead: StoredValue<Option<Client>, LocalStorage>,
    api: Api,
    visit: Visit,
}

impl Login {
    /// A login that nobody has asked for yet.
    pub fn new(api: Api, visit: Visit) -> Self {
        Self {
            ahead: StoredValue::new_local(None),
            api,
            visit,
        }
    }

    /// Makes the client of the next attempt while the person types, so that it is not on the click path.
    pub fn prepare(self) {
        set_timeout(
            move || {
                if self.ahead.with_value(Option::is_none) {
                    self.ahead.set_value(random::entropy().map(Client::new));
                }
            },
            HEAD_START,
        );
    }

    /// Logs in. On success the visit knows who came.
    pub async fn run(self, knock: Knock) -> Result<(), Problem> {
        let client = self
            .client()
            .ok_or_else(|| problem(ProblemCode::Internal))?;
        let request = LoginRequest {
            username: knock.email.trim().to_owned(),
            srp_a: client.public().to_owned(),
            remember: knock.remember,
        };
        let step = match api::login::start(self.api, &request).await? {
            LoginStep::PasswordVerifier(asked) => {
                let proof = prove(&client, &asked, &knock.password)?;
                api::login::answer(self.api, &proof).await?
            }
            done @ LoginStep::LoggedIn(_) => done,
        };
        match step {
            LoginStep::LoggedIn(session) => {
                self.visit.enter(session);
                Ok(())
            }
            // The pool may not ask for the same proof twice.
            LoginStep::PasswordVerifier(_) => Err(problem(ProblemCode::Internal)),
        }
    }

    fn client(self) -> Option<Client> {
        let ready = self.ahead.try_update_value(Option::take).flatten();
        ready.or_else(|| random::entropy().map(Client::new))
    }
}

fn prove(
    client: &Client,
    asked: &PasswordVerifierChallenge,
    password: &str,
) -> Result<AnswerRequest, Problem> {
    let challenge = Challenge {
        pool_name: &asked.pool_name,
        user_id: &asked.user_id,
        salt: &asked.salt,
        srp_b: &asked.srp_b,
        secret_block: asked.secret_block.expose(),
        timestamp: &asked.timestamp,
    };
    let signature = client
        .sign(&challenge, password)
        .map_err(|_| problem(ProblemCode::Internal))?;
    Ok(AnswerRequest {
        login: asked.login.clone(),
        answer: ChallengeAnswer::PasswordVerifier {
            signature: signature.into(),
        },
    })
}
