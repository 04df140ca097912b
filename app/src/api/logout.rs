//! The end of a session.

use serde_json::Map;
use wire::{Problem, logout::LoggedOut, path};

use super::Api;

/// `POST /api/logout`; fine where nobody is logged in.
pub async fn logout(api: Api) -> Result<LoggedOut, Problem> {
    api.post(path::LOGOUT, &Map::new()).await
}
