//! What a caller decides about a pool before it starts.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
};

use crate::pool::{clock::Clock, password_policy::PasswordPolicy, random::Random};

/// The settings of a pool; [`Options::default`] is what `local-pool` runs with when it is given no flag.
#[derive(Clone, Debug)]
pub struct Options {
    /// The socket to listen on, loopback only; port 0 takes a free one.
    pub listen: SocketAddr,
    /// How clients reach the pool, without a path; `http://localhost:<port>` when absent.
    pub public_url: Option<String>,
    /// The folder of the state file; absent keeps everything in memory only.
    pub data: Option<PathBuf>,
    /// The application in front of the pool: `{app_url}/auth/callback` and `{app_url}/` are registered with
    /// both clients, and mails link to it.
    pub app_url: String,
    /// What time it is.
    pub clock: Clock,
    /// Where codes, secrets and identifiers come from.
    pub random: Random,
    /// Whether answers hide that a user does not exist (`PreventUserExistenceErrors`).
    pub prevent_user_existence_errors: bool,
    /// Which passwords are taken.
    pub password_policy: PasswordPolicy,
    /// Whether a refresh token is replaced when it is used (`RefreshTokenRotation`).
    pub refresh_token_rotation: bool,
    /// How long a replaced refresh token still works, 0 to 60 seconds (`RetryGracePeriodSeconds`).
    pub refresh_token_grace_seconds: i64,
    /// The lifetime of ID and access tokens.
    pub access_token_seconds: i64,
    /// Whether a confirmed user to try things with exists from the start.
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
