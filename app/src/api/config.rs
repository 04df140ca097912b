//! What the page must know before anyone types.

use wire::{Config, Problem, path};

use super::Api;

/// `GET /api/config`.
pub async fn get(api: Api) -> Result<Config, Problem> {
    api.get(path::CONFIG).await
}
