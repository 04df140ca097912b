//! `GetUserAttributeVerificationCode`.

use wire::account::attributes::Address;

use super::error::Error;
use super::{CodeDelivery, UserPool};
use crate::tokens::SecretToken;

impl UserPool {
    /// Sends a code to the value of an address that waits for one, or else to its present value.
    ///
    /// # Errors
    /// [`Error::TooManyAttempts`] after several codes within an hour.
    pub async fn get_user_attribute_verification_code(
        &self,
        access_token: &SecretToken,
        address: Address,
    ) -> Result<CodeDelivery, Error> {
        let call = self
            .client
            .get_user_attribute_verification_code()
            .access_token(access_token.expose())
            .set_client_metadata(self.client_metadata())
            .attribute_name(address.as_str())
            .send();
        let output = self.call("GetUserAttributeVerificationCode", call).await?;
        output
            .code_delivery_details
            .and_then(CodeDelivery::from_sdk)
            .ok_or_else(|| Error::Unexpected("no code delivery details".into()))
    }
}
