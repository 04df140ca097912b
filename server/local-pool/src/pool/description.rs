//! The description of the pool for its clients: the response of `GET /pool.json`.

use std::fmt;

use serde::{Deserialize, Serialize};

/// All settings that a Cognito client needs to use this pool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    /// The endpoint of the user-pools API.
    pub endpoint: String,
    /// The region: the part of the pool id before `_`.
    pub region: String,
    /// The pool id.
    pub user_pool_id: String,
    /// `iss` of every token.
    pub issuer: String,
    /// The URL of the public key.
    pub jwks_url: String,
    /// The base URL of `/oauth2/authorize`, `/login`, `/logout` and the other hosted endpoints.
    pub hosted_base_url: String,
    /// The page that shows the emails; with `.json` appended, the list of them.
    pub mailbox_url: String,
    /// The app clients.
    pub clients: Vec<ClientDescription>,
    /// A confirmed user who exists from the start, unless turned off.
    pub demo_user: Option<DemoUser>,
}

impl Description {
    /// Returns the client with a name: `confidential` or `public`.
    #[must_use]
    pub fn client(&self, name: &str) -> Option<&ClientDescription> {
        self.clients.iter().find(|client| client.name == name)
    }
}

/// An app client.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientDescription {
    /// `confidential` or `public`.
    pub name: String,
    /// The client id.
    pub client_id: String,
    /// The secret of the confidential client.
    pub client_secret: Option<String>,
    /// The allowed redirect URIs of a hosted login.
    pub callback_urls: Vec<String>,
    /// The allowed redirect URIs of a hosted logout.
    pub logout_urls: Vec<String>,
    /// The scopes that a hosted login may request.
    pub scopes: Vec<String>,
}

impl fmt::Debug for ClientDescription {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientDescription")
            .field("name", &self.name)
            .field("client_id", &self.client_id)
            .finish_non_exhaustive()
    }
}

/// A user for trying out the pool.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemoUser {
    /// The email address.
    pub email: String,
    /// The password on first start.
    pub password: String,
}

impl fmt::Debug for DemoUser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DemoUser")
            .field("email", &self.email)
            .finish_non_exhaustive()
    }
}
