//! Every setting, each with its variable, default and meaning.
//!
//! [`Settings`] is what the operator wrote; [`Config`] is what the server runs with: checked, typed, complete.
//! Nothing else in the server reads the environment.

mod check;
mod pool;
mod settings;

use std::net::SocketAddr;
use std::path::PathBuf;

use ipnet::IpNet;
use url::Url;
use wire::{LoginMode, PasswordPolicy, SignUpAttribute};

pub use check::{Error, check};
pub use pool::PoolConfig;
pub use settings::Settings;

/// A checked configuration.
#[derive(Clone, Debug)]
pub struct Config {
    /// The origin that people type, without a slash at its end: `https://login.example.org`.
    pub public_url: String,
    /// Where the server listens.
    pub listen: SocketAddr,
    /// The pool and its confidential client.
    pub pool: PoolConfig,
    /// What the page may offer.
    pub login_modes: Vec<LoginMode>,
    /// What registration asks for beyond address and password.
    pub sign_up_attributes: Vec<SignUpAttribute>,
    /// The pool's password policy.
    pub password_policy: PasswordPolicy,
    /// The file of the session store.
    pub session_store: PathBuf,
    /// The file of the keys that seal what the store holds.
    pub session_keys_file: PathBuf,
    /// How long sessions last.
    pub session_limits: SessionLimits,
    /// Whether the profile page may show raw tokens.
    pub token_inspection: bool,
    /// Whose forwarded headers are believed.
    pub trusted_proxies: Vec<IpNet>,
    /// The folder of the built page.
    pub dist_dir: PathBuf,
    /// Where the local pool shows its mails.
    pub mailbox_url: Option<Url>,
}

/// How long sessions last, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionLimits {
    /// Without any request.
    pub idle: i64,
    /// In all.
    pub max: i64,
    /// In all, with Remember me; there is no idle limit then.
    pub remember: i64,
}

impl Config {
    /// Whether people reach the server over TLS; cookies are `Secure` and prefixed then.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Whether `mode` is offered.
    #[must_use]
    pub fn offers(&self, mode: LoginMode) -> bool {
        self.login_modes.contains(&mode)
    }
}
