//! `DeleteWebAuthnCredential`.

use super::UserPool;
use super::error::Error;
use crate::tokens::SecretToken;

impl UserPool {
    /// Removes a passkey, by its `CredentialId`.
    ///
    /// # Errors
    /// [`Error::NoLongerExists`] if the user has no such passkey.
    pub async fn delete_web_authn_credential(
        &self,
        access_token: &SecretToken,
        credential_id: &str,
    ) -> Result<(), Error> {
        let call = self
            .client
            .delete_web_authn_credential()
            .access_token(access_token.expose())
            .credential_id(credential_id)
            .send();
        self.call("DeleteWebAuthnCredential", call).await?;
        Ok(())
    }
}
