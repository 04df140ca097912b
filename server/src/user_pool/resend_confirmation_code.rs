//! `ResendConfirmationCode`.

use super::UserPool;
use super::error::{Error, from_sdk};

impl UserPool {
    /// Sends another confirmation code.
    ///
    /// # Errors
    /// [`Error::AlreadyConfirmed`] if the user is confirmed already.
    pub async fn resend_confirmation_code(&self, email: &str) -> Result<(), Error> {
        self.client
            .resend_confirmation_code()
            .client_id(&self.client_id)
            .secret_hash(self.secret_hash(email))
            .username(email)
            .send()
            .await
            .map_err(from_sdk)?;
        Ok(())
    }
}
