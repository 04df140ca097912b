//! The settings of the server.
//!
//! [`Settings`] is what the administrator wrote. [`Config`] is the validated, complete form that the server uses. No
//! other module reads the environment.

mod apps;
mod auth_flow;
mod command_line;
mod operator;
mod pool;
mod rate_limits;
mod secret_file;
mod session_store;
mod settings;
mod validation;

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use catalogue::Language;
use ipnet::IpNet;
use url::Url;
use wire::login::{FirstFactorType, MfaType};
use wire::{LoginMode, PasswordPolicy, SignUpAttribute};

pub use apps::{App, Apps, Members, TokenKind};
pub use auth_flow::AuthFlow;
pub use command_line::{CheckOutput, Command, CommandLine, Probe, read};
pub use operator::OperatorConfig;
pub use pool::PoolConfig;
pub use rate_limits::{Quota, RateLimit, RateLimits, Scope};
pub use secret_file::{SecretError, SecretFile, SecretOwner};
pub use session_store::{RedisUrl, SessionStore};
pub use settings::Settings;
pub use validation::{Error, is_loopback, validate, validation_errors};

/// The validated settings.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent settings")]
pub struct Config {
    /// The origin that users visit, without a trailing slash: `https://login.example.org`.
    pub public_url: String,
    /// The address that the server listens on.
    pub listen: SocketAddr,
    /// The address at which Prometheus reads metrics.
    pub metrics_listen: Option<SocketAddr>,
    /// How the log names users.
    pub log_subjects: SubjectFormat,
    /// The maximum number of simultaneous connections.
    pub max_connections: usize,
    /// How long connections are still accepted after the server was told to stop.
    pub shutdown_delay: Duration,
    /// The pool and its confidential client.
    pub pool: PoolConfig,
    /// The available login modes; the first is the default.
    pub login_modes: Vec<LoginMode>,
    /// How the in-app login starts.
    pub auth_flow: AuthFlow,
    /// The first factors of the in-app login; the first is the default. Only `password_srp` without `USER_AUTH`.
    pub first_factors: Vec<FirstFactorType>,
    /// How long users have to answer a challenge, in seconds: the `AuthSessionValidity` of the app client.
    pub auth_session: i64,
    /// The external identity providers, by their names in the pool.
    pub providers: Vec<String>,
    /// Whether devices that the pool tracks are remembered.
    pub remember_devices: bool,
    /// What registration asks for in addition to email and password.
    pub sign_up_attributes: Vec<SignUpAttribute>,
    /// The pool's password policy.
    pub password_policy: PasswordPolicy,
    /// Where sessions are stored.
    pub session_store: SessionStore,
    /// The file with the keys that encrypt the session store.
    pub session_keys_file: PathBuf,
    /// How long sessions last.
    pub session_limits: SessionLimits,
    /// The group whose members see the admin page, if there is one.
    pub admin_group: Option<String>,
    /// The second factors that the account pages offer.
    pub second_factors: Vec<MfaType>,
    /// Whether the profile page may show raw tokens.
    pub token_inspection: bool,
    /// Who operates the application.
    pub operator: OperatorConfig,
    /// The proxies whose header is trusted.
    pub trusted_proxies: Vec<IpNet>,
    /// The header in which they report the client's address. The other one is ignored: a proxy does not overwrite it.
    pub forwarded_header: ForwardedHeader,
    /// How often something may be attempted.
    pub rate_limits: RateLimits,
    /// Whether the pool is told the client's address.
    pub user_context_data: bool,
    /// The languages of the pages, if not all; the first is the default.
    pub languages: Option<Vec<Language>>,
    /// The folder of the files that replace texts of the pages.
    pub texts_dir: Option<PathBuf>,
    /// The folder of the built application, unless the one in this program is used.
    pub dist_dir: Option<PathBuf>,
    /// The applications behind this server.
    pub apps: Apps,
    /// After how many seconds the groups of a user of an application are read again.
    pub groups_max_age: i64,
    /// Whether applications get a signed assertion.
    pub apps_assertion: bool,
    /// Where the local pool shows its emails.
    pub mailbox_url: Option<Url>,
}

/// How the log names users.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubjectFormat {
    /// By a keyed hash of their id.
    Hashed,
    /// By their id at the pool (`sub`).
    Plain,
}

/// The header in which a proxy reports the address of its client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForwardedHeader {
    /// `X-Forwarded-For`.
    XForwardedFor,
    /// `Forwarded` (RFC 7239).
    Forwarded,
}

impl ForwardedHeader {
    /// Returns the name of the header.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::XForwardedFor => "x-forwarded-for",
            Self::Forwarded => "forwarded",
        }
    }
}

/// How long sessions last, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionLimits {
    /// Without a request.
    pub idle: i64,
    /// In total.
    pub max: i64,
    /// Without a request, with Remember me.
    pub remember_idle: i64,
    /// In total, with Remember me.
    pub remember: i64,
}

impl Config {
    /// Returns whether users reach the server over TLS. Cookies are then `Secure` and have a prefix.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Returns whether every client seems to have the address of a proxy: there is one, because this server has no TLS,
    /// and it is not trusted.
    #[must_use]
    pub fn lacks_trusted_proxies(&self) -> bool {
        self.is_https() && self.trusted_proxies.is_empty()
    }

    /// Returns whether machines outside of a private network may be able to read the metrics.
    #[must_use]
    pub fn has_public_metrics(&self) -> bool {
        self.metrics_listen
            .is_some_and(|address| match address.ip() {
                IpAddr::V4(ip) => !ip.is_loopback() && !ip.is_private() && !ip.is_link_local(),
                IpAddr::V6(ip) => {
                    !ip.is_loopback() && !ip.is_unique_local() && !ip.is_unicast_link_local()
                }
            })
    }

    /// Returns whether a login mode is available.
    #[must_use]
    pub fn offers(&self, mode: LoginMode) -> bool {
        self.login_modes.contains(&mode)
    }

    /// Returns whether an external identity provider can be used.
    #[must_use]
    pub fn has_provider(&self, name: &str) -> bool {
        self.providers.iter().any(|provider| provider == name)
    }
}
