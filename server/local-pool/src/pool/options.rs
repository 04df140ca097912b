//! The options that a pool starts with.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
};

use crate::pool::{
    clients::auth_flow::ExplicitAuthFlow,
    clock::Clock,
    password_policy::PasswordPolicy,
    random::Random,
    settings::{
        auth_factor::AuthFactor,
        custom_challenge::CustomChallenge,
        device_configuration::DeviceConfiguration,
        mfa::{Mfa, MfaConfiguration},
        session_configuration::SessionConfiguration,
        tier::UserPoolTier,
        username_attributes::UsernameAttributes,
        web_authn::UserVerification,
    },
    sign_ins::REFRESH_LIFETIME,
};

/// The options of a pool. [`Options::default`] is what `local-pool` uses without flags. Options of clients apply to
/// both.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent settings of Cognito"
)]
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
    /// What users sign in with (`UsernameAttributes`).
    pub username_attributes: UsernameAttributes,
    /// The requirements for passwords.
    pub password_policy: PasswordPolicy,
    /// Whether users need a second factor (`MfaConfiguration`).
    pub mfa_configuration: MfaConfiguration,
    /// The enabled second factors. Default: all that the tier has.
    pub enabled_mfas: Option<Vec<Mfa>>,
    /// The first factors of `USER_AUTH` (`AllowedFirstAuthFactors`). Default: all that tier and second factors allow.
    pub allowed_first_auth_factors: Option<Vec<AuthFactor>>,
    /// The feature plan (`UserPoolTier`).
    pub user_pool_tier: UserPoolTier,
    /// How devices are remembered (`DeviceConfiguration`); not at all by default.
    pub device_configuration: Option<DeviceConfiguration>,
    /// The domain of passkeys (`RelyingPartyId`). Default: the host of `app_url`.
    pub relying_party_id: Option<String>,
    /// Whether authenticators must verify their user (`UserVerification`).
    pub user_verification: UserVerification,
    /// Whether sessions are recorded, and how many a user can have (`SetUserPoolSessionConfiguration`); not by default.
    pub sessions: SessionConfiguration,
    /// Whether `SignUp` is off (`AllowAdminCreateUserOnly`).
    pub allow_admin_create_user_only: bool,
    /// Whether users and their data cannot be changed, as in a secondary Region.
    pub read_only: bool,
    /// The names of custom attributes, with or without `custom:`.
    pub custom_attributes: Vec<String>,
    /// The attributes that every user must have, beside the email address if users sign in with it.
    pub required_attributes: Vec<String>,
    /// The questions of `CUSTOM_AUTH`; without any, the flow is refused.
    pub custom_challenges: Vec<CustomChallenge>,
    /// The flows of both clients (`ExplicitAuthFlows`). Default: SRP, refresh, `USER_AUTH`, `CUSTOM_AUTH`, and for the
    /// public client also passwords.
    pub explicit_auth_flows: Option<Vec<ExplicitAuthFlow>>,
    /// How many minutes a challenge may take, 3 to 15 (`AuthSessionValidity`).
    pub auth_session_minutes: i64,
    /// Whether a refresh token is replaced when it is used (`RefreshTokenRotation`).
    pub refresh_token_rotation: bool,
    /// How long a replaced refresh token still works, 0 to 60 seconds (`RetryGracePeriodSeconds`).
    pub refresh_token_grace_seconds: i64,
    /// The lifetime of ID and access tokens.
    pub access_token_seconds: i64,
    /// The lifetime of refresh tokens.
    pub refresh_token_seconds: i64,
    /// Whether `iss` has AWS's form, `https://cognito-idp.<region>.amazonaws.com/<pool id>`, instead of being below the
    /// public URL.
    pub aws_issuer: bool,
    /// Whether the pool has a domain: the hosted pages and the endpoints of OAuth 2.0.
    pub has_domain: bool,
    /// The names of external identity providers that the hosted pages stand in for.
    pub providers: Vec<String>,
    /// A file that gets the secret of the confidential client, as JSON like that in AWS Secrets Manager.
    pub secret_file: Option<PathBuf>,
    /// A JSON file with the clients, groups and users of a new pool.
    pub seed: Option<PathBuf>,
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
            username_attributes: UsernameAttributes::default(),
            password_policy: PasswordPolicy::default(),
            mfa_configuration: MfaConfiguration::default(),
            enabled_mfas: None,
            allowed_first_auth_factors: None,
            user_pool_tier: UserPoolTier::default(),
            device_configuration: None,
            relying_party_id: None,
            user_verification: UserVerification::default(),
            sessions: SessionConfiguration::default(),
            allow_admin_create_user_only: false,
            read_only: false,
            custom_attributes: Vec::new(),
            required_attributes: Vec::new(),
            custom_challenges: Vec::new(),
            explicit_auth_flows: None,
            auth_session_minutes: 3,
            refresh_token_rotation: false,
            refresh_token_grace_seconds: 0,
            access_token_seconds: 3600,
            refresh_token_seconds: REFRESH_LIFETIME,
            aws_issuer: false,
            has_domain: true,
            providers: Vec::new(),
            secret_file: None,
            seed: None,
            demo_user: true,
        }
    }
}
