//! The two app clients of the pool.

use crate::pool::description::ClientDescription;

/// The id of the client with a secret.
pub const CONFIDENTIAL_ID: &str = "localconfidentialclient000";
/// The id of the client without a secret, for SDKs that run in browsers.
pub const PUBLIC_ID: &str = "localpublicclient000000000";

/// The scopes that a hosted login may request.
pub const SCOPES: [&str; 5] = ["openid", "email", "phone", "profile", ADMIN_SCOPE];
/// The scope that lets an access token read and change its own user through the API.
pub const ADMIN_SCOPE: &str = "aws.cognito.signin.user.admin";

/// An app client. Without `Debug`, because it may contain a secret.
pub struct Client {
    /// `confidential` or `public`.
    pub name: &'static str,
    pub id: &'static str,
    /// The secret of the confidential client.
    pub secret: Option<String>,
    /// The allowed redirect URIs of a hosted login; compared exactly.
    pub callback_urls: Vec<String>,
    /// The allowed redirect URIs of a hosted logout; compared exactly.
    pub logout_urls: Vec<String>,
}

/// Creates both clients for the application at `app_url`.
pub fn create_clients(app_url: &str, secret: &str) -> [Client; 2] {
    let client = |name, id, secret| Client {
        name,
        id,
        secret,
        callback_urls: vec![format!("{app_url}/auth/callback")],
        logout_urls: vec![format!("{app_url}/")],
    };
    [
        client("confidential", CONFIDENTIAL_ID, Some(secret.to_owned())),
        client("public", PUBLIC_ID, None),
    ]
}

impl Client {
    pub fn is_confidential(&self) -> bool {
        self.secret.is_some()
    }

    /// Whether the client may send the password itself (`ALLOW_USER_PASSWORD_AUTH`). The confidential client
    /// may not, so that no server starts to rely on receiving passwords.
    pub fn allows_password_auth(&self) -> bool {
        !self.is_confidential()
    }

    /// Returns everything about the client, including the secret.
    pub fn describe(&self) -> ClientDescription {
        ClientDescription {
            name: self.name.to_owned(),
            client_id: self.id.to_owned(),
            client_secret: self.secret.clone(),
            callback_urls: self.callback_urls.clone(),
            logout_urls: self.logout_urls.clone(),
            scopes: SCOPES.map(str::to_owned).to_vec(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CONFIDENTIAL_ID, PUBLIC_ID};

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
}
