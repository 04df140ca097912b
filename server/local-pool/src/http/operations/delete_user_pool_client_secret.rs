//! `DeleteUserPoolClientSecret`: deletes a secret of a client that has two.

use serde::Deserialize;

use crate::{
    http::operations::{members::check_user_pool_id, request::required, response::Empty},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::client_secret::delete_secret,
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
#[expect(clippy::struct_field_names, reason = "the names of the service model")]
pub struct Request {
    user_pool_id: Option<String>,
    client_id: Option<String>,
    client_secret_id: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    check_user_pool_id(pool, request.user_pool_id.as_deref())?;
    let id = required(request.client_id, "clientId")?;
    let secret_id = required(request.client_secret_id, "clientSecretId")?;
    let client = pool.client(&id)?;
    delete_secret(pool, &client, &secret_id)?;
    Ok(Empty {})
}
