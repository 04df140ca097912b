//! `SetUserMFAPreference`.

use aws_sdk_cognitoidentityprovider::types::{
    EmailMfaSettingsType, SmsMfaSettingsType, SoftwareTokenMfaSettingsType,
};
use wire::login::MfaType;

use super::UserPool;
use super::error::Error;
use crate::tokens::SecretToken;

/// The new setting of one second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MfaPreference {
    /// The factor.
    pub mfa: MfaType,
    /// `Enabled`.
    pub enabled: bool,
    /// `PreferredMfa`.
    pub preferred: bool,
}

impl UserPool {
    /// Changes the settings of second factors. Those that are not mentioned stay as they are: Cognito refuses some
    /// settings of a factor that the user cannot have, even those that turn it off.
    ///
    /// # Errors
    /// [`Error::MfaMethodNotFound`] or [`Error::InvalidParameter`] if the user or the pool does not have a factor, or if
    /// the pool requires one and none would remain.
    pub async fn set_user_mfa_preference(
        &self,
        access_token: &SecretToken,
        preferences: &[MfaPreference],
    ) -> Result<(), Error> {
        let mut request = self
            .client
            .set_user_mfa_preference()
            .access_token(access_token.expose());
        for to in preferences {
            request = match to.mfa {
                MfaType::SmsMfa => request.sms_mfa_settings(
                    SmsMfaSettingsType::builder()
                        .enabled(to.enabled)
                        .preferred_mfa(to.preferred)
                        .build(),
                ),
                MfaType::SoftwareTokenMfa => request.software_token_mfa_settings(
                    SoftwareTokenMfaSettingsType::builder()
                        .enabled(to.enabled)
                        .preferred_mfa(to.preferred)
                        .build(),
                ),
                MfaType::EmailOtp => request.email_mfa_settings(
                    EmailMfaSettingsType::builder()
                        .enabled(to.enabled)
                        .preferred_mfa(to.preferred)
                        .build(),
                ),
            };
        }
        self.call("SetUserMFAPreference", request.send()).await?;
        Ok(())
    }
}
