//! `SignUp`.

use std::collections::BTreeMap;
use std::net::IpAddr;

use aws_sdk_cognitoidentityprovider::types::AttributeType;
use wire::Attribute;

use super::UserPool;
use super::error::Error;

impl UserPool {
    /// Creates a user. Returns whether the pool confirmed the user automatically.
    ///
    /// # Errors
    /// [`Error::UsernameExists`] if the address has an account. [`Error::CodeDeliveryFailure`] if the user was created
    /// but the email could not be sent.
    pub async fn sign_up(
        &self,
        email: &str,
        password: &str,
        attributes: &BTreeMap<Attribute, String>,
        address: IpAddr,
    ) -> Result<bool, Error> {
        let attributes = attributes
            .iter()
            .map(|(attribute, value)| (attribute.as_str(), value.as_str()))
            .chain([("email", email)])
            .map(|(name, value)| attribute(name, value))
            .collect::<Result<_, _>>()?;
        let request = self
            .client
            .sign_up()
            .client_id(&self.client_id)
            .set_user_context_data(self.user_context(Some(address)))
            .set_client_metadata(self.client_metadata())
            .username(email)
            .password(password)
            .set_user_attributes(Some(attributes));
        let output = self
            .with_secret_hash(email, |hash| {
                let request = request.clone().secret_hash(hash);
                self.call("SignUp", request.send())
            })
            .await?;
        Ok(output.user_confirmed())
    }
}

fn attribute(name: &str, value: &str) -> Result<AttributeType, Error> {
    let built = AttributeType::builder().name(name).value(value).build();
    built.map_err(|error| Error::Unexpected(Box::new(error)))
}
