//! `GetUser`.

use wire::login::MfaType;

use super::UserPool;
use super::error::Error;
use crate::tokens::SecretToken;

/// A user as the pool knows them now.
#[derive(Debug)]
pub struct PoolUser {
    /// `UserAttributes`, by name.
    attributes: Vec<(String, String)>,
    /// `UserMFASettingList`, without the factors that this application does not know.
    pub enabled_mfas: Vec<MfaType>,
    /// `PreferredMfaSetting`.
    pub preferred_mfa: Option<MfaType>,
}

impl PoolUser {
    /// Returns the value of an attribute, unless it has none.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let (_, value) = attributes.find(|(other, _)| other == name)?;
        Some(value.as_str()).filter(|value| !value.is_empty())
    }
}

impl UserPool {
    /// Returns the user of an access token.
    pub async fn get_user(&self, access_token: &SecretToken) -> Result<PoolUser, Error> {
        let call = self
            .client
            .get_user()
            .access_token(access_token.expose())
            .send();
        let output = self.call("GetUser", call).await?;
        let enabled_mfas = output.user_mfa_setting_list().iter();
        Ok(PoolUser {
            enabled_mfas: enabled_mfas.filter_map(|name| mfa_type(name)).collect(),
            preferred_mfa: output.preferred_mfa_setting().and_then(mfa_type),
            attributes: output
                .user_attributes
                .into_iter()
                .map(|attribute| (attribute.name, attribute.value.unwrap_or_default()))
                .collect(),
        })
    }
}

fn mfa_type(name: &str) -> Option<MfaType> {
    MfaType::parse(&name.to_ascii_lowercase())
}
