//! `DeleteUserAttributes`.

use super::UserPool;
use super::error::{Error, from_sdk};
use crate::tokens::SecretToken;

impl UserPool {
    /// Removes the values of attributes, by name.
    pub async fn delete_user_attributes(
        &self,
        access_token: &SecretToken,
        names: &[&str],
    ) -> Result<(), Error> {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        self.client
            .delete_user_attributes()
            .access_token(access_token.expose())
            .set_user_attribute_names(Some(names))
            .send()
            .await
            .map_err(from_sdk)?;
        Ok(())
    }
}
