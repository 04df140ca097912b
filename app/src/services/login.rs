//! The in-app login, for the pages that offer it: login, register, confirm and the pages of the challenges.
//!
//! What follows the first request is in [`challenge`] and [`srp`], which are not part of the first download.

mod challenge;
mod srp;

use leptos::{prelude::*, task::spawn_local};
use wire::{Problem, ProblemCode, ReturnTo};
use zeroize::Zeroizing;

pub use self::challenge::UserChallenge;
use super::{language::Languages, navigation::Navigation, session::SessionClient};
use crate::api::{Api, problem};

/// Credentials for one login attempt.
#[derive(Clone)]
pub struct Credentials {
    /// The email address, as it was typed.
    pub email: String,
    pub password: Zeroizing<String>,
    /// Whether the session survives closing the browser.
    pub remember: bool,
    /// Whether a user who is logged in logs in again.
    pub reauthenticate: bool,
}

/// How far a login got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    LoggedIn,
    /// The page of a challenge is opening.
    Challenge,
}

#[derive(Clone, Copy)]
pub struct Login {
    // Each client is used for one attempt: reusing its public value would link the attempts (RFC 5054, section 2.5.4).
    prepared_client: StoredValue<Option<srp::Client>, LocalStorage>,
    api: Api,
    session: SessionClient,
    navigation: Navigation,
    languages: Languages,
}

impl Login {
    pub fn new(
        api: Api,
        session: SessionClient,
        navigation: Navigation,
        languages: Languages,
    ) -> Self {
        Self {
            prepared_client: StoredValue::new_local(None),
            api,
            session,
            navigation,
            languages,
        }
    }

    /// Creates the SRP client of the next attempt while the user types, so that submitting does not wait for it.
    pub fn prepare(self) {
        if self.prepared_client.with_value(Option::is_some) {
            return;
        }
        spawn_local(async move {
            if let Ok(srp) = srp::load(self.languages).await
                && self.prepared_client.with_value(Option::is_none)
            {
                self.prepared_client.set_value((srp.new_client)());
            }
        });
    }

    /// Logs in with SRP. If the pool asks for more than the password, opens the page of that challenge, which goes to
    /// `return_to` after the last one.
    ///
    /// `selected` is the login in which the user chose the password from several first factors (`SELECT_CHALLENGE`).
    pub async fn log_in(
        self,
        credentials: Credentials,
        selected: Option<String>,
        return_to: Option<ReturnTo>,
    ) -> Result<Progress, Problem> {
        let srp = srp::load(self.languages).await?;
        let prepared = self
            .prepared_client
            .try_update_value(Option::take)
            .flatten();
        let client = prepared
            .or_else(srp.new_client)
            .ok_or_else(|| problem(ProblemCode::Internal))?;
        (srp.log_in)(self, client, credentials, selected, return_to).await
    }
}
