//! Registration.

use wire::{
    Problem, path,
    register::{RegisterRequest, Registered},
};

use super::Api;

/// `POST /api/register`.
pub async fn register(api: Api, request: &RegisterRequest) -> Result<Registered, Problem> {
    api.post(path::REGISTER, request).await
}
