//! `ResendConfirmationCode`.

use std::net::IpAddr;

use super::UserPool;
use super::error::Error;

impl UserPool {
    /// Sends another confirmation code.
    ///
    /// # Errors
    /// [`Error::AlreadyConfirmed`] if the user is confirmed already.
    pub async fn resend_confirmation_code(
        &self,
        email: &str,
        address: IpAddr,
    ) -> Result<(), Error> {
        let request = self
            .client
            .resend_confirmation_code()
            .client_id(&self.client_id)
            .set_user_context_data(self.user_context(Some(address)))
            .set_client_metadata(self.client_metadata())
            .username(email);
        self.with_secret_hash(email, |hash| {
            let request = request.clone().secret_hash(hash);
            self.call("ResendConfirmationCode", request.send())
        })
        .await?;
        Ok(())
    }
}
