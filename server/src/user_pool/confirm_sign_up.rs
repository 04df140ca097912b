//! `ConfirmSignUp`.

use std::net::IpAddr;

use super::UserPool;
use super::error::Error;

impl UserPool {
    /// Confirms an address. An alias is never moved from another account (`ForceAliasCreation` is off).
    ///
    /// # Errors
    /// [`Error::AlreadyConfirmed`] if the user is confirmed already.
    pub async fn confirm_sign_up(
        &self,
        email: &str,
        code: &str,
        address: IpAddr,
    ) -> Result<(), Error> {
        let request = self
            .client
            .confirm_sign_up()
            .client_id(&self.client_id)
            .set_user_context_data(self.user_context(Some(address)))
            .set_client_metadata(self.client_metadata())
            .username(email)
            .confirmation_code(code)
            .force_alias_creation(false);
        self.with_secret_hash(email, |hash| {
            let request = request.clone().secret_hash(hash);
            self.call("ConfirmSignUp", request.send())
        })
        .await?;
        Ok(())
    }
}
