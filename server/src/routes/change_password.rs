//! Where password managers send users who want to change their password (W3C, "A Well-Known URL for Changing
//! Passwords").

use axum::extract::State;
use axum::response::Redirect;
use wire::page;

use super::require_in_app;
use crate::state::AppState;

/// `GET /.well-known/change-password`: the page that sends a code for a new password, which works for users who are logged
/// in too. Without the in-app mode, passwords are reset on the hosted pages, which the login page leads to.
pub async fn redirect(State(state): State<AppState>) -> Redirect {
    Redirect::to(match require_in_app(&state) {
        Ok(()) => page::FORGOT_PASSWORD,
        Err(_) => page::LOGIN,
    })
}
