//! `ChangePassword`.

use wire::Secret;

use super::UserPool;
use super::error::Error;
use crate::tokens::SecretToken;

impl UserPool {
    /// Replaces the password. `previous` may only be absent for users without a password.
    ///
    /// # Errors
    /// [`Error::WrongCredentials`] or [`Error::LockedOut`] if the previous password is wrong or, after several wrong
    /// ones, is not compared. [`Error::PasswordNotAccepted`] and [`Error::PasswordHistory`] are about the new one.
    pub async fn change_password(
        &self,
        access_token: &SecretToken,
        previous: Option<&Secret>,
        proposed: &Secret,
    ) -> Result<(), Error> {
        let call = self
            .client
            .change_password()
            .access_token(access_token.expose())
            .set_previous_password(previous.map(|password| password.expose().to_owned()))
            .proposed_password(proposed.expose())
            .send();
        self.call("ChangePassword", call).await?;
        Ok(())
    }
}
