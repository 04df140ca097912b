//! What one page passes to the next. It is kept in this tab's memory only, never in storage or in a URL.

use leptos::prelude::*;
use wire::{Field, ReturnTo};

use super::login::Credentials;
use crate::flow::cooldown::Cooldown;

/// An account that has not been confirmed yet, and the login that follows.
#[derive(Clone)]
pub struct PendingConfirmation {
    /// Where the code was sent, if the account was just created.
    pub destination: Option<String>,
    /// When another email may be requested.
    pub cooldown: Cooldown,
    /// What logs the user in after the confirmation.
    pub credentials: Credentials,
    /// Where the user was going.
    pub return_to: ReturnTo,
}

/// Why the login page opens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// The account was just confirmed.
    Confirmed,
    /// The account was just created and needs no confirmation.
    Registered,
}

#[derive(Default)]
struct State {
    arrival: Option<Arrival>,
    pending: Option<PendingConfirmation>,
    typed: Vec<(Field, String)>,
}

#[derive(Clone, Copy)]
pub struct Handoff(StoredValue<State>);

impl Handoff {
    pub fn new() -> Self {
        Self(StoredValue::new(State::default()))
    }

    /// Passes a reason to the login page. No confirmation is pending afterwards.
    pub fn set_arrival(self, arrival: Arrival) {
        self.0.update_value(|state| {
            state.arrival = Some(arrival);
            state.pending = None;
        });
    }

    /// Returns the reason and removes it: a reload of the page should not repeat it.
    pub fn take_arrival(self) -> Option<Arrival> {
        self.0
            .try_update_value(|state| state.arrival.take())
            .flatten()
    }

    /// Keeps a confirmation until the user is logged in, so that going back and forward does not lose it.
    pub fn set_pending(self, pending: PendingConfirmation) {
        self.0.update_value(|state| state.pending = Some(pending));
    }

    /// Returns the confirmation that is pending for this email address.
    pub fn pending(self, email: &str) -> Option<PendingConfirmation> {
        self.0.with_value(|state| {
            let pending = state.pending.as_ref()?;
            let same = pending
                .credentials
                .email
                .trim()
                .eq_ignore_ascii_case(email.trim());
            same.then(|| pending.clone())
        })
    }

    /// Remembers what was typed into a field, for other forms that ask for the same. Passwords and codes are not kept.
    pub fn remember(self, field: Field, text: String) {
        if matches!(field, Field::Password | Field::Code | Field::Unknown) {
            return;
        }
        self.0.update_value(|state| {
            state.typed.retain(|(other, _)| *other != field);
            state.typed.push((field, text));
        });
    }

    /// Returns what was last typed into a field of this kind.
    pub fn typed(self, field: Field) -> String {
        self.0.with_value(|state| {
            let typed = state.typed.iter().find(|(other, _)| *other == field);
            typed.map(|(_, text)| text.clone()).unwrap_or_default()
        })
    }

    /// Forgets everything.
    pub fn clear(self) {
        self.0.set_value(State::default());
    }
}
