//! `StartWebAuthnRegistration`.

use serde_json::Value;

use super::error::Error;
use super::{UserPool, document};
use crate::tokens::SecretToken;

impl UserPool {
    /// Starts the registration of a passkey. Returns `CredentialCreationOptions`, a
    /// `PublicKeyCredentialCreationOptionsJSON` (WebAuthn level 3, section 5.1).
    pub async fn start_web_authn_registration(
        &self,
        access_token: &SecretToken,
    ) -> Result<Value, Error> {
        let call = self
            .client
            .start_web_authn_registration()
            .access_token(access_token.expose())
            .send();
        let output = self.call("StartWebAuthnRegistration", call).await?;
        Ok(document::into_json(output.credential_creation_options))
    }
}
