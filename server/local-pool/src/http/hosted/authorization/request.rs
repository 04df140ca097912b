//! An authorization request that passed every check, and the URLs that follow from it.

use crate::http::hosted::redirect::with_query;

/// Whether to ask the user to sign in (OpenID Connect Core 1.0, section 3.1.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// Only without a session.
    WhenNeeded,
    /// Never: without a session the response is `login_required`.
    Never,
    /// Always, even with a session.
    Always,
}

/// A valid authorization request. Without `Debug`, because it contains the application's `state` and `nonce`.
#[derive(Clone)]
pub struct AuthorizationRequest {
    pub client_id: String,
    /// Where to send the response; registered with the client.
    pub redirect_uri: String,
    /// `state` of the response.
    pub state: Option<String>,
    /// `nonce` of the ID token.
    pub nonce: Option<String>,
    /// The granted scopes.
    pub scopes: Vec<String>,
    /// The PKCE challenge, S256.
    pub challenge: Option<String>,
    pub prompt: Prompt,
    /// The authentication levels to reach, the most wanted first.
    pub acr_values: Option<String>,
    /// The most seconds since the user signed in.
    pub max_age: Option<i64>,
    /// The email address to prefill in the forms.
    pub login_hint: Option<String>,
    /// The external provider to sign in with; `None` for the pool's own users.
    pub identity_provider: Option<String>,
}

impl AuthorizationRequest {
    /// Returns the URL that sends a code to the application.
    pub fn code_url(&self, code: &str) -> String {
        response_url(&self.redirect_uri, &[("code", code)], self.state.as_deref())
    }

    /// Returns the URL that sends an error to the application.
    pub fn error_url(&self, error: &str) -> String {
        response_url(
            &self.redirect_uri,
            &[("error", error)],
            self.state.as_deref(),
        )
    }

    /// Returns the URL of a page, with this request as its query.
    pub fn link(&self, path: &str) -> String {
        let scope = self.scopes.join(" ");
        let max_age = self.max_age.map(|seconds| seconds.to_string());
        let mut pairs = vec![
            ("client_id", self.client_id.as_str()),
            ("response_type", "code"),
            ("redirect_uri", self.redirect_uri.as_str()),
            ("scope", scope.as_str()),
        ];
        for (name, value) in [
            ("state", &self.state),
            ("nonce", &self.nonce),
            ("code_challenge", &self.challenge),
            ("acr_values", &self.acr_values),
            ("max_age", &max_age),
            ("login_hint", &self.login_hint),
            ("identity_provider", &self.identity_provider),
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

    /// Returns the URL of the page where the user signs in.
    pub fn sign_in_link(&self) -> String {
        self.link(if self.identity_provider.is_some() {
            "/provider"
        } else {
            "/login"
        })
    }

    /// Returns the same request with an external provider.
    pub fn with_identity_provider(&self, name: &str) -> Self {
        Self {
            identity_provider: Some(name.to_owned()),
            ..self.clone()
        }
    }

    /// Returns the same request with another `login_hint`.
    pub fn with_login_hint(&self, email: &str) -> Self {
        Self {
            login_hint: Some(email.to_owned()),
            ..self.clone()
        }
    }
}

pub fn response_url(redirect_uri: &str, outcome: &[(&str, &str)], state: Option<&str>) -> String {
    let state = state.map(|state| ("state", state));
    let pairs: Vec<_> = outcome.iter().copied().chain(state).collect();
    with_query(redirect_uri, &pairs)
}
