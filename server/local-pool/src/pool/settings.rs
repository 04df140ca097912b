//! The settings of a pool, named as in Cognito's API. Those of its clients are in [`crate::pool::clients`].

pub mod acr_configuration;
pub mod auth_factor;
pub mod custom_challenge;
pub mod device_configuration;
pub mod mfa;
pub mod session_configuration;
pub mod tier;
pub mod username_attributes;
pub mod web_authn;

use clap::ValueEnum;

use crate::pool::{
    error::Error,
    options::Options,
    password_policy::PasswordPolicy,
    refusal::Refusal,
    settings::{
        acr_configuration::AcrConfiguration,
        auth_factor::AuthFactor,
        custom_challenge::CustomChallenge,
        device_configuration::DeviceConfiguration,
        mfa::{Mfa, MfaConfiguration},
        session_configuration::SessionConfiguration,
        tier::UserPoolTier,
        username_attributes::UsernameAttributes,
        web_authn::WebAuthnConfiguration,
    },
};

/// The part of the pool id before `_`. It does not say where the pool runs, but SDKs require an existing region.
pub const REGION: &str = "us-east-1";
/// The part of the pool id after `_`, which SRP uses as the name of the pool.
pub const POOL_NAME: &str = "LocalPool";

/// The pool id.
pub fn user_pool_id() -> String {
    format!("{REGION}_{POOL_NAME}")
}

/// The settings of a pool.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The base URL of the application, without a trailing slash.
    pub app_url: String,
    /// `UsernameAttributes`.
    pub username_attributes: UsernameAttributes,
    /// `Policies.PasswordPolicy`.
    pub password_policy: PasswordPolicy,
    /// `Policies.SignInPolicy.AllowedFirstAuthFactors`.
    pub allowed_first_auth_factors: Vec<AuthFactor>,
    /// `MfaConfiguration`.
    pub mfa_configuration: MfaConfiguration,
    /// The second factors that `SetUserPoolMfaConfig` enabled.
    pub enabled_mfas: Vec<Mfa>,
    /// `UserPoolTier`.
    pub user_pool_tier: UserPoolTier,
    /// `AcrConfiguration`.
    pub acr_configuration: AcrConfiguration,
    /// `DeviceConfiguration`; absent if the pool does not track devices.
    pub device_configuration: Option<DeviceConfiguration>,
    /// `WebAuthnConfiguration`.
    pub web_authn: WebAuthnConfiguration,
    /// What `SetUserPoolSessionConfiguration` changes.
    pub sessions: SessionConfiguration,
    /// `AdminCreateUserConfig.AllowAdminCreateUserOnly`: whether `SignUp` is off.
    pub allow_admin_create_user_only: bool,
    /// Whether users and their data cannot be changed, as in a secondary Region.
    pub read_only: bool,
    /// Whether the pool has a domain: the hosted pages.
    pub has_domain: bool,
    /// The names of the external identity providers.
    pub identity_providers: Vec<String>,
    /// The names of the custom attributes, with their prefix: `custom:tenant`.
    pub custom_attributes: Vec<String>,
    /// The attributes that every user must have (`Schema`).
    pub required_attributes: Vec<String>,
    /// The questions of `CUSTOM_AUTH`. Without any, the triggers count as not configured.
    pub custom_challenges: Vec<CustomChallenge>,
}

impl Settings {
    /// Checks the options that become settings.
    pub fn new(options: &Options) -> Result<Self, Error> {
        let app_url = base_url("app_url", &options.app_url)?;
        let relying_party_id = match &options.relying_party_id {
            Some(id) => id.clone(),
            None => host(&app_url),
        };
        let settings = Self {
            app_url,
            username_attributes: options.username_attributes,
            password_policy: options.password_policy.clone(),
            allowed_first_auth_factors: first_auth_factors(options),
            mfa_configuration: options.mfa_configuration,
            enabled_mfas: enabled_mfas(options),
            user_pool_tier: options.user_pool_tier,
            acr_configuration: AcrConfiguration::default(),
            device_configuration: options.device_configuration,
            web_authn: WebAuthnConfiguration {
                relying_party_id,
                user_verification: options.user_verification,
            },
            sessions: options.sessions,
            allow_admin_create_user_only: options.allow_admin_create_user_only,
            read_only: options.read_only,
            has_domain: options.has_domain,
            identity_providers: identity_providers(&options.providers)?,
            custom_attributes: custom_attributes(&options.custom_attributes)?,
            required_attributes: required_attributes(options),
            custom_challenges: options.custom_challenges.clone(),
        };
        settings
            .check()
            .map_err(|refusal| Error::Settings(refusal.to_string()))?;
        Ok(settings)
    }

