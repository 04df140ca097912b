//! The state of the page of one challenge, and how its answer is sent.

use leptos::{prelude::*, task::spawn_local};
use wire::{
    Field, Problem,
    login::{ChallengeAnswer, FirstFactor, PendingLogin},
};

use super::Shared;
use crate::{
    components::form::FormState,
    flow::challenge::{Failure, failure},
    services::{Services, login::UserChallenge},
    text::challenge as text,
};

#[derive(Clone, Copy)]
pub struct ChallengeState {
    services: StoredValue<Services>,
    pub shared: Shared,
    pub form: FormState,
    pub trust_device: RwSignal<bool>,
    login: StoredValue<PendingLogin>,
    /// When the challenge expires, in seconds by the device's clock.
    pub ends_at: i64,
}

impl ChallengeState {
    pub fn new(services: Services, shared: Shared, challenge: &UserChallenge) -> Self {
        Self {
            services: StoredValue::new(services),
            shared,
            form: FormState::new(),
            trust_device: RwSignal::new(false),
            login: StoredValue::new(challenge.login.clone()),
            ends_at: challenge.ends_at,
        }
    }

    pub fn services(self) -> Services {
        self.services.get_value()
    }

    /// The email address, as it was typed.
    pub fn username(self) -> String {
        self.login.with_value(|login| login.username.clone())
    }

    /// The handle of the login.
    pub fn handle(self) -> String {
        self.login.with_value(|login| login.login.clone())
    }

    pub fn remember(self) -> bool {
        self.login.with_value(|login| login.remember)
    }

    /// Whether a user who is logged in logs in again.
    pub fn is_reauthentication(self) -> bool {
        self.login.with_value(|login| login.reauthenticate)
    }

    pub fn can_resend(self) -> bool {
        self.login.with_value(|login| login.can_resend)
    }

    pub fn can_trust_device(self) -> bool {
        self.login.with_value(|login| login.can_trust_device)
    }

    /// Sends the answer of a form that is being submitted, and shows what goes wrong.
    pub fn answer(self, answer: ChallengeAnswer) {
        spawn_local(async move {
            if let Err(problem) = self.send(answer).await {
                self.fail(problem);
            }
        });
    }

    /// Sends the answer. On success the next page opens.
    pub async fn send(self, answer: ChallengeAnswer) -> Result<(), Problem> {
        let trust_device = self.can_trust_device() && self.trust_device.get_untracked();
        let return_to = self.shared.return_to.get_value();
        let login = self.services().login;
        self.shared.is_resent.set(false);
        let answered = login.answer(self.handle(), answer, trust_device, return_to.as_ref());
        answered.await.map(drop)
    }

    /// Starts a login of the same user with another first factor, or the same one again.
    pub fn start_again(self, first_factor: FirstFactor, is_resend: bool) {
        if !self.form.begin() {
            return;
        }
        spawn_local(async move {
            let return_to = self.shared.return_to.get_value();
            let login = self.services().login;
            match login.start_again(first_factor, return_to.as_ref()).await {
                Ok(_) if is_resend => {
                    self.shared.is_resent.set(true);
                    self.services().announcer.say(text::RESENT);
                }
                Ok(_) => self.shared.is_resent.set(false),
                Err(problem) => self.fail(problem),
            }
        });
    }

    /// Shows a problem on this page or, if the login has ended, on the login page.
    pub fn fail(self, problem: Problem) {
        match failure(&problem, &[Field::Code, Field::Password]) {
            Failure::Field(error) => self.form.show_errors(vec![error]),
            Failure::Retry => self.form.show_problem(problem),
            Failure::StartAgain(code) => {
                let return_to = self.shared.return_to.get_value();
                let login = self.services().login;
                login.give_up(Some(code), return_to.as_ref(), &self.username());
            }
        }
    }
}
