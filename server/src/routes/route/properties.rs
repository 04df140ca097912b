//! The properties of a route that differ from those of most: the table of routes reads like a sentence.

use super::{Access, Kind, Route};
use crate::config::RateLimit;

impl Route {
    /// Makes the route a [`Kind::Navigation`].
    #[must_use]
    pub fn navigation(self) -> Self {
        let kind = Kind::Navigation;
        Self { kind, ..self }
    }

    /// Makes the route a [`Kind::Probe`].
    #[must_use]
    pub fn probe(self) -> Self {
        let kind = Kind::Probe;
        Self { kind, ..self }
    }

    /// Makes the route a [`Kind::Subrequest`].
    #[must_use]
    pub fn subrequest(self) -> Self {
        let kind = Kind::Subrequest;
        Self { kind, ..self }
    }

    /// Makes the route a [`Kind::Form`].
    #[must_use]
    pub fn form(self) -> Self {
        let kind = Kind::Form;
        Self { kind, ..self }
    }

    /// Makes the route a [`Kind::Application`].
    #[must_use]
    pub fn on_application(self) -> Self {
        let kind = Kind::Application;
        Self { kind, ..self }
    }

    /// Makes the route a [`Kind::Document`].
    #[must_use]
    pub fn document(self) -> Self {
        let kind = Kind::Document;
        Self { kind, ..self }
    }

    /// Restricts the route to logged-in users.
    #[must_use]
    pub fn requires_session(self) -> Self {
        Self {
            access: Access::Session,
            ..self
        }
    }

    /// Restricts the route to logged-in users who can use the pool's account operations.
    #[must_use]
    pub fn requires_account(self) -> Self {
        Self {
            access: Access::Account,
            ..self
        }
    }

    /// Restricts the route further, to users who logged in recently.
    #[must_use]
    pub fn requires_recent_login(self) -> Self {
        let access = if self.access.needs_account_scope() {
            Access::RecentAccount
        } else {
            Access::RecentLogin
        };
        Self { access, ..self }
    }

    /// Counts every request at a limit, by the client's address.
    #[must_use]
    pub fn limited(self, limit: RateLimit) -> Self {
        let limit = Some(limit);
        Self { limit, ..self }
    }
}