    /// Whether a second factor is enabled.
    pub fn has_mfa(&self, mfa: Mfa) -> bool {
        self.mfa_configuration != MfaConfiguration::Off && self.enabled_mfas.contains(&mfa)
    }

    /// Whether a first factor is allowed.
    pub fn allows_first_auth_factor(&self, factor: AuthFactor) -> bool {
        self.allowed_first_auth_factors.contains(&factor)
    }

    /// Refuses settings that contradict each other, with the service's messages as far as they are known.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.user_pool_tier == UserPoolTier::Lite {
            self.check_lite()?;
        }
        if self.mfa_configuration != MfaConfiguration::Off && self.enabled_mfas.is_empty() {
            return Err(Refusal::InvalidParameter(
                "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration."
                    .to_owned(),
            ));
        }
        // A code would be the only factor of a sign-in that needs two.
        let is_code = |factor: &&AuthFactor| factor.is_one_time_password();
        match self.allowed_first_auth_factors.iter().find(is_code) {
            Some(factor) if self.mfa_configuration == MfaConfiguration::On => {
                Err(Refusal::InvalidParameter(format!(
                    "{} as a first factor cannot be combined with MfaConfiguration ON.",
                    name_of(factor)
                )))
            }
            _ => Ok(()),
        }
    }

    fn check_lite(&self) -> Result<(), Refusal> {
        let not_in_lite = |factor: &&AuthFactor| **factor != AuthFactor::Password;
        if let Some(factor) = self.allowed_first_auth_factors.iter().find(not_in_lite) {
            self.user_pool_tier.require_essentials(&name_of(factor))?;
        }
        if self.has_mfa(Mfa::EmailOtp) {
            self.user_pool_tier.require_essentials("EMAIL_OTP")?;
        }
        if self.acr_configuration != AcrConfiguration::default() {
            self.user_pool_tier
                .require_essentials("ACR_CONFIGURATION")?;
        }
        if self.sessions.is_enabled() {
            self.user_pool_tier
                .require_essentials("USER_SESSION_TRACKING")?;
        }
        Ok(())
    }
}

/// The name of an enum's value in Cognito's API.
pub fn name_of(value: &impl ValueEnum) -> String {
    value
        .to_possible_value()
        .map(|value| value.get_name().to_owned())
        .unwrap_or_default()
}

/// By default every factor that the tier and the second factors allow.
fn first_auth_factors(options: &Options) -> Vec<AuthFactor> {
    let allowed = |factor: &AuthFactor| {
        *factor == AuthFactor::Password
            || options.user_pool_tier != UserPoolTier::Lite
                && !(options.mfa_configuration == MfaConfiguration::On
                    && factor.is_one_time_password())
    };
    let all = || AuthFactor::value_variants().iter().copied();
    match &options.allowed_first_auth_factors {
        Some(factors) => factors.clone(),
        None => all().filter(allowed).collect(),
    }
}

/// By default every second factor of the tier.
fn enabled_mfas(options: &Options) -> Vec<Mfa> {
    let available =
        |mfa: &Mfa| *mfa != Mfa::EmailOtp || options.user_pool_tier != UserPoolTier::Lite;
    let all = || Mfa::value_variants().iter().copied();
    match &options.enabled_mfas {
        Some(mfas) => mfas.clone(),
        None => all().filter(available).collect(),
    }
}

/// Users who sign in with their email address always have one.
fn required_attributes(options: &Options) -> Vec<String> {
    let mut names = options.required_attributes.clone();
    let is_missing = !names.iter().any(|name| name == "email");
    if is_missing && options.username_attributes == UsernameAttributes::Email {
        names.insert(0, "email".to_owned());
    }
    names
}

/// Adds the prefix to the names, as Cognito does for the attributes of a schema.
fn custom_attributes(names: &[String]) -> Result<Vec<String>, Error> {
    let letter = |c: char| c.is_alphanumeric() || "_-.".contains(c);
    names
        .iter()
        .map(|name| {
            let short = name.strip_prefix("custom:").unwrap_or(name);
            if (1..=20).contains(&short.chars().count()) && short.chars().all(letter) {
                Ok(format!("custom:{short}"))
            } else {
                Err(Error::Settings(format!(
                    "`{name}` is not the name of a custom attribute: use 1 to 20 letters and digits"
                )))
            }
        })
        .collect()
}

