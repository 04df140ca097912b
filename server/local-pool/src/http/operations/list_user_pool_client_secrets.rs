//! `ListUserPoolClientSecrets`: lists the secrets of a client, without their values.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    http::operations::{
        client_secret_descriptor::descriptor,
        members::{check_user_pool_id, no_next_token},
        request::required,
    },
    pool::{refusal::Refusal, user_pool::UserPool},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    user_pool_id: Option<String>,
    client_id: Option<String>,
    next_token: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Value, Refusal> {
    check_user_pool_id(pool, request.user_pool_id.as_deref())?;
    let id = required(request.client_id, "clientId")?;
    no_next_token(request.next_token.as_ref())?;
    let client = pool.client(&id)?;
    let secrets: Vec<Value> = client.secrets.iter().map(descriptor).collect();
    Ok(json!({ "ClientSecrets": secrets }))
}
