//! Which second factors a user turns on, and which one the user prefers (`SetUserMFAPreference`).

use serde::Deserialize;

use crate::pool::{
    refusal::Refusal,
    settings::{
        Settings,
        mfa::{Mfa, MfaConfiguration},
        name_of,
    },
    user_pool::UserPool,
    users::User,
};

/// The settings of one factor, such as `SMSMfaSettings`.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct FactorSettings {
    pub enabled: bool,
    pub preferred_mfa: bool,
}

/// The settings of all factors. A factor without settings stays as it is.
#[derive(Deserialize)]
pub struct MfaSettings {
    #[serde(rename = "SMSMfaSettings")]
    sms: Option<FactorSettings>,
    #[serde(rename = "SoftwareTokenMfaSettings")]
    software_token: Option<FactorSettings>,
    #[serde(rename = "EmailMfaSettings")]
    email: Option<FactorSettings>,
}

impl MfaSettings {
    fn given(&self) -> impl Iterator<Item = (Mfa, FactorSettings)> {
        [
            (Mfa::SmsMfa, self.sms),
            (Mfa::SoftwareTokenMfa, self.software_token),
            (Mfa::EmailOtp, self.email),
        ]
        .into_iter()
        .filter_map(|(factor, settings)| Some((factor, settings?)))
    }
}

/// Changes the settings of the given factors.
pub fn set_preference(pool: &UserPool, sub: &str, given: &MfaSettings) -> Result<(), Refusal> {
    if given.given().filter(|(_, to)| to.preferred_mfa).count() > 1 {
        return Err(Refusal::InvalidParameter(
            "Only one MFA method can be preferred.".to_owned(),
        ));
    }
    let settings = pool.settings();
    pool.change(|state| {
        let user = state.users.get_mut(sub).ok_or(Refusal::UserNotFound)?;
        // All are checked before one is changed: a refused request changes nothing.
        for (factor, to) in given.given() {
            check(&settings, user, factor, to)?;
        }
        check_remaining(&settings, user, given)?;
        for (factor, to) in given.given() {
            apply(user, factor, to);
        }
        Ok(())
    })
}

/// A user of a pool that requires a second factor keeps at least one. How Cognito words this is not documented.
fn check_remaining(settings: &Settings, user: &User, given: &MfaSettings) -> Result<(), Refusal> {
    if settings.mfa_configuration != MfaConfiguration::On || user.mfa.enabled.is_empty() {
        return Ok(());
    }
    let mut enabled = user.mfa.enabled.clone();
    for (factor, to) in given.given() {
        if to.enabled {
            enabled.insert(factor);
        } else {
            enabled.remove(&factor);
        }
    }
    if enabled.is_empty() {
        Err(Refusal::LastFactor)
    } else {
        Ok(())
    }
}

fn check(settings: &Settings, user: &User, factor: Mfa, to: FactorSettings) -> Result<(), Refusal> {
    if to.preferred_mfa && !to.enabled {
        let name = name_of(&factor);
        return Err(Refusal::InvalidParameter(format!(
            "{name} cannot be preferred without being enabled."
        )));
    }
    if !to.enabled {
        return Ok(());
    }
    if settings.mfa_configuration == MfaConfiguration::Off {
        return Err(Refusal::InvalidParameter(
            "MFA is not enabled for this user pool.".to_owned(),
        ));
    }
    let is_offered = settings.enabled_mfas.contains(&factor);
    let has_factor = match factor {
        // Also a number that is not verified: the first code does that (aws-amplify/amplify-js#11259).
        Mfa::SmsMfa => user.attributes.contains_key("phone_number"),
        Mfa::EmailOtp => user.attributes.contains_key("email"),
        Mfa::SoftwareTokenMfa => user.mfa.software_token.is_some(),
    };
    if is_offered && has_factor {
        Ok(())
    } else {
        Err(Refusal::NoDeliveryConfiguration(name_of(&factor)))
    }
}

fn apply(user: &mut User, factor: Mfa, to: FactorSettings) {
    if to.enabled {
        user.mfa.enabled.insert(factor);
    } else {
        user.mfa.enabled.remove(&factor);
    }
    if to.preferred_mfa {
        user.mfa.preferred = Some(factor);
    } else if user.mfa.preferred == Some(factor) {
        user.mfa.preferred = None;
    }
}

/// The second factors of a user, by their names.
pub struct NamesOfFactors {
    /// `UserMFASettingList`.
    pub enabled: Vec<String>,
    /// `PreferredMfaSetting`.
    pub preferred: Option<String>,
}

/// Returns which second factors a user has turned on.
pub fn names_of_factors(pool: &UserPool, sub: &str) -> Result<NamesOfFactors, Refusal> {
    pool.read(|state| {
        let user = state.users.get(sub).ok_or(Refusal::UserNotFound)?;
        Ok(NamesOfFactors {
            enabled: user.mfa.enabled.iter().map(name_of).collect(),
            preferred: user.mfa.preferred.as_ref().map(name_of),
        })
    })
}
