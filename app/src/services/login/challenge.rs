//! The challenges that the user answers. Only the chunks of the login call this, so that it is not part of the first
//! download.

use std::cell::Cell;

use leptos::prelude::*;
use wire::{
    Problem, ProblemCode, ReturnTo,
    login::{AnswerRequest, ChallengeAnswer, FirstFactor, LoginRequest, LoginStep, PendingLogin},
};

use super::{Login, Progress};
use crate::{
    api::problem,
    browser::{clock, storage::Area},
    flow::{address, challenge::path},
};

/// `sessionStorage`: the handle of the login that waits for an answer of the user. It is no secret: the server accepts
/// it only together with the login cookie, which scripts cannot read.
const STORAGE_KEY: &str = "poolgate.login";

/// A challenge that the user has to answer, and when it expires.
#[derive(Clone)]
pub struct UserChallenge {
    pub login: PendingLogin,
    /// In seconds by the device's clock.
    pub ends_at: i64,
}

thread_local! {
    // Not a field of `Login`, because its type would then be part of the first download.
    static CHALLENGE: ArcRwSignal<Option<UserChallenge>> = ArcRwSignal::new(None);
    /// Why the last login of a user who is logged in ended, for the page that asked for it.
    static REAUTHENTICATION_PROBLEM: Cell<Option<ProblemCode>> = const { Cell::new(None) };
}

fn challenge() -> ArcRwSignal<Option<UserChallenge>> {
    CHALLENGE.with(ArcRwSignal::clone)
}

impl Login {
    /// Returns the challenge to answer.
    pub fn challenge() -> Option<UserChallenge> {
        challenge().get()
    }

    /// After a reload: asks the server for the challenge of this tab.
    ///
    /// # Errors
    ///
    /// [`ProblemCode::LoginExpired`] if this tab has no login in progress.
    pub async fn restore(self) -> Result<(), Problem> {
        let login = Area::Session
            .get(STORAGE_KEY)
            .ok_or_else(|| problem(ProblemCode::LoginExpired))?;
        match self.api.login_challenge(&login).await? {
            LoginStep::LoggedIn(session) => self.session.update(session),
            LoginStep::Challenge(login) => remember(login),
        }
        Ok(())
    }

    /// Starts a login with a first factor other than SRP, or without a preference.
    pub async fn start(
        self,
        request: &LoginRequest,
        return_to: Option<&ReturnTo>,
    ) -> Result<Progress, Problem> {
        let step = self.api.start_login(request).await?;
        Ok(self.advance(step, return_to))
    }

    /// Answers the challenge.
    pub async fn answer(
        self,
        login: String,
        answer: ChallengeAnswer,
        trust_device: bool,
        return_to: Option<&ReturnTo>,
    ) -> Result<Progress, Problem> {
        let request = AnswerRequest {
            login,
            answer,
            trust_device,
        };
        let step = self.api.answer_challenge(&request).await?;
        Ok(self.advance(step, return_to))
    }

    /// Starts the login of the same user again with another first factor, or with the same one to get another code.
    pub async fn start_again(
        self,
        first_factor: FirstFactor,
        return_to: Option<&ReturnTo>,
    ) -> Result<Progress, Problem> {
        let former = challenge().get_untracked();
        let former = former.ok_or_else(|| problem(ProblemCode::LoginExpired))?;
        let request = LoginRequest {
            username: former.login.username,
            first_factor,
            remember: former.login.remember,
            reauthenticate: former.login.reauthenticate,
        };
        self.start(&request, return_to).await
    }

    /// Ends the login in progress, and opens the login page with the user name. `code` is the reason to show there. A user
    /// who is logged in returns to the page that asked for another login.
    pub fn give_up(self, code: Option<ProblemCode>, return_to: Option<&ReturnTo>, email: &str) {
        forget();
        if untrack(|| self.session.is_logged_in()) {
            REAUTHENTICATION_PROBLEM.set(code);
            let return_to = return_to.cloned().unwrap_or_default();
            return self.navigation.replace(return_to.as_str());
        }
        let address = address::login_after(code, return_to, email);
        self.navigation.replace(&address);
    }

    /// Returns why the last login of a user who is logged in ended without success, and forgets it.
    pub fn take_reauthentication_problem() -> Option<ProblemCode> {
        REAUTHENTICATION_PROBLEM.take()
    }

    /// Forgets the login in progress, because a user is logged in.
    pub fn clear() {
        if challenge().read_untracked().is_some() {
            forget();
        }
    }

    /// Updates the session client, or opens the page of the next challenge.
    pub(super) fn advance(self, step: LoginStep, return_to: Option<&ReturnTo>) -> Progress {
        match step {
            LoginStep::LoggedIn(session) => {
                forget();
                self.session.logged_in(session);
                Progress::LoggedIn
            }
            LoginStep::Challenge(login) => {
                let page = path(&login.challenge);
                let address = address::challenge(page, return_to, &login.username);
                remember(login);
                self.navigation.replace(&address);
                Progress::Challenge
            }
        }
    }
}

fn remember(login: PendingLogin) {
    Area::Session.set(STORAGE_KEY, &login.login);
    let ends_at = clock::now() + i64::from(login.expires_in);
    challenge().set(Some(UserChallenge { login, ends_at }));
}

fn forget() {
    Area::Session.take(STORAGE_KEY);
    challenge().set(None);
}
