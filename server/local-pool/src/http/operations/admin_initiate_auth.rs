//! `AdminInitiateAuth`: like `InitiateAuth`, for the server of an application.

use serde::Deserialize;

use crate::{
    http::operations::{
        auth_flow::{Caller, start_flow},
        auth_response::AuthResponse,
        members::check_user_pool_id,
        request::required,
    },
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::sign_in::AuthParameters,
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    user_pool_id: Option<String>,
    client_id: Option<String>,
    auth_flow: Option<String>,
    #[serde(default)]
    auth_parameters: AuthParameters,
}

pub fn run(pool: &UserPool, request: Request) -> Result<AuthResponse, Refusal> {
    check_user_pool_id(pool, request.user_pool_id.as_deref())?;
    let client = pool.client(&required(request.client_id, "clientId")?)?;
    let flow = required(request.auth_flow, "authFlow")?;
    let caller = Caller::Administrator;
    start_flow(pool, &client, caller, &flow, &request.auth_parameters)
}
