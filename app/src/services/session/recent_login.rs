//! Until when the login counts as recent. Only the account pages ask.

use leptos::prelude::*;

use super::SessionClient;
use crate::flow::presence::LoginStatus;

impl SessionClient {
    /// Returns when the login stops counting as recent, in seconds by the device's clock; 0 if nobody is logged in.
    pub fn recent_login_ends_at(self) -> i64 {
        let ends_at = self.ends_at.get();
        match &self.presence.read().status {
            // Both durations started with the same response.
            LoginStatus::LoggedIn(session) => {
                ends_at - i64::from(session.expires_in) + i64::from(session.recent_login_for)
            }
            _ => 0,
        }
    }
}
