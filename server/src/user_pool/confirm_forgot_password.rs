//! `ConfirmForgotPassword`.

use super::UserPool;
use super::error::{Error, from_sdk};

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
    ) -> Result<(), Error> {
        self.client
            .confirm_forgot_password()
            .client_id(&self.client_id)
            .secret_hash(self.secret_hash(email))
            .username(email)
            .confirmation_code(code)
            .password(password)
            .send()
            .await
            .map_err(from_sdk)?;
        Ok(())
    }
}
