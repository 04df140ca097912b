//! Reads an authorization request, and decides where to report an error.

use std::sync::Arc;

use crate::{
    http::hosted::{
        authorization::{
            checks,
            request::{AuthorizationRequest, response_url},
        },
        parameters::{Parameters, Repeated},
    },
    pool::{clients::Client, user_pool::UserPool},
};

/// Where to show that an authorization request was rejected.
pub enum AuthorizeError {
    /// On an error page, because the redirect URI may not belong to the application.
    Page(String),
    /// In the application, with a redirect to this URL.
    Application(String),
}

/// Reads the query of `/oauth2/authorize`, `/login` and the other pages.
pub fn read(pool: &UserPool, sent: &Parameters) -> Result<AuthorizationRequest, AuthorizeError> {
    let client = client(pool, sent).map_err(AuthorizeError::Page)?;
    let redirect_uri = redirect_uri(&client, sent).map_err(AuthorizeError::Page)?;
    checks::authorization_request(&client, redirect_uri, sent).map_err(|error| {
        AuthorizeError::Application(response_url(
            redirect_uri,
            &error.redirect_parameters(),
            sent.get("state"),
        ))
    })
}

fn client(pool: &UserPool, sent: &Parameters) -> Result<Arc<Client>, String> {
    let id = required(sent, "client_id")?;
    pool.client(id)
        .map_err(|_| "Client does not exist.".to_owned())
}

fn redirect_uri<'a>(client: &Client, sent: &'a Parameters) -> Result<&'a str, String> {
    let uri = required(sent, "redirect_uri")?;
    // An exact comparison, before anything is sent to the URI (RFC 9700, sections 2.1 and 4.1.3).
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
