//! The settings as the administrator writes them: environment variables, and flags with the same names.

use std::path::PathBuf;

use clap::Parser;
use wire::Secret;

/// The only setting that is no flag.
pub(super) const CLIENT_SECRET: &str = "COGNITO_CLIENT_SECRET";

/// A login front end for Amazon Cognito user pools.
///
/// Every setting is an environment variable or a flag. A flag takes precedence.
#[derive(Clone, Debug, Default, Parser)]
#[command(
    name = "poolgate",
    version,
    after_help = "The app client's secret has no flag, because every user of a machine can read the flags of its processes:\n\
        COGNITO_CLIENT_SECRET_FILE names a file that contains it, or COGNITO_CLIENT_SECRET contains it."
)]
pub struct Settings {
    /// The URL that users visit; http only for loopback hosts
    #[arg(long, env = "PUBLIC_URL", default_value = "http://localhost:8080")]
    pub public_url: String,

    /// The socket address to listen on
    #[arg(long, env = "LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: String,

    /// The socket address at which Prometheus reads metrics, for instance 127.0.0.1:9464 [default: none]
    #[arg(long, env = "METRICS_LISTEN")]
    pub metrics_listen: Option<String>,

    /// How the log names users: hashed, or plain for the pool's own ids (`sub`)
    #[arg(long, env = "LOG_SUBJECTS", default_value = "hashed")]
    pub log_subjects: String,

    /// The maximum number of simultaneous connections; one client address gets a quarter of them
    #[arg(long, env = "MAX_CONNECTIONS", default_value = "512")]
    pub max_connections: String,

    /// How long connections are still accepted after SIGTERM [default: 5s, and 0s with a local pool]
    #[arg(long, env = "SHUTDOWN_DELAY")]
    pub shutdown_delay: Option<String>,

    /// The user pool, for instance us-east-1_AbCdEfGhI
    #[arg(long, env = "COGNITO_USER_POOL_ID")]
    pub cognito_user_pool_id: Option<String>,

    /// The pool's confidential app client
    #[arg(long, env = "COGNITO_CLIENT_ID")]
    pub cognito_client_id: Option<String>,

    /// The app client's secret; only [`super::read`] sets it
    #[arg(skip)]
    pub cognito_client_secret: Option<Secret>,

    /// A file that contains the app client's secret, as plain text or as JSON of Secrets Manager; read again when it changes
    #[arg(long, env = "COGNITO_CLIENT_SECRET_FILE")]
    pub cognito_client_secret_file: Option<PathBuf>,

    /// The folder of systemd's credentials (`CREDENTIALS_DIRECTORY`); only [`super::read`] sets it
    #[arg(skip)]
    pub credentials_directory: Option<PathBuf>,

    /// Base URL of the hosted pages; without it hosted login is off
    #[arg(long, env = "COGNITO_DOMAIN")]
    pub cognito_domain: Option<String>,

    /// Region [default: from the pool id]
    #[arg(long, env = "COGNITO_REGION")]
    pub cognito_region: Option<String>,

    /// Base URL of the user-pools API [default: AWS's in the region]
    #[arg(long, env = "COGNITO_ENDPOINT")]
    pub cognito_endpoint: Option<String>,

    /// Issuer of the tokens [default: from region and pool id]
    #[arg(long, env = "COGNITO_ISSUER")]
    pub cognito_issuer: Option<String>,

    /// The pool's key set [default: below the issuer]
    #[arg(long, env = "COGNITO_JWKS_URL")]
    pub cognito_jwks_url: Option<String>,

