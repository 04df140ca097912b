//! Command-line arguments and environment variables that configure a pool, for `local-pool` itself and for programs that
//! contain a local pool. Everything is optional: an argument that is absent leaves the option as it is.

use std::path::PathBuf;

use clap::{Args, builder::BoolishValueParser, value_parser};

use crate::pool::{
    clients::auth_flow::ExplicitAuthFlow,
    options::Options,
    settings::{
        auth_factor::AuthFactor,
        custom_challenge::CustomChallenge,
        device_configuration::DeviceConfiguration,
        mfa::{Mfa, MfaConfiguration},
        session_configuration::{
            SessionConfiguration, TokenSessionConfiguration, UserSessionTracking,
        },
        tier::UserPoolTier,
        username_attributes::UsernameAttributes,
        web_authn::UserVerification,
    },
};

/// Arguments that have the same meaning in every program.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Local pool")]
#[expect(clippy::struct_excessive_bools, reason = "independent flags")]
pub struct Arguments {
    /// What users sign in with: their email address, or a username [default: email]
    #[arg(long, env = "LOCAL_POOL_USERNAME_ATTRIBUTES", value_enum)]
    username_attributes: Option<UsernameAttributes>,

    /// Whether users need a second factor
    #[arg(
        long,
        env = "LOCAL_POOL_MFA_CONFIGURATION",
        value_enum,
        ignore_case = true
    )]
    mfa_configuration: Option<MfaConfiguration>,

    /// The second factors [default: all that the tier has]
    #[arg(
        long,
        env = "LOCAL_POOL_ENABLED_MFAS",
        value_enum,
        value_delimiter = ',',
        ignore_case = true
    )]
    enabled_mfas: Option<Vec<Mfa>>,

    /// The first factors of the flow `USER_AUTH` [default: all that tier and second factors allow]
    #[arg(
        long,
        env = "LOCAL_POOL_FIRST_AUTH_FACTORS",
        value_enum,
        value_delimiter = ',',
        ignore_case = true
    )]
    first_auth_factors: Option<Vec<AuthFactor>>,

    /// The feature plan [default: ESSENTIALS]
    #[arg(long, env = "LOCAL_POOL_TIER", value_enum, ignore_case = true)]
    tier: Option<UserPoolTier>,

    /// Remember devices: always, or if the user agrees
    #[arg(long, env = "LOCAL_POOL_DEVICE_TRACKING", value_enum)]
    device_tracking: Option<DeviceTracking>,

    /// The domain of passkeys [default: the host of the application]
    #[arg(long, env = "LOCAL_POOL_RELYING_PARTY_ID", value_name = "DOMAIN")]
    relying_party_id: Option<String>,

    /// Whether authenticators must verify their user [default: preferred]
    #[arg(long, env = "LOCAL_POOL_USER_VERIFICATION", value_enum)]
    user_verification: Option<UserVerification>,

    /// Record the sessions of users (`UserSessionTracking`), so that they can be listed and revoked
    #[arg(long, env = "LOCAL_POOL_SESSION_TRACKING", value_parser = BoolishValueParser::new())]
    session_tracking: bool,

    /// How many recorded sessions a user can have [default: 20]
    #[arg(long, env = "LOCAL_POOL_MAX_SESSIONS_PER_USER", value_name = "NUMBER", value_parser = value_parser!(u8).range(1..=100))]
    max_sessions_per_user: Option<u8>,

    /// Refuse `SignUp`: only administrators create users
    #[arg(long, env = "LOCAL_POOL_ADMIN_CREATE_USER_ONLY", value_parser = BoolishValueParser::new())]
    admin_create_user_only: bool,

    /// Refuse every operation that changes users, as in a secondary Region or during a recovery
    #[arg(long, env = "LOCAL_POOL_READ_ONLY", value_parser = BoolishValueParser::new())]
    read_only: bool,

    /// The names of custom attributes
    #[arg(
        long,
        env = "LOCAL_POOL_CUSTOM_ATTRIBUTES",
        value_name = "NAMES",
        value_delimiter = ','
    )]
    custom_attributes: Vec<String>,

    /// The names of attributes that every user must have, beside the email address if users sign in with it
    #[arg(
        long,
        env = "LOCAL_POOL_REQUIRED_ATTRIBUTES",
        value_name = "NAMES",
        value_delimiter = ','
    )]
    required_attributes: Vec<String>,

    /// A question of the flow `CUSTOM_AUTH` and its answer, for instance "Pet?=cat"; can be repeated
    #[arg(
        long = "custom-challenge",
        env = "LOCAL_POOL_CUSTOM_CHALLENGES",
        value_name = "QUESTION=ANSWER",
        value_delimiter = ','
    )]
    custom_challenges: Vec<CustomChallenge>,

    /// The authentication flows of both clients, for instance `ALLOW_USER_SRP_AUTH`
    #[arg(
        long,
        env = "LOCAL_POOL_AUTH_FLOWS",
        value_enum,
        value_delimiter = ',',
        ignore_case = true
    )]
    auth_flows: Option<Vec<ExplicitAuthFlow>>,

    /// How many minutes a challenge may take [default: 3]
    #[arg(long, env = "LOCAL_POOL_AUTH_SESSION_MINUTES", value_name = "MINUTES", value_parser = value_parser!(i64).range(3..=15))]
    auth_session_minutes: Option<i64>,

    /// How many seconds ID and access tokens are valid [default: 3600]
    #[arg(long, env = "LOCAL_POOL_ACCESS_TOKEN_SECONDS", value_name = "SECONDS", value_parser = value_parser!(i64).range(300..=86_400))]
    access_token_seconds: Option<i64>,

    /// How many seconds refresh tokens are valid [default: 2592000]
    #[arg(long, env = "LOCAL_POOL_REFRESH_TOKEN_SECONDS", value_name = "SECONDS", value_parser = value_parser!(i64).range(3600..=315_360_000))]
    refresh_token_seconds: Option<i64>,

    /// Replace a refresh token when it is used (`RefreshTokenRotation`)
    #[arg(long, env = "LOCAL_POOL_REFRESH_TOKEN_ROTATION", value_parser = BoolishValueParser::new())]
    refresh_token_rotation: bool,

    /// How many seconds a replaced refresh token still works [default: 0]
    #[arg(long, env = "LOCAL_POOL_REFRESH_TOKEN_GRACE", value_name = "SECONDS", value_parser = value_parser!(i64).range(0..=60))]
    refresh_token_grace: Option<i64>,

    /// Reveal that a user does not exist (`PreventUserExistenceErrors`: `LEGACY`)
    #[arg(long, env = "LOCAL_POOL_SHOW_USER_EXISTENCE", value_parser = BoolishValueParser::new())]
    show_user_existence: bool,

    /// Issue tokens with an issuer in AWS's form instead of the pool's own URL
    #[arg(long, env = "LOCAL_POOL_AWS_ISSUER", value_parser = BoolishValueParser::new())]
    aws_issuer: bool,

    /// Have no hosted pages, as a pool without a domain
    #[arg(long, env = "LOCAL_POOL_NO_DOMAIN", value_parser = BoolishValueParser::new())]
    no_domain: bool,

    /// A stand-in for an external identity provider, for instance Google; can be repeated
    #[arg(
        long = "provider",
        env = "LOCAL_POOL_PROVIDERS",
        value_name = "NAME",
        value_delimiter = ','
    )]
    providers: Vec<String>,

    /// A file that gets the client secret in the JSON of AWS Secrets Manager, at the start and at each rotation
    #[arg(long, env = "LOCAL_POOL_SECRET_FILE", value_name = "FILE")]
    secret_file: Option<PathBuf>,

    /// A JSON file with the clients, groups and users that a new pool starts with
    #[arg(long, env = "LOCAL_POOL_SEED", value_name = "FILE")]
    seed: Option<PathBuf>,

    /// Start without the demo user
    #[arg(long, env = "LOCAL_POOL_NO_DEMO_USER", value_parser = BoolishValueParser::new())]
    no_demo_user: bool,
}

