//! Claims and tokens.

use serde_json::Map;
use wire::{
    Problem, path,
    profile::{Profile, Tokens},
};

use super::Api;

/// `GET /api/profile`.
pub async fn get(api: Api) -> Result<Profile, Problem> {
    api.get(path::PROFILE).await
}

/// `POST /api/profile/tokens`: the only answer that carries tokens.
pub async fn tokens(api: Api) -> Result<Tokens, Problem> {
    api.post(path::PROFILE_TOKENS, &Map::new()).await
}
