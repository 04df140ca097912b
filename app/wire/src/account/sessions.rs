//! The sessions of a user, on this server and at the pool. Every request that ends one needs a recent login (ASVS 5.0 7.5.2).

use serde::{Deserialize, Serialize};

use crate::LoginMode;

/// The response of `GET /api/account/sessions`, and of every request that ends one. Times are seconds since 1970.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sessions {
    /// The sessions on this server: the present one first, then the most recently used.
    pub sessions: Vec<UserSession>,
    /// The sessions at the pool (`ListUserSessions`); absent if the pool does not list them, or not for this login.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_pool: Option<Vec<PoolSession>>,
    /// The server's time.
    pub now: i64,
}

/// A session on this server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserSession {
    /// A handle, with which only this user can end the session.
    pub handle: String,
    /// Whether the request belongs to this session.
    pub is_current: bool,
    /// Browser and system of the login, for instance `Firefox on Linux`.
    pub device: String,
    /// The address that the login came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// How the user logged in.
    pub login_mode: LoginMode,
    /// When the user logged in.
    pub logged_in_at: i64,
    /// When the session was last used, to the minute.
    pub last_seen_at: i64,
}

/// A session at the pool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PoolSession {
    /// The id of the session at the pool.
    pub id: String,
    /// Whether it belongs to the present session, so that ending it would log the user out.
    pub is_current: bool,
    /// Whether it is a session of the hosted pages, with which applications can log in without a password. The others are
    /// logins to one application.
    #[serde(default)]
    pub is_hosted: bool,
    /// What the pool says about the device; empty if it does not know.
    pub device: String,
    /// The address of its latest activity, if the pool knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// When it began.
    pub created_at: i64,
    /// When it was last used, if the pool says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_seen_at: Option<i64>,
}

/// The body of `POST /api/account/sessions/end`: ends another session of the same user on this server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndSessionRequest {
    /// [`UserSession::handle`].
    pub handle: String,
}

/// The body of `POST /api/account/sessions/end-at-pool` (`RevokeUserSession`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndPoolSessionRequest {
    /// [`PoolSession::id`].
    pub id: String,
}
