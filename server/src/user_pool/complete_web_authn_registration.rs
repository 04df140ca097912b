//! `CompleteWebAuthnRegistration`.

use serde_json::Value;

use super::error::{Error, from_sdk};
use super::{UserPool, document};
use crate::tokens::SecretToken;

impl UserPool {
    /// Adds the passkey that a browser created: a `RegistrationResponseJSON` (WebAuthn level 3, section 5.1).
    ///
    /// # Errors
    /// [`Error::PasskeyChallengeNotFound`] if the registration took too long or was completed already.
    pub async fn complete_web_authn_registration(
        &self,
        access_token: &SecretToken,
        credential: Value,
    ) -> Result<(), Error> {
        self.client
            .complete_web_authn_registration()
            .access_token(access_token.expose())
            .credential(document::from_json(credential))
            .send()
            .await
            .map_err(from_sdk)?;
        Ok(())
    }
}
