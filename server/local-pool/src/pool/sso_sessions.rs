//! SSO sessions: browsers that are signed in on the hosted pages. A restart ends them.

use crate::pool::{
    authentication_level::Method, expiring_map::ExpiringMap, session_record::SessionRecord,
};

/// A browser that is signed in.
#[derive(Clone)]
pub struct SsoSession {
    /// The user.
    pub sub: String,
    /// The client that the user signed in to.
    pub client_id: String,
    /// When the password was checked.
    pub auth_time: i64,
    /// What the user proved.
    pub authentication_methods: Vec<Method>,
    /// Present if the pool records sessions.
    pub record: Option<SessionRecord>,
}

impl SsoSession {
    /// Returns the record, if this is the session with an id.
    pub fn record_with_id(&mut self, id: &str) -> Option<&mut SessionRecord> {
        self.record.as_mut().filter(|record| record.id == id)
    }
}

/// The sessions by the token in the browser's cookie.
pub type SsoSessions = ExpiringMap<SsoSession>;
