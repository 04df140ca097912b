//! `DeleteUser`.

use super::UserPool;
use super::error::Error;
use crate::tokens::SecretToken;

impl UserPool {
    /// Deletes the user and everything that the pool stores about them.
    pub async fn delete_user(&self, access_token: &SecretToken) -> Result<(), Error> {
        let call = self
            .client
            .delete_user()
            .access_token(access_token.expose())
            .send();
        self.call("DeleteUser", call).await?;
        Ok(())
    }
}
