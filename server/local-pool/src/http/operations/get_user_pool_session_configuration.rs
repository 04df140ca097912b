//! `GetUserPoolSessionConfiguration`: returns whether the pool records sessions, and how many a user can have.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::members::check_user_pool_id,
    pool::{
        refusal::Refusal, settings::session_configuration::SessionConfiguration,
        user_pool::UserPool,
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    user_pool_id: Option<String>,
}

/// The response of this operation and of `SetUserPoolSessionConfiguration`.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    user_pool_id: String,
    #[serde(flatten)]
    sessions: SessionConfiguration,
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "operations take their request by value"
)]
pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    check_user_pool_id(pool, request.user_pool_id.as_deref())?;
    Ok(describe(pool))
}

/// Describes the current configuration.
pub fn describe(pool: &UserPool) -> Response {
    Response {
        user_pool_id: pool.description.user_pool_id.clone(),
        sessions: pool.settings().sessions,
    }
}
