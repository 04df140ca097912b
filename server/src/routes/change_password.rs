//! Where password managers send users who want to change their password (W3C, "A Well-Known URL for Changing
//! Passwords").

use axum::response::Redirect;
use wire::page;

/// `GET /.well-known/change-password`: the section of the account, which asks visitors to log in first.
pub async fn redirect() -> Redirect {
    Redirect::to(page::ACCOUNT_PASSWORD)
}
