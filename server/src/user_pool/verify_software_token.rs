//! `VerifySoftwareToken`, during a login and for a logged-in user.

use aws_sdk_cognitoidentityprovider::types::VerifySoftwareTokenResponseType;
use wire::Secret;

use super::UserPool;
use super::error::Error;
use crate::tokens::SecretToken;

impl UserPool {
    /// Checks the first code of an authenticator app. Returns `Session`, with which the login continues.
    ///
    /// # Errors
    /// The code is wrong.
    pub async fn verify_software_token(
        &self,
        session: Option<&Secret>,
        code: &str,
        device_name: Option<&str>,
    ) -> Result<Option<Secret>, Error> {
        let call = self
            .client
            .verify_software_token()
            .set_session(session.map(|session| session.expose().to_owned()))
            .user_code(code)
            .set_friendly_device_name(device_name.map(str::to_owned))
            .send();
        let output = self.call("VerifySoftwareToken", call).await?;
        match output.status {
            Some(VerifySoftwareTokenResponseType::Success) => Ok(output.session.map(Secret::new)),
            _ => Err(Error::SoftwareTokenMismatch),
        }
    }
    /// Checks the first code of an authenticator app of a logged-in user. The app replaces the one that was in use, and
    /// is asked for after [`UserPool::set_user_mfa_preference`].
    ///
    /// # Errors
    /// [`Error::SoftwareTokenMismatch`] if the code is wrong. [`Error::SoftwareTokenMfaNotFound`] without a new key.
    pub async fn replace_software_token(
        &self,
        access_token: &SecretToken,
        code: &Secret,
        device_name: Option<&str>,
    ) -> Result<(), Error> {
        let call = self
            .client
            .verify_software_token()
            .access_token(access_token.expose())
            .user_code(code.expose())
            .set_friendly_device_name(device_name.map(str::to_owned))
            .send();
        let output = self.call("VerifySoftwareToken", call).await?;
        match output.status {
            Some(VerifySoftwareTokenResponseType::Success) => Ok(()),
            _ => Err(Error::SoftwareTokenMismatch),
        }
    }
}