/// Checks the names of providers. An underscore would make usernames ambiguous, so Cognito does not allow it either.
fn identity_providers(names: &[String]) -> Result<Vec<String>, Error> {
    let forbidden = |c: char| c == '_' || c.is_whitespace() || c.is_control();
    let invalid = |name: &&String| {
        !(1..=32).contains(&name.chars().count()) || name.contains(forbidden) || *name == "COGNITO"
    };
    match names.iter().find(invalid) {
        Some(name) => Err(Error::Settings(format!(
            "`{name}` is not the name of a provider: use 1 to 32 characters without spaces and underscores"
        ))),
        None => Ok(names.to_vec()),
    }
}

fn host(url: &str) -> String {
    url::Url::parse(url)
        .ok()
        .and_then(|url| url.host_str().map(str::to_owned))
        .unwrap_or_default()
}

/// Parses `http://host:port`, and returns it without a trailing slash.
pub fn base_url(name: &'static str, value: &str) -> Result<String, Error> {
    let invalid = || Error::Url {
        name,
        value: value.to_owned(),
    };
    let url = url::Url::parse(value).map_err(|_| invalid())?;
    let is_origin = matches!(url.scheme(), "http" | "https")
        && url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    if is_origin {
        Ok(url.as_str().trim_end_matches('/').to_owned())
    } else {
        Err(invalid())
    }
}

#[cfg(test)]
mod tests {
    use super::{
        AuthFactor, Mfa, MfaConfiguration, Options, Settings, UserPoolTier, base_url, name_of,
    };

    fn settings(change: impl FnOnce(&mut Options)) -> Result<Settings, String> {
        let mut options = Options::default();
        change(&mut options);
        Settings::new(&options).map_err(|error| error.to_string())
    }

    #[test]
    fn a_base_url_is_an_origin_without_a_trailing_slash() {
        assert_eq!(
            base_url("x", "http://localhost:8080/").unwrap(),
            "http://localhost:8080"
        );
        for bad in [
            "localhost:8080",
            "http://localhost/app",
            "ftp://localhost",
            "http://a@localhost",
            "http://localhost/?q",
        ] {
            assert!(base_url("x", bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn values_have_the_names_of_the_api() {
        assert_eq!(name_of(&AuthFactor::WebAuthn), "WEB_AUTHN");
        assert_eq!(name_of(&Mfa::SoftwareTokenMfa), "SOFTWARE_TOKEN_MFA");
        assert_eq!(name_of(&MfaConfiguration::Optional), "OPTIONAL");
    }

    #[test]
    fn the_defaults_follow_the_tier_and_the_second_factors() {
        let all = settings(|_| {}).unwrap();
        assert_eq!(all.allowed_first_auth_factors.len(), 4);
        assert_eq!(all.enabled_mfas.len(), 3);
        assert_eq!(all.web_authn.relying_party_id, "localhost");
        let lite = settings(|options| options.user_pool_tier = UserPoolTier::Lite).unwrap();
        assert_eq!(lite.allowed_first_auth_factors, [AuthFactor::Password]);
        assert_eq!(lite.enabled_mfas, [Mfa::SmsMfa, Mfa::SoftwareTokenMfa]);
        let on = settings(|options| options.mfa_configuration = MfaConfiguration::On).unwrap();
        let expected = [AuthFactor::Password, AuthFactor::WebAuthn];
        assert_eq!(on.allowed_first_auth_factors, expected);
    }

    #[test]
    fn settings_that_contradict_each_other_are_refused() {
        let error = settings(|options| {
            options.user_pool_tier = UserPoolTier::Lite;
            options.enabled_mfas = Some(vec![Mfa::EmailOtp]);
        });
        assert_eq!(
            error.unwrap_err(),
            "The following features need to be disabled for the LITE pricing tier configured: EMAIL_OTP"
        );
        let error = settings(|options| {
            options.mfa_configuration = MfaConfiguration::On;
            options.allowed_first_auth_factors = Some(vec![AuthFactor::SmsOtp]);
        });
        assert_eq!(
            error.unwrap_err(),
            "SMS_OTP as a first factor cannot be combined with MfaConfiguration ON."
        );
    }

    #[test]
    fn custom_attributes_get_their_prefix() {
        let named = |name: &str| {
            let name = name.to_owned();
            settings(|options| options.custom_attributes = vec![name])
        };
        let expected = ["custom:tenant"];
        assert_eq!(named("tenant").unwrap().custom_attributes, expected);
        assert_eq!(named("custom:tenant").unwrap().custom_attributes, expected);
        assert!(named("a b").unwrap_err().contains("`a b`"));
        assert!(named("").is_err() && named(&"x".repeat(21)).is_err());
    }
}
