//! An authorization request that passed every check, and the URLs that follow from it.

use crate::http::hosted::redirect::with_query;

/// Whether somebody has to be asked (OpenID Connect Core 1.0, section 3.1.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// Only when nobody is signed in.
    WhenNeeded,
    /// Never: without a session the answer is `login_required`.
    Never,
    /// Always, whoever is signed in.
    Always,
}

/// A request that may be answered. Without `Debug`: `state` and `nonce` are the application's.
#[derive(Clone)]
pub struct AuthorizationRequest {
    /// The client.
    pub client_id: &'static str,
    /// Where the answer goes; registered with the client.
    pub redirect_uri: String,
    /// What the application wants back as it is.
    pub state: Option<String>,
    /// What goes into the ID token.
    pub nonce: Option<String>,
    /// What is granted: some of the client's scopes.
    pub scopes: Vec<String>,
    /// The PKCE challenge, S256.
    pub challenge: Option<String>,
    /// Whether somebody has to be asked.
    pub prompt: Prompt,
    /// The address to start the forms with.
    pub login_hint: Option<String>,
}

impl AuthorizationRequest {
    /// Where a code goes.
    pub fn code_url(&self, code: &str) -> String {
        response_url(&self.redirect_uri, ("code", code), self.state.as_deref())
    }

    /// Where an error goes.
    pub fn error_url(&self, error: &str) -> String {
        response_url(&self.redirect_uri, ("error", error), self.state.as_deref())
    }

    /// The same request at another page.
    pub fn link(&self, path: &str) -> String {
        let scope = self.scopes.join(" ");
        let mut pairs = vec![
            ("client_id", self.client_id),
            ("response_type", "code"),
            ("redirect_uri", self.redirect_uri.as_str()),
            ("scope", scope.as_str()),
        ];
        for (name, value) in [
            ("state", &self.state),
            ("nonce", &self.nonce),
            ("code_challenge", &self.challenge),
            ("login_hint", &self.login_hint),
        ] {
            if let Some(value) = value {
                pairs.push((name, value));
            }
        }
        if self.challenge.is_some() {
            pairs.push(("code_challenge_method", "S256"));
        }
        with_query(path, &pairs)
    }

    /// The same request for somebody whose address is known by now.
    pub fn with_login_hint(&self, email: &str) -> Self {
        Self {
            login_hint: Some(email.to_owned()),
            ..self.clone()
        }
    }
}

pub fn response_url(redirect_uri: &str, outcome: (&str, &str), state: Option<&str>) -> String {
    let state = state.map(|state| ("state", state));
    let pairs: Vec<_> = std::iter::once(outcome).chain(state).collect();
    with_query(redirect_uri, &pairs)
}
