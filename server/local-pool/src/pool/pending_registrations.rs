//! Registrations of passkeys that wait for `CompleteWebAuthnRegistration`. A user has one at a time, and its challenge is
//! valid for one attempt (Web Authentication Level 2, section 13.4.3).

use std::collections::HashMap;

use passki::RegistrationState;

/// How long a challenge is valid, in seconds.
pub const REGISTRATION_LIFETIME: i64 = 300;

/// A registration between its two requests.
pub struct PendingRegistration {
    /// The client that started it, the only one that may complete it.
    pub client_id: String,
    /// The challenge and what was asked for.
    pub state: RegistrationState,
    /// Seconds since 1970.
    pub expires_at: i64,
}

/// The pending registrations, by the `sub` of the user.
#[derive(Default)]
pub struct PendingRegistrations(HashMap<String, PendingRegistration>);

impl PendingRegistrations {
    /// Adds a registration, which replaces an earlier one of the user, and removes the expired ones.
    pub fn insert(&mut self, sub: String, registration: PendingRegistration, now: i64) {
        self.0.retain(|_, pending| pending.expires_at > now);
        self.0.insert(sub, registration);
    }

    /// Removes and returns the registration of a user, whether or not the attempt is correct.
    pub fn take(&mut self, sub: &str, now: i64) -> Option<PendingRegistration> {
        self.0
            .remove(sub)
            .filter(|pending| pending.expires_at > now)
    }
}
