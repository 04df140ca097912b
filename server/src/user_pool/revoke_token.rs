//! `RevokeToken`.

use super::UserPool;
use super::error::{Error, from_sdk};
use crate::tokens::SecretToken;

impl UserPool {
    /// Revokes a refresh token and the access tokens that were issued from it.
    pub async fn revoke_token(&self, refresh_token: &SecretToken) -> Result<(), Error> {
        self.client
            .revoke_token()
            .client_id(&self.client_id)
            .client_secret(self.client_secret.expose())
            .token(refresh_token.expose())
            .send()
            .await
            .map_err(from_sdk)?;
        Ok(())
    }
}
