//! `GlobalSignOut`.

use super::UserPool;
use super::error::Error;
use crate::tokens::SecretToken;

impl UserPool {
    /// Revokes all tokens of the user. The session of the hosted pages continues.
    pub async fn global_sign_out(&self, access_token: &SecretToken) -> Result<(), Error> {
        let call = self
            .client
            .global_sign_out()
            .access_token(access_token.expose())
            .send();
        self.call("GlobalSignOut", call).await?;
        Ok(())
    }
}
