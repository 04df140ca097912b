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
    /// Whether the confirmation page has to request a code when it opens.
    pub needs_code: bool,
    /// When another email may be requested.
    pub cooldown: Cooldown,
    /// What logs the user in after the confirmation.
    pub credentials: Credentials,
    /// Where the user was going.
    pub return_to: ReturnTo,
}

impl PendingConfirmation {
    /// Whether a login can follow; there is no password if the user chose another first factor.
    pub fn has_password(&self) -> bool {
        !self.credentials.password.is_empty()
    }
}

/// A password that has to be reset.
#[derive(Clone)]
pub struct PendingReset {
    /// The email address, as it was typed.
    pub email: String,
    /// Where the code was sent, if this tab requested it; otherwise the administrator requires the reset.
    pub destination: Option<String>,
    /// When another email may be requested.
    pub cooldown: Cooldown,
}

/// Why the login page opens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// The account was just confirmed.
    Confirmed,
    /// The account was just created and needs no confirmation.
    Registered,
    /// The password was just reset.
    PasswordReset,
}

#[derive(Default)]
struct State {
    arrival: Option<Arrival>,
    pending: Option<PendingConfirmation>,
    pending_reset: Option<PendingReset>,
    typed: Vec<(Field, String)>,
}

#[derive(Clone, Copy)]
pub struct Handoff {
    state: StoredValue<State>,
    // Part of what was typed, but a signal, because links contain it.
    email: RwSignal<String>,
}

impl Handoff {
    pub fn new() -> Self {
        Self {
            state: StoredValue::new(State::default()),
            email: RwSignal::new(String::new()),
        }
    }

    /// Passes a reason to the login page. No confirmation or reset is pending afterwards.
    pub fn set_arrival(self, arrival: Arrival) {
        self.state.update_value(|state| {
            state.arrival = Some(arrival);
            state.pending = None;
            state.pending_reset = None;
        });
    }

    /// Returns the reason and removes it: a reload of the page should not repeat it.
    pub fn take_arrival(self) -> Option<Arrival> {
        self.state
            .try_update_value(|state| state.arrival.take())
            .flatten()
    }

    /// Keeps a confirmation until the user is logged in, so that going back and forward does not lose it.
    pub fn set_pending(self, pending: PendingConfirmation) {
        self.state
            .update_value(|state| state.pending = Some(pending));
    }

    /// Returns the confirmation that is pending for this email address.
    pub fn pending(self, email: &str) -> Option<PendingConfirmation> {
        self.state.with_value(|state| {
            let pending = state.pending.as_ref()?;
            is_same(&pending.credentials.email, email).then(|| pending.clone())
        })
    }

    /// Passes a reset to the page that sets the new password.
    pub fn set_pending_reset(self, pending: PendingReset) {
        self.state
            .update_value(|state| state.pending_reset = Some(pending));
    }

    /// Returns the reset that is pending for this email address.
    pub fn pending_reset(self, email: &str) -> Option<PendingReset> {
        self.state.with_value(|state| {
            let pending = state.pending_reset.as_ref()?;
            is_same(&pending.email, email).then(|| pending.clone())
        })
    }

    /// Remembers what was typed into a field, for other forms that ask for the same. Passwords and codes are not kept.
    pub fn remember(self, field: Field, text: String) {
        let is_kept = matches!(
            field,
            Field::Email | Field::GivenName | Field::FamilyName | Field::PhoneNumber
        );
        if !is_kept {
            return;
        }
        if field == Field::Email {
            return self.email.set(text);
        }
        self.state.update_value(|state| {
            state.typed.retain(|(other, _)| *other != field);
            state.typed.push((field, text));
        });
    }

    /// Returns what was last typed into a field of this kind.
    pub fn typed(self, field: Field) -> String {
        if field == Field::Email {
            return self.email.get_untracked();
        }
        self.state.with_value(|state| {
            let typed = state.typed.iter().find(|(other, _)| *other == field);
            typed.map(|(_, text)| text.clone()).unwrap_or_default()
        })
    }

    /// Returns the email address that was last typed, for links to other pages.
    pub fn email(self) -> String {
        self.email.get()
    }

    /// Forgets everything.
    pub fn clear(self) {
        self.state.set_value(State::default());
        self.email.set(String::new());
    }
}

fn is_same(email: &str, other: &str) -> bool {
    email.trim().eq_ignore_ascii_case(other.trim())
}
