//! `ForgotPassword`.

use std::net::IpAddr;

use super::UserPool;
use super::error::Error;

impl UserPool {
    /// Sends a code for a new password, if the user exists, is confirmed and has a verified address.
    ///
    /// # Errors
    /// With `PreventUserExistenceErrors` off, the pool names the reason for not sending a code. Even with it on, it
    /// rejects users who still have a temporary password.
    pub async fn forgot_password(&self, email: &str, address: IpAddr) -> Result<(), Error> {
        let request = self
            .client
            .forgot_password()
            .client_id(&self.client_id)
            .set_user_context_data(self.user_context(Some(address)))
            .set_client_metadata(self.client_metadata())
            .username(email);
        self.with_secret_hash(email, |hash| {
            let request = request.clone().secret_hash(hash);
            self.call("ForgotPassword", request.send())
        })
        .await?;
        Ok(())
    }
}
