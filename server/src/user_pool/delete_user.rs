//! `DeleteUser`.

use super::UserPool;
use super::error::{Error, from_sdk};
use crate::tokens::SecretToken;

impl UserPool {
    /// Deletes the user and everything that the pool stores about them.
    pub async fn delete_user(&self, access_token: &SecretToken) -> Result<(), Error> {
        self.client
            .delete_user()
            .access_token(access_token.expose())
            .send()
            .await
            .map_err(from_sdk)?;
        Ok(())
    }
}
