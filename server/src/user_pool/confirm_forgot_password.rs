//! `ConfirmForgotPassword`.

use std::net::IpAddr;

use super::UserPool;
use super::error::Error;

impl UserPool {
    /// Sets a new password with the code from the email.
    ///
    /// # Errors
    /// [`Error::CodeExpired`] also if no code was requested.
    pub async fn confirm_forgot_password(
        &self,
        email: &str,
        code: &str,
        password: &str,
        address: IpAddr,
    ) -> Result<(), Error> {
        let request = self
            .client
            .confirm_forgot_password()
            .client_id(&self.client_id)
            .set_user_context_data(self.user_context(Some(address)))
            .username(email)
            .confirmation_code(code)
            .password(password);
        self.with_secret_hash(email, |hash| {
            let request = request.clone().secret_hash(hash);
            self.call("ConfirmForgotPassword", request.send())
        })
        .await?;
        Ok(())
    }
}