/// The choices of Cognito's console.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum DeviceTracking {
    Always,
    OptIn,
}

impl From<DeviceTracking> for DeviceConfiguration {
    fn from(tracking: DeviceTracking) -> Self {
        Self {
            challenge_required_on_new_device: true,
            device_only_remembered_on_user_prompt: matches!(tracking, DeviceTracking::OptIn),
        }
    }
}

impl Arguments {
    /// Returns the options with these arguments applied.
    #[must_use]
    pub fn apply(self, options: Options) -> Options {
        let sessions = self.sessions(options.sessions);
        Options {
            username_attributes: self
                .username_attributes
                .unwrap_or(options.username_attributes),
            mfa_configuration: self.mfa_configuration.unwrap_or(options.mfa_configuration),
            enabled_mfas: self.enabled_mfas.or(options.enabled_mfas),
            allowed_first_auth_factors: self
                .first_auth_factors
                .or(options.allowed_first_auth_factors),
            user_pool_tier: self.tier.unwrap_or(options.user_pool_tier),
            device_configuration: self
                .device_tracking
                .map(DeviceConfiguration::from)
                .or(options.device_configuration),
            relying_party_id: self.relying_party_id.or(options.relying_party_id),
            user_verification: self.user_verification.unwrap_or(options.user_verification),
            sessions,
            allow_admin_create_user_only: self.admin_create_user_only
                || options.allow_admin_create_user_only,
            read_only: self.read_only || options.read_only,
            custom_attributes: [options.custom_attributes, self.custom_attributes].concat(),
            required_attributes: [options.required_attributes, self.required_attributes].concat(),
            custom_challenges: [options.custom_challenges, self.custom_challenges].concat(),
            explicit_auth_flows: self.auth_flows.or(options.explicit_auth_flows),
            auth_session_minutes: self
                .auth_session_minutes
                .unwrap_or(options.auth_session_minutes),
            access_token_seconds: self
                .access_token_seconds
                .unwrap_or(options.access_token_seconds),
            refresh_token_seconds: self
                .refresh_token_seconds
                .unwrap_or(options.refresh_token_seconds),
            refresh_token_rotation: self.refresh_token_rotation || options.refresh_token_rotation,
            refresh_token_grace_seconds: self
                .refresh_token_grace
                .unwrap_or(options.refresh_token_grace_seconds),
            prevent_user_existence_errors: options.prevent_user_existence_errors
                && !self.show_user_existence,
            aws_issuer: self.aws_issuer || options.aws_issuer,
            has_domain: options.has_domain && !self.no_domain,
            providers: [options.providers, self.providers].concat(),
            secret_file: self.secret_file.or(options.secret_file),
            seed: self.seed.or(options.seed),
            demo_user: options.demo_user && !self.no_demo_user,
            ..options
        }
    }

