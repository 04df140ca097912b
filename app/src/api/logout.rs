//! The end of a session.

use wire::{Problem, logout::LoggedOut, path};

use super::Api;

/// `POST /api/logout`; fine where nobody is logged in.
pub async fn logout(api: Api) -> Result<LoggedOut, Problem> {
    api.act(path::LOGOUT).await
}
