//! The hosted pages and the OAuth 2.0 endpoints, as Cognito's managed login has them. The rooms, in the order in which a
//! browser meets them:
//!
//! - `authorization`: the request that an application makes, read and refused; `parameters` reads what was sent.
//! - `authorize`: the endpoint that answers it. `pages`: what a person sees on the way. `visit`: what a page needs.
//! - `session`: the pages' own cookie; `csrf`: the proof that a form came from them; `sign_ups`: who has just signed up.
//! - `token`, `user_info`, `revoke`, `logout`: what comes after; `client_authentication` and `oauth_error` serve them.
//!
//! Rules about accounts and tokens are not here: they are in [`crate::accounts`] and [`crate::tokens`].

mod authorization;
mod authorization_codes;
mod authorize;
mod client_authentication;
mod csrf;
mod error_page;
mod kept;
mod logout;
mod oauth_error;
mod pages;
mod parameters;
mod redirect;
mod revoke;
mod session;
mod sign_ups;
mod token;
mod user_info;
mod visit;

use std::sync::{Arc, MutexGuard, PoisonError};

use axum::{
    Router,
    response::Response,
    routing::{get, post},
};

use crate::{cors, pool::Pool, refusal::Refusal};

/// What the hosted pages remember until the pool stops. Without `Debug`: it says who is signed in.
#[derive(Default)]
pub struct Memory {
    /// Browsers that are signed in.
    sessions: kept::Kept<session::Session>,
    /// Codes that wait for the token endpoint.
    codes: kept::Kept<authorization_codes::Granted>,
    /// Browsers whose sign-up waits for its confirmation.
    sign_ups: kept::Kept<sign_ups::SignUp>,
}

/// Every route of the hosted pages.
pub fn router() -> Router<Arc<Pool>> {
    // Open to every origin, as at Cognito; none of these looks at a cookie.
    let endpoints = Router::new()
        .route("/oauth2/token", post(token::exchange))
        .route("/oauth2/userInfo", get(user_info::show))
        .route("/oauth2/revoke", post(revoke::revoke))
        .layer(cors::open());
    Router::new()
        .route("/oauth2/authorize", get(authorize::authorize))
        .route("/login", get(pages::login::show).post(pages::login::submit))
        .route(
            "/signup",
            get(pages::sign_up::show).post(pages::sign_up::submit),
        )
        .route(
            "/confirmUser",
            get(pages::confirm::show).post(pages::confirm::submit),
        )
        .route("/resendcode", post(pages::confirm::resend))
        .route(
            "/forgotPassword",
            get(pages::forgot_password::show).post(pages::forgot_password::submit),
        )
        .route(
            "/confirmforgotPassword",
            get(pages::reset_password::show).post(pages::reset_password::submit),
        )
        .route("/logout", get(logout::logout))
        .merge(endpoints)
}

fn memory(pool: &Pool) -> MutexGuard<'_, Memory> {
    pool.hosted.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs work outside of the async threads: it may compute exponentiations and write the state file.
async fn blocking(pool: &Arc<Pool>, work: impl FnOnce() -> Response + Send + 'static) -> Response {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or_else(|_| error_page::failed(pool, &Refusal::Internal("a page panicked")))
}
