//! The in-app login, for the pages that offer it: login, register and confirm.

mod srp;

use leptos::{prelude::*, task::spawn_local};
use wire::{Problem, ProblemCode, login::LoginStep};
use zeroize::Zeroizing;

use super::session::SessionClient;
use crate::api::{Api, problem};

/// Credentials for one login attempt.
#[derive(Clone)]
pub struct Credentials {
    /// The email address, as it was typed.
    pub email: String,
    pub password: Zeroizing<String>,
    /// Whether the session survives closing the browser.
    pub remember: bool,
}

#[derive(Clone, Copy)]
pub struct Login {
    // Each client is used for one attempt: reusing its public value would link the attempts (RFC 5054, section 2.5.4).
    prepared_client: StoredValue<Option<srp::Client>, LocalStorage>,
    api: Api,
    session: SessionClient,
}

impl Login {
    pub fn new(api: Api, session: SessionClient) -> Self {
        Self {
            prepared_client: StoredValue::new_local(None),
            api,
            session,
        }
    }

    /// Creates the SRP client of the next attempt while the user types, so that submitting does not wait for it.
    pub fn prepare(self) {
        if self.prepared_client.with_value(Option::is_some) {
            return;
        }
        spawn_local(async move {
            if let Ok(srp) = srp::load().await
                && self.prepared_client.with_value(Option::is_none)
            {
                self.prepared_client.set_value((srp.new_client)());
            }
        });
    }

    /// Logs in and updates the session client.
    pub async fn log_in(self, credentials: Credentials) -> Result<(), Problem> {
        let srp = srp::load().await?;
        let prepared = self
            .prepared_client
            .try_update_value(Option::take)
            .flatten();
        let client = prepared
            .or_else(srp.new_client)
            .ok_or_else(|| problem(ProblemCode::Internal))?;
        match (srp.log_in)(self.api, client, credentials).await? {
            LoginStep::LoggedIn(session) => {
                self.session.logged_in(session);
                Ok(())
            }
            LoginStep::Challenge(_) => Err(problem(ProblemCode::ChallengeNotSupported)),
        }
    }
}
