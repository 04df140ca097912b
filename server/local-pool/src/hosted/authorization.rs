//! The request of an application to sign somebody in: read, checked, and written again into the links of the pages.
//!
//! Source: Cognito developer guide, "The redirect and authorization endpoint"; RFC 6749, section 4.1.1; RFC 7636, section
//! 4.3; OpenID Connect Core 1.0, section 3.1.2.1.

mod checks;

use crate::{
    clients::Client,
    hosted::{
        parameters::{Parameters, Repeated},
        redirect::with_query,
    },
    pool::Pool,
};

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
pub struct Authorization {
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

/// A request that is not answered.
pub enum Refused {
    /// On a page of the pool: nobody knows whether the redirect URI is the application's.
    Page(String),
    /// At the application, by this URL.
    Application(String),
}

impl Authorization {
    /// Reads the query of `/oauth2/authorize`, `/login` and every page behind them.
    pub fn read(pool: &Pool, sent: &Parameters) -> Result<Self, Refused> {
        let client = client(pool, sent).map_err(Refused::Page)?;
        let redirect_uri = redirect_uri(client, sent).map_err(Refused::Page)?;
        checks::authorization(client, redirect_uri, sent).map_err(|error| {
            Refused::Application(answer(
                redirect_uri,
                ("error", error.code()),
                sent.get("state"),
            ))
        })
    }

    /// Where a code goes.
    pub fn with_code(&self, code: &str) -> String {
        answer(&self.redirect_uri, ("code", code), self.state.as_deref())
    }

    /// Where an error goes.
    pub fn with_error(&self, error: &str) -> String {
        answer(&self.redirect_uri, ("error", error), self.state.as_deref())
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
    pub fn for_person(&self, email: &str) -> Self {
        Self {
            login_hint: Some(email.to_owned()),
            ..self.clone()
        }
    }
}

fn answer(redirect_uri: &str, outcome: (&str, &str), state: Option<&str>) -> String {
    let state = state.map(|state| ("state", state));
    let pairs: Vec<_> = std::iter::once(outcome).chain(state).collect();
    with_query(redirect_uri, &pairs)
}

fn client<'a>(pool: &'a Pool, sent: &Parameters) -> Result<&'a Client, String> {
    let id = required(sent, "client_id")?;
    pool.client(id)
        .map_err(|_| "Client does not exist.".to_owned())
}

fn redirect_uri<'a>(client: &Client, sent: &'a Parameters) -> Result<&'a str, String> {
    let uri = required(sent, "redirect_uri")?;
    // Character by character, and before anything is sent there (RFC 9700, sections 2.1 and 4.1.3).
    if client.callback_urls.iter().any(|known| known == uri) {
        Ok(uri)
    } else {
        Err("redirect_mismatch".to_owned())
    }
}

fn required<'a>(sent: &'a Parameters, name: &str) -> Result<&'a str, String> {
    match sent.one(name) {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Err(format!("Required String parameter '{name}' is not present")),
        Err(Repeated) => Err(format!("Parameter '{name}' is present more than once")),
    }
}
