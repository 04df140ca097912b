//! The hosted pages and the OAuth 2.0 endpoints over HTTP, with a browser and an application as clients.
#![expect(
    clippy::unwrap_used,
    reason = "a failed unwrap fails the test; shared functions are part of the tests"
)]

mod account_scope;
mod application;
mod authentication_levels;
mod authorize;
mod browser;
mod client_authentication;
mod confirm;
mod discovery;
mod forgot_password;
mod forms;
mod login;
mod logout;
mod page;
mod pkce;
mod provider;
mod read_only;
mod redirect_uri;
mod refresh;
mod revoke;
mod session;
mod sign_up;
mod sso_sessions;
#[path = "../support/world.rs"]
mod support;
mod token;
mod user_info;
mod world;
