//! `UpdateUserAttributes`.

use aws_sdk_cognitoidentityprovider::types::AttributeType;

use super::error::Error;
use super::{CodeDelivery, UserPool};
use crate::tokens::SecretToken;

impl UserPool {
    /// Changes attributes, by name and value. Returns the codes that were sent. With
    /// `AttributesRequireVerificationBeforeUpdate`, an address to which a code was sent has not changed yet.
    ///
    /// # Errors
    /// [`Error::AliasExists`] if an address belongs to another account. [`Error::CodeDeliveryFailure`] if the attributes
    /// were changed but a code could not be sent.
    pub async fn update_user_attributes(
        &self,
        access_token: &SecretToken,
        attributes: &[(&str, &str)],
    ) -> Result<Vec<CodeDelivery>, Error> {
        let attributes = attributes
            .iter()
            .map(|(name, value)| AttributeType::builder().name(*name).value(*value).build())
            .collect::<Result<_, _>>()
            .map_err(|error| Error::Unexpected(Box::new(error)))?;
        let call = self
            .client
            .update_user_attributes()
            .access_token(access_token.expose())
            .set_client_metadata(self.client_metadata())
            .set_user_attributes(Some(attributes))
            .send();
        let output = self.call("UpdateUserAttributes", call).await?;
        let sent = output.code_delivery_details_list.unwrap_or_default();
        Ok(sent
            .into_iter()
            .filter_map(CodeDelivery::from_sdk)
            .collect())
    }
}