    fn sessions(&self, options: SessionConfiguration) -> SessionConfiguration {
        SessionConfiguration {
            user_session_tracking: if self.session_tracking {
                UserSessionTracking::Enabled
            } else {
                options.user_session_tracking
            },
            token_session: TokenSessionConfiguration {
                max_per_user: self
                    .max_sessions_per_user
                    .map_or(options.token_session.max_per_user, usize::from),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::Arguments;
    use crate::pool::{
        clients::auth_flow::ExplicitAuthFlow,
        options::Options,
        settings::{
            mfa::{Mfa, MfaConfiguration},
            username_attributes::UsernameAttributes,
        },
    };

    #[derive(Parser)]
    struct Program {
        #[command(flatten)]
        arguments: Arguments,
    }

    fn options(arguments: &[&str]) -> Result<Options, String> {
        let words = ["program"].iter().chain(arguments);
        Program::try_parse_from(words)
            .map(|program| program.arguments.apply(Options::default()))
            .map_err(|error| error.to_string())
    }

    #[test]
    fn without_arguments_the_options_stay_as_they_are() {
        let unchanged = format!("{:?}", options(&[]).unwrap());
        assert_eq!(unchanged, format!("{:?}", Options::default()));
    }

    #[test]
    fn values_have_the_names_of_the_api_in_any_case() {
        let options = options(&[
            "--username-attributes=none",
            "--mfa-configuration=on",
            "--enabled-mfas=SMS_MFA,SOFTWARE_TOKEN_MFA",
            "--auth-flows=ALLOW_USER_SRP_AUTH",
            "--device-tracking=opt-in",
            "--auth-session-minutes=15",
            "--provider=Google",
            "--provider=my-saml",
            "--required-attributes=name",
            "--custom-challenge=Pet?=cat",
            "--show-user-existence",
            "--no-domain",
        ])
        .unwrap();
        assert_eq!(options.username_attributes, UsernameAttributes::None);
        assert_eq!(options.mfa_configuration, MfaConfiguration::On);
        let mfas = vec![Mfa::SmsMfa, Mfa::SoftwareTokenMfa];
        assert_eq!(options.enabled_mfas, Some(mfas));
        let flows = vec![ExplicitAuthFlow::AllowUserSrpAuth];
        assert_eq!(options.explicit_auth_flows, Some(flows));
        let devices = options.device_configuration.unwrap();
        assert!(devices.device_only_remembered_on_user_prompt);
        assert_eq!(options.auth_session_minutes, 15);
        assert_eq!(options.providers, ["Google", "my-saml"]);
        assert_eq!(options.required_attributes, ["name"]);
        let challenge = &options.custom_challenges[0];
        assert_eq!(challenge.public_parameters["question"], "Pet?");
        assert_eq!(challenge.answer, "cat");
        assert!(!options.prevent_user_existence_errors);
        assert!(!options.has_domain);
    }

    #[test]
    fn the_error_lists_the_possible_values() {
        let error = options(&["--tier=GOLD"]).unwrap_err();
        assert!(error.contains("[possible values: LITE, ESSENTIALS, PLUS]"));
        assert!(options(&["--access-token-seconds=299"]).is_err());
        assert!(options(&["--refresh-token-grace=61"]).is_err());
        let error = options(&["--custom-challenge=Pet?"]).unwrap_err();
        assert!(error.contains("use QUESTION=ANSWER"), "{error}");
    }
}
