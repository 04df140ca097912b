//! Authentication levels and methods: what a sign-in has proved, as the claims `acr` and `amr` report it.
//!
//! Source: Cognito developer guide, "Authentication levels with ACR and AMR claims".

use serde::{Deserialize, Serialize};

use crate::pool::settings::mfa::Mfa;

/// An authentication level. A pool can give it another name ([`super::settings::acr_configuration`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// A password.
    #[serde(rename = "Level1")]
    One,
    /// A code by SMS or email, alone.
    #[serde(rename = "Level2")]
    Two,
    /// A passkey, or a password with a code by SMS or email.
    #[serde(rename = "Level3")]
    Three,
    /// A password with a code from an authenticator app.
    #[serde(rename = "Level4")]
    Four,
}

impl Level {
    /// All of them, the lowest first.
    pub const ALL: [Self; 4] = [Self::One, Self::Two, Self::Three, Self::Four];

    /// Returns the ACR value of a pool that has not renamed it.
    pub const fn default_name(self) -> &'static str {
        match self {
            Self::One => "urn:cognito:loa:1",
            Self::Two => "urn:cognito:loa:2",
            Self::Three => "urn:cognito:loa:3",
            Self::Four => "urn:cognito:loa:4",
        }
    }

    /// Returns the highest level that these methods satisfy.
    pub fn of(methods: &[Method]) -> Option<Self> {
        let has = |method| methods.contains(&method);
        let has_code = has(Method::Sms) || has(Method::Email);
        let has_passkey = has(Method::PlatformPasskey) || has(Method::RoamingPasskey);
        let satisfied = [
            (
                Self::Four,
                has(Method::Password) && has(Method::SoftwareToken),
            ),
            (
                Self::Three,
                has_passkey || (has(Method::Password) && has_code),
            ),
            (Self::Two, has_code),
            (Self::One, has(Method::Password)),
        ];
        satisfied
            .into_iter()
            .find_map(|(level, is_satisfied)| is_satisfied.then_some(level))
    }
}

/// An authentication method, by its AMR value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Method {
    #[serde(rename = "pwd")]
    Password,
    /// A code from an authenticator app.
    #[serde(rename = "otp")]
    SoftwareToken,
    #[serde(rename = "sms")]
    Sms,
    #[serde(rename = "email_otp")]
    Email,
    /// A passkey of a device.
    #[serde(rename = "swk")]
    PlatformPasskey,
    /// A passkey of a security key.
    #[serde(rename = "hwk")]
    RoamingPasskey,
    /// An external identity provider.
    #[serde(rename = "fed")]
    Federated,
}

impl From<Mfa> for Method {
    fn from(factor: Mfa) -> Self {
        match factor {
            Mfa::SmsMfa => Self::Sms,
            Mfa::SoftwareTokenMfa => Self::SoftwareToken,
            Mfa::EmailOtp => Self::Email,
        }
    }
}

/// What a sign-in has proved, and what it must.
#[derive(Clone, Default)]
pub struct Authentication {
    /// What was proved so far, each method once.
    pub methods: Vec<Method>,
    /// The level to reach; `None` if none was requested.
    pub target: Option<Level>,
    /// Whether the user signs in on the hosted pages, which have a `Session` of the API for their code.
    pub on_pages: bool,
}

impl Authentication {
    /// Adds a method.
    pub fn prove(&mut self, method: Method) {
        if !self.methods.contains(&method) {
            self.methods.push(method);
        }
    }

    /// Whether the target is reached.
    pub fn is_reached(&self) -> bool {
        self.target.is_none() || Level::of(&self.methods) >= self.target
    }

    /// Whether the target is reached with one more method.
    pub fn is_reached_with(&self, method: Method) -> bool {
        let mut next = self.clone();
        next.prove(method);
        next.is_reached()
    }
}

#[cfg(test)]
mod tests {
    use super::{Level, Method};

    #[test]
    fn the_methods_satisfy_the_levels_of_the_guide() {
        use Method::{
            Email, Federated, Password, PlatformPasskey, RoamingPasskey, Sms, SoftwareToken,
        };
        let cases: [(&[Method], Option<Level>); 11] = [
            (&[], None),
            (&[Federated], None),
            (&[SoftwareToken], None),
            (&[Password], Some(Level::One)),
            (&[Sms], Some(Level::Two)),
            (&[Email], Some(Level::Two)),
            (&[PlatformPasskey], Some(Level::Three)),
            (&[RoamingPasskey], Some(Level::Three)),
            (&[Password, Email], Some(Level::Three)),
            (&[Password, SoftwareToken], Some(Level::Four)),
            (&[Password, Sms, SoftwareToken], Some(Level::Four)),
        ];
        for (methods, level) in cases {
            assert_eq!(Level::of(methods), level, "{methods:?}");
        }
    }
}
