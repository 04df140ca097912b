//! What one page hands to the next: why the person comes, and the password that lets them in afterwards.
//!
//! It lives in memory only, never in storage and never in an address, and is gone with the page that took it.

use leptos::prelude::*;
use wire::{ReturnTo, confirm::CodeSent};

use crate::login::Knock;

/// Why somebody comes to the next page.
#[derive(Clone)]
pub enum Errand {
    /// From registration or login to confirmation.
    Confirm {
        /// Where a code was sent, if one was.
        sent: Option<CodeSent>,
        /// What lets them in after the confirmation.
        knock: Knock,
        /// Where they were going.
        return_to: ReturnTo,
    },
    /// From confirmation to login: the account is confirmed.
    Confirmed,
    /// From registration to login: the account needs no confirmation.
    Registered,
}

/// The errand between two pages.
#[derive(Clone, Copy)]
pub struct Handover(StoredValue<Option<Errand>>);

impl Handover {
    /// Nothing to hand over.
    pub fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// Leaves an errand for the next page.
    pub fn put(self, errand: Errand) {
        self.0.set_value(Some(errand));
    }

    /// Takes the errand: the second time there is none.
    pub fn take(self) -> Option<Errand> {
        self.0.try_update_value(Option::take).flatten()
    }
}
