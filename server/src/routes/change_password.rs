//! Where password managers send users who want to change their password (W3C, "A Well-Known URL for Changing
//! Passwords").

use axum::response::Redirect;
use wire::page;

/// `GET /.well-known/change-password`: the login page. Passwords cannot be changed here yet.
pub async fn redirect() -> Redirect {
    Redirect::to(page::LOGIN)
}