    /// Scopes of the hosted login; account pages need the last one
    #[arg(
        long,
        env = "COGNITO_SCOPES",
        default_value = "openid email phone profile aws.cognito.signin.user.admin"
    )]
    pub cognito_scopes: String,

    /// The available login modes; the first is the default [default: in-app,hosted]
    #[arg(long, env = "LOGIN_MODES")]
    pub login_modes: Option<String>,

    /// How the in-app login starts: `USER_SRP_AUTH`, `USER_AUTH` (users choose a first factor) or `CUSTOM_AUTH` (SRP first)
    #[arg(long, env = "AUTH_FLOW", default_value = "USER_SRP_AUTH")]
    pub auth_flow: String,

    /// First factors of `USER_AUTH`; the first is the default; `password` sends the password to this server
    /// [default: `password_srp,web_authn,email_otp,sms_otp`]
    #[arg(long, env = "FIRST_FACTORS")]
    pub first_factors: Option<String>,

    /// How long users have to answer a challenge: the app client's `AuthSessionValidity`, 3m to 15m
    #[arg(long, env = "AUTH_SESSION", default_value = "3m")]
    pub auth_session: String,

    /// External identity providers by their names in the pool, for instance Google,Facebook,my-saml
    #[arg(id = "external_providers", long = "providers", env = "PROVIDERS")]
    pub providers: Option<String>,

    /// Whether devices that the pool tracks can skip the second factor: on or off
    #[arg(long, env = "REMEMBER_DEVICES", default_value = "off")]
    pub remember_devices: String,

    /// Second factors that users can set up: `software_token_mfa`, `sms_mfa`, `email_otp` as the pool has them, or none
    #[arg(long, env = "SECOND_FACTORS")]
    pub second_factors: Option<String>,

    /// The group whose members see the admin page
    #[arg(long, env = "ADMIN_GROUP")]
    pub admin_group: Option<String>,

    /// The operator's name, in the header and in titles [default: Poolgate]
    #[arg(long, env = "OPERATOR_NAME")]
    pub operator_name: Option<String>,

    /// The operator's logo: an SVG or PNG image of 100 KiB or less
    #[arg(long, env = "LOGO_FILE")]
    pub logo_file: Option<PathBuf>,

    /// The color that all others are derived from, for instance #1f5fd6
    #[arg(long, env = "ACCENT_COLOR")]
    pub accent_color: Option<String>,

    /// The operator's terms of service, linked in the footer and at registration
    #[arg(long, env = "TERMS_URL")]
    pub terms_url: Option<String>,

    /// The operator's privacy policy, linked in the footer and at registration
    #[arg(long, env = "PRIVACY_URL")]
    pub privacy_url: Option<String>,

    /// Where users get help: an https URL, or mailto: with an address
    #[arg(long, env = "SUPPORT_URL")]
    pub support_url: Option<String>,

    /// Attributes that registration asks for (also `phone_number`); a * after a name makes it required
    #[arg(
        long,
        env = "SIGN_UP_ATTRIBUTES",
        default_value = "given_name,family_name"
    )]
    pub sign_up_attributes: String,

    /// The pool's password policy, for instance min=12,lower,upper,number,symbol [default: min=8]
    #[arg(long, env = "PASSWORD_POLICY")]
    pub password_policy: Option<String>,

    /// Where sessions are stored: `sqlite:FILE`, or `redis://HOST` or `rediss://HOST` for several servers
    #[arg(
        long,
        env = "SESSION_STORE",
        default_value = "sqlite:poolgate.db",
        hide_env_values = true
    )]
    pub session_store: Secret,

    /// Keys that encrypt stored tokens; the first encrypts, any can decrypt [default: created next to the SQLite file;
    /// required with Redis]
    #[arg(long, env = "SESSION_KEYS_FILE")]
    pub session_keys_file: Option<PathBuf>,

    /// A session ends after this time without a request
    #[arg(long, env = "SESSION_IDLE", default_value = "30m")]
    pub session_idle: String,

    /// A session ends after this time, even with requests
    #[arg(long, env = "SESSION_MAX", default_value = "12h")]
    pub session_max: String,

    /// The same as `SESSION_IDLE` with Remember me
    #[arg(long, env = "SESSION_REMEMBER_IDLE", default_value = "7d")]
    pub session_remember_idle: String,

    /// The same as `SESSION_MAX` with Remember me; must not be longer than the refresh token's lifetime
    #[arg(long, env = "SESSION_REMEMBER", default_value = "30d")]
    pub session_remember: String,

    /// Whether the profile page may show raw tokens: on or off
    #[arg(long, env = "TOKEN_INSPECTION", default_value = "on")]
    pub token_inspection: String,

    /// Networks of proxies whose header is trusted, for instance 10.0.0.0/8
    #[arg(long, env = "TRUSTED_PROXIES")]
    pub trusted_proxies: Option<String>,

    /// The header in which they report the client: X-Forwarded-For or Forwarded (RFC 7239); the other one is ignored
    #[arg(long, env = "FORWARDED_HEADER", default_value = "X-Forwarded-For")]
    pub forwarded_header: String,

    /// How often something may be attempted: off, or changes like login.address=60/1m,hosted.address=off
    #[arg(long, env = "RATE_LIMITS")]
    pub rate_limits: Option<String>,

    /// Whether Cognito is told the client's address, for its threat protection: on or off
    #[arg(long, env = "USER_CONTEXT_DATA", default_value = "on")]
    pub user_context_data: String,

    /// The languages of the pages, by their tags, for instance en,de; the first is the default [default: all, English first]
    #[arg(long, env = "LANGUAGES")]
    pub languages: Option<String>,

    /// A folder of Fluent files like de.ftl, whose messages replace texts of that language
    #[arg(long, env = "TEXTS_DIR")]
    pub texts_dir: Option<PathBuf>,

    /// The folder of the built application [default: the one in this program; in a program without, `dist`]
    #[arg(long, env = "DIST_DIR")]
    pub dist_dir: Option<PathBuf>,

    /// Applications behind this server, one a line or separated by `;`: `name origin groups=a,b`, or `any` instead of groups; also `max_age=`,
    /// `factors=mfa`, `token=access|id`, `headers=remote`, `title="..."`
    #[arg(long, env = "APPS")]
    pub apps: Option<String>,

    /// When a group that was taken away ends the access to an application at the latest
    #[arg(long, env = "GROUPS_MAX_AGE", default_value = "5m")]
    pub groups_max_age: String,

    /// Whether applications get a signed assertion about the user: on or off
    #[arg(long, env = "APPS_ASSERTION", default_value = "off")]
    pub apps_assertion: String,

    /// Starts a local pool at this address and uses it
    #[cfg(feature = "local-pool")]
    #[arg(
        long,
        env = "LOCAL_POOL",
        value_name = "ADDRESS",
        num_args = 0..=1,
        default_missing_value = "127.0.0.1:9090"
    )]
    pub local_pool: Option<String>,

    /// The URL at which browsers reach the local pool [default: `http://localhost:PORT`]
    #[cfg(feature = "local-pool")]
    #[arg(long, env = "LOCAL_POOL_URL", value_name = "URL")]
    pub local_pool_url: Option<String>,

    /// Where the local pool stores its users and keys; without it they stay in memory
    #[cfg(feature = "local-pool")]
    #[arg(long, env = "LOCAL_POOL_DATA", value_name = "FOLDER")]
    pub local_pool_data: Option<PathBuf>,

    /// The other settings of the local pool
    #[cfg(feature = "local-pool")]
    #[command(flatten)]
    pub local_pool_arguments: local_pool::Arguments,

    /// The application through whose proxy `poolgate check` asks; only [`super::read`] sets it
    #[arg(skip)]
    pub check_through: Option<String>,

    /// Where emails can be read; set by the local pool
    #[arg(skip)]
    pub mailbox_url: Option<String>,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_client_secret_cannot_be_given_on_the_command_line() {
        for arguments in [
            &["poolgate", "--cognito-client-secret", "canary"][..],
            &["poolgate", "--cognito-client-secret=canary"],
            &["poolgate", "canary"],
        ] {
            Settings::try_parse_from(arguments).unwrap_err();
        }
        let help = Settings::command().render_long_help().to_string();
        assert!(!help.contains("--cognito-client-secret "), "{help}");
        assert!(help.contains("--cognito-client-secret-file "), "{help}");
        assert!(help.contains("has no flag"), "{help}");
    }
}
