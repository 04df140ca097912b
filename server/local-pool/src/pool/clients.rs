//! The two app clients of the pool, and how each proves that it is itself.

use crate::pool::description::ClientDescription;

/// The id of the client with a secret.
pub const CONFIDENTIAL_ID: &str = "localconfidentialclient000";
/// The id of the client without one, for SDKs that run in browsers.
pub const PUBLIC_ID: &str = "localpublicclient000000000";

/// What a hosted login may ask for.
pub const SCOPES: [&str; 5] = ["openid", "email", "phone", "profile", ADMIN_SCOPE];
/// The scope that lets an access token read and change its own user through the API.
pub const ADMIN_SCOPE: &str = "aws.cognito.signin.user.admin";

/// An app client. Without `Debug`: it may hold a secret.
pub struct Client {
    /// `confidential` or `public`.
    pub name: &'static str,
    /// The client id.
    pub id: &'static str,
    /// The secret; the public client has none.
    pub secret: Option<String>,
    /// Where a hosted login may return to, compared character by character.
    pub callback_urls: Vec<String>,
    /// Where a hosted logout may go, compared likewise.
    pub logout_urls: Vec<String>,
}

/// Makes both clients for an application.
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
    /// Whether it has a secret.
    pub fn is_confidential(&self) -> bool {
        self.secret.is_some()
    }

    /// Whether the password itself may be sent (`ALLOW_USER_PASSWORD_AUTH`): only by the public client, so that
    /// a server with a secret cannot come to depend on seeing passwords.
    pub fn allows_password_auth(&self) -> bool {
        !self.is_confidential()
    }

    /// What a developer may know of it: everything, the secret too.
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
    fn client_ids_look_like_cognitos() {
        for id in [CONFIDENTIAL_ID, PUBLIC_ID] {
            assert_eq!(id.len(), 26);
            assert!(
                id.bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            );
        }
    }
}
