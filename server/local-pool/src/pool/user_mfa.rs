//! The second factors of a user, as they are stored.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::pool::{refusal::Refusal, settings::mfa::Mfa, totp::Secret};

/// The second factors of a user. Without `Debug`, because it contains a secret.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct UserMfa {
    /// `UserMFASettingList`: the factors that are turned on.
    pub enabled: BTreeSet<Mfa>,
    /// `PreferredMfaSetting`.
    pub preferred: Option<Mfa>,
    /// The authenticator app, once a code proved that it has the secret.
    pub software_token: Option<SoftwareToken>,
    /// The secret that `AssociateSoftwareToken` returned last, until a code proves that an app has it.
    pub unverified_secret: Option<Secret>,
}

/// An authenticator app.
#[derive(Clone, Serialize, Deserialize)]
pub struct SoftwareToken {
    secret: Secret,
    /// `FRIENDLY_DEVICE_NAME`.
    pub friendly_device_name: Option<String>,
    /// The period of the last accepted code.
    last_period: Option<i64>,
}

impl SoftwareToken {
    /// Creates a token that has not accepted a code yet.
    pub fn new(secret: Secret, friendly_device_name: Option<String>) -> Self {
        Self {
            secret,
            friendly_device_name,
            last_period: None,
        }
    }

    /// Checks a code, and remembers that it was used: each code is accepted once (RFC 6238, section 5.2).
    pub fn accept(&mut self, code: &str, now: i64) -> Result<(), Refusal> {
        let period = self
            .secret
            .matching_period(code, now)
            .ok_or(Refusal::SoftwareTokenMismatch)?;
        if self.last_period.is_some_and(|last| period <= last) {
            return Err(Refusal::SoftwareTokenReused);
        }
        self.last_period = Some(period);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::SoftwareToken;
    use crate::pool::{
        random::Random,
        refusal::Refusal,
        totp::{Secret, totp_code},
    };

    #[test]
    fn a_code_is_accepted_once_and_no_older_code_after_it() {
        let secret = Secret::generate(&Random::seeded(1));
        let code = |time| totp_code(secret.as_base32(), time).unwrap();
        let mut token = SoftwareToken::new(secret.clone(), None);
        let mut accept = |code: &str, now| {
            token
                .accept(code, now)
                .map_err(|error: Refusal| error.name())
        };
        assert_eq!(accept("no code", 3000), Err("CodeMismatchException"));
        assert_eq!(accept(&code(3030), 3000), Ok(()));
        assert_eq!(accept(&code(3030), 3000), Err("ExpiredCodeException"));
        assert_eq!(accept(&code(3000), 3000), Err("ExpiredCodeException"));
        assert_eq!(accept(&code(3060), 3060), Ok(()));
    }
}
