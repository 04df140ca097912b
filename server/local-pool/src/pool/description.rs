//! What a client has to know about the pool: the answer of `GET /pool.json`.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Everything that points a Cognito client at this pool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    /// The endpoint of the user-pools API.
    pub endpoint: String,
    /// The region before `_` in the pool id.
    pub region: String,
    /// The pool id.
    pub user_pool_id: String,
    /// `iss` of every token.
    pub issuer: String,
    /// Where the public key is.
    pub jwks_url: String,
    /// In front of `/oauth2/authorize`, `/login`, `/logout`, ...
    pub hosted_base_url: String,
    /// Where the mails are shown; `mailbox_url` + `.json` lists them.
    pub mailbox_url: String,
    /// The app clients.
    pub clients: Vec<ClientDescription>,
    /// A confirmed user, if there is one from the start.
    pub demo_user: Option<DemoUser>,
}

impl Description {
    /// The client with a name: `confidential` or `public`.
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
    /// Where a hosted login may return to.
    pub callback_urls: Vec<String>,
    /// Where a hosted logout may go.
    pub logout_urls: Vec<String>,
    /// What a hosted login may ask for.
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

/// A user to try things with.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemoUser {
    /// The address.
    pub email: String,
    /// The password that the user has at the first start.
    pub password: String,
}

impl fmt::Debug for DemoUser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DemoUser")
            .field("email", &self.email)
            .finish_non_exhaustive()
    }
}
