//! The two app clients of the pool.

pub mod auth_flow;
pub mod client_secret;
pub mod client_settings;
pub mod scopes;
pub mod token_validity;

use std::ops::Deref;

pub use scopes::{ADMIN_SCOPE, SCOPES};

use crate::pool::{
    clients::{
        auth_flow::{CONFIDENTIAL_FLOWS, PUBLIC_FLOWS},
        client_secret::ClientSecret,
        client_settings::ClientSettings,
    },
    description::ClientDescription,
    options::Options,
};

/// The id of the client with a secret.
pub const CONFIDENTIAL_ID: &str = "localconfidentialclient000";
/// The id of the client without a secret, for SDKs that run in browsers.
pub const PUBLIC_ID: &str = "localpublicclient000000000";

/// An app client and its current settings, which it dereferences to. Without `Debug`, because it may contain a secret.
#[derive(Clone)]
pub struct Client {
    /// `confidential` or `public`.
    pub name: &'static str,
    pub id: String,
    /// The secrets of the confidential client, oldest first. Each of them is accepted.
    pub secrets: Vec<ClientSecret>,
    /// The settings that can change while the pool runs.
    pub settings: ClientSettings,
}

/// Creates both clients for the application at `app_url`.
pub fn create_clients(app_url: &str, secrets: Vec<ClientSecret>, options: &Options) -> [Client; 2] {
    let client = |name, id: &str, secrets, flows| Client {
        name,
        id: id.to_owned(),
        secrets,
        settings: ClientSettings::new(name, flows, app_url, options),
    };
    [
        client("confidential", CONFIDENTIAL_ID, secrets, CONFIDENTIAL_FLOWS),
        client("public", PUBLIC_ID, Vec::new(), PUBLIC_FLOWS),
    ]
}

impl Deref for Client {
    type Target = ClientSettings;

    fn deref(&self) -> &ClientSettings {
        &self.settings
    }
}

impl Client {
    pub fn is_confidential(&self) -> bool {
        !self.secrets.is_empty()
    }

    /// Returns the newest secret.
    pub fn secret(&self) -> Option<&str> {
        self.secrets.last().map(|secret| secret.value.as_str())
    }

    /// Returns everything about the client, including the secret.
    pub fn describe(&self) -> ClientDescription {
        ClientDescription {
            name: self.name.to_owned(),
            client_id: self.id.clone(),
            client_secret: self.secret().map(str::to_owned),
            callback_urls: self.callback_urls.clone(),
            logout_urls: self.logout_urls.clone(),
            scopes: self.allowed_scopes.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CONFIDENTIAL_ID, PUBLIC_ID, create_clients};
    use crate::pool::{clients::auth_flow::ExplicitAuthFlow, options::Options};

    #[test]
    fn client_ids_look_like_those_of_cognito() {
        for id in [CONFIDENTIAL_ID, PUBLIC_ID] {
            assert_eq!(id.len(), 26);
            assert!(
                id.bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            );
        }
    }

    #[test]
    fn with_rotation_no_client_may_use_the_old_refresh_flow() {
        let allowed = |rotation| {
            let options = Options {
                refresh_token_rotation: rotation,
                ..Options::default()
            };
            create_clients("http://localhost", vec![], &options)
                .map(|client| client.allows(ExplicitAuthFlow::AllowRefreshTokenAuth))
        };
        assert_eq!(allowed(false), [true, true]);
        assert_eq!(allowed(true), [false, false]);
    }
}
