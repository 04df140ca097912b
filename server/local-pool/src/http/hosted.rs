//! The hosted pages and the OAuth 2.0 endpoints, as in Cognito's managed login:
//!
//! - [`authorization`]: parses and checks the application's request; [`authorize`]: the endpoint that receives it.
//! - [`pages`]: what a user sees; [`page_context`]: what every page needs.
//! - [`state`], [`session`], [`authorization_codes`], [`pending_sign_ups`]: what is stored in memory; [`csrf`]: rejects
//!   forms from other sites.
//! - [`token`], [`user_info`], [`revoke`], [`logout`]: the other endpoints; they use [`client_authentication`] and
//!   [`oauth_error`].
//!
//! The rules about accounts and tokens are in [`crate::rules`].

pub mod authorization;
pub mod authorization_codes;
pub mod authorize;
pub mod blocking;
pub mod client_authentication;
pub mod code_grant;
pub mod cookie;
pub mod csrf;
pub mod error_page;
pub mod logout;
pub mod oauth_error;
pub mod page_context;
pub mod pages;
pub mod parameters;
pub mod pending_sign_ups;
pub mod redirect;
pub mod revoke;
pub mod session;
pub mod state;
pub mod token;
pub mod user_info;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

use crate::http::{app_state::AppState, cors};

/// Every route of the hosted pages.
pub fn router() -> Router<Arc<AppState>> {
    // Open to every origin, as in Cognito. None of these endpoints reads a cookie.
    let endpoints = Router::new()
        .route("/oauth2/token", post(token::exchange))
        .route(
            "/oauth2/userInfo",
            get(user_info::show).post(user_info::show),
        )
        .route("/oauth2/revoke", post(revoke::revoke))
        .layer(cors::allow_all());
    Router::new()
        .route("/oauth2/authorize", get(authorize::authorize))
        .route("/login", get(pages::login::show).post(pages::login::submit))
        .route("/mfa", get(pages::mfa::show).post(pages::mfa::submit))
        .route(
            "/signup",
            get(pages::sign_up::show).post(pages::sign_up::submit),
        )
        .route(
            "/confirmUser",
            get(pages::confirm_sign_up::show).post(pages::confirm_sign_up::submit),
        )
        .route("/resendcode", post(pages::confirm_sign_up::resend))
        .route(
            "/forgotPassword",
            get(pages::forgot_password::show).post(pages::forgot_password::submit),
        )
        .route(
            "/confirmforgotPassword",
            get(pages::confirm_forgot_password::show).post(pages::confirm_forgot_password::submit),
        )
        .route(
            "/provider",
            get(pages::provider::show).post(pages::provider::submit),
        )
        .route("/logout", get(logout::logout))
        .merge(endpoints)
}
