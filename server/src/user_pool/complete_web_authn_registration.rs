//! `CompleteWebAuthnRegistration`.

use serde_json::Value;

use super::error::Error;
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
        let call = self
            .client
            .complete_web_authn_registration()
            .access_token(access_token.expose())
            .credential(document::from_json(credential))
            .send();
        self.call("CompleteWebAuthnRegistration", call).await?;
        Ok(())
    }
}
