//! `AdminRespondToAuthChallenge`: like `RespondToAuthChallenge`, for the server of an application.

use serde::Deserialize;

use crate::{
    http::operations::{
        auth_response::AuthResponse, members::check_user_pool_id, respond_to_auth_challenge,
    },
    pool::{refusal::Refusal, user_pool::UserPool},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    user_pool_id: Option<String>,
    #[serde(flatten)]
    answer: respond_to_auth_challenge::Request,
}

pub fn run(pool: &UserPool, request: Request) -> Result<AuthResponse, Refusal> {
    check_user_pool_id(pool, request.user_pool_id.as_deref())?;
    respond_to_auth_challenge::run(pool, request.answer)
}
