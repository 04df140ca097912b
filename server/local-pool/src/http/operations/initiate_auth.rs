//! `InitiateAuth`: starts a sign-in, or refreshes tokens.

use serde::Deserialize;

use crate::{
    http::operations::{
        auth_flow::{Caller, start_flow},
        auth_response::AuthResponse,
        request::required,
    },
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::sign_in::AuthParameters,
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    client_id: Option<String>,
    auth_flow: Option<String>,
    #[serde(default)]
    auth_parameters: AuthParameters,
}

pub fn run(pool: &UserPool, request: Request) -> Result<AuthResponse, Refusal> {
    let client = pool.client(&required(request.client_id, "clientId")?)?;
    let flow = required(request.auth_flow, "authFlow")?;
    start_flow(
        pool,
        &client,
        Caller::Client,
        &flow,
        &request.auth_parameters,
    )
}
