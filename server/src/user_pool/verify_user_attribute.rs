//! `VerifyUserAttribute`.

use wire::account::attributes::Address;

use super::UserPool;
use super::error::Error;
use crate::tokens::SecretToken;

impl UserPool {
    /// Verifies an address with the code that was sent to it. A new address takes effect.
    ///
    /// # Errors
    /// The code is wrong or has expired. [`Error::AliasExists`] if the address has come to belong to another account.
    pub async fn verify_user_attribute(
        &self,
        access_token: &SecretToken,
        address: Address,
        code: &str,
    ) -> Result<(), Error> {
        let call = self
            .client
            .verify_user_attribute()
            .access_token(access_token.expose())
            .attribute_name(address.as_str())
            .code(code)
            .send();
        self.call("VerifyUserAttribute", call).await?;
        Ok(())
    }
}
