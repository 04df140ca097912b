//! The options that a pool starts with.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
};

use crate::pool::{clock::Clock, password_policy::PasswordPolicy, random::Random};

/// The options of a pool. [`Options::default`] is what `local-pool` uses without flags.
#[derive(Clone, Debug)]
pub struct Options {
    /// The socket to listen on, loopback only; port 0 picks a free port.
    pub listen: SocketAddr,
    /// The URL at which clients reach the pool, without a path. Default: `http://localhost:<port>`.
    pub public_url: Option<String>,
    /// The folder of the state file. Without it, everything is kept in memory only.
    pub data: Option<PathBuf>,
    /// The base URL of the application: `{app_url}/auth/callback` and `{app_url}/` are registered with both
    /// clients, and emails link to it.
    pub app_url: String,
    /// The clock that expiry is checked against.
    pub clock: Clock,
    /// The source of codes, secrets and identifiers.
    pub random: Random,
    /// Whether responses hide that a user does not exist (`PreventUserExistenceErrors`).
    pub prevent_user_existence_errors: bool,
    /// The requirements for passwords.
    pub password_policy: PasswordPolicy,
    /// Whether a refresh token is replaced when it is used (`RefreshTokenRotation`).
    pub refresh_token_rotation: bool,
    /// How long a replaced refresh token still works, 0 to 60 seconds (`RetryGracePeriodSeconds`).
    pub refresh_token_grace_seconds: i64,
    /// The lifetime of ID and access tokens.
    pub access_token_seconds: i64,
    /// Whether a new pool starts with the demo user.
    pub demo_user: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 9090)),
            public_url: None,
            data: None,
            app_url: "http://localhost:8080".to_owned(),
            clock: Clock::system(),
            random: Random::system(),
            prevent_user_existence_errors: true,
            password_policy: PasswordPolicy::default(),
            refresh_token_rotation: false,
            refresh_token_grace_seconds: 0,
            access_token_seconds: 3600,
            demo_user: true,
        }
    }
}
