//! Claims and tokens.

use wire::{
    Problem, path,
    profile::{Profile, TokenPair},
};

use super::Api;

/// `GET /api/profile`.
pub async fn get(api: Api) -> Result<Profile, Problem> {
    api.get(path::PROFILE).await
}

/// `POST /api/profile/tokens`: the only answer that carries tokens.
pub async fn tokens(api: Api) -> Result<TokenPair, Problem> {
    api.act(path::PROFILE_TOKENS).await
}
