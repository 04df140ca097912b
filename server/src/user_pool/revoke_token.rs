//! `RevokeToken`.

use super::UserPool;
use super::error::Error;
use crate::tokens::SecretToken;

impl UserPool {
    /// Revokes a refresh token and the access tokens that were issued from it.
    pub async fn revoke_token(&self, refresh_token: &SecretToken) -> Result<(), Error> {
        let request = self
            .client
            .revoke_token()
            .client_id(&self.client_id)
            .token(refresh_token.expose());
        self.with_secret(|secret| {
            let request = request.clone().client_secret(secret.expose());
            self.call("RevokeToken", request.send())
        })
        .await?;
        Ok(())
    }
}
