//! `DeleteUserAttributes`.

use super::UserPool;
use super::error::Error;
use crate::tokens::SecretToken;

impl UserPool {
    /// Removes the values of attributes, by name.
    pub async fn delete_user_attributes(
        &self,
        access_token: &SecretToken,
        names: &[&str],
    ) -> Result<(), Error> {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        let call = self
            .client
            .delete_user_attributes()
            .access_token(access_token.expose())
            .set_user_attribute_names(Some(names))
            .send();
        self.call("DeleteUserAttributes", call).await?;
        Ok(())
    }
}
