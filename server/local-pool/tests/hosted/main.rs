//! The hosted pages and the OAuth 2.0 endpoints over HTTP: a browser with its cookies, an application with its secret, what
//! works between them, and above all what is refused.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails; the functions that tests share are tests too"
)]

mod application;
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
mod redirect_uri;
mod refresh;
mod revoke;
mod session;
mod sign_up;
mod token;
mod user_info;
mod world;
