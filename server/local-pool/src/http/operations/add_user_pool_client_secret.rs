//! `AddUserPoolClientSecret`: adds a secret to a confidential client, which can have two.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    http::operations::{
        client_secret_descriptor::descriptor, members::check_user_pool_id, request::required,
    },
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::client_secret::add_secret,
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    user_pool_id: Option<String>,
    client_id: Option<String>,
    client_secret: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Value, Refusal> {
    check_user_pool_id(pool, request.user_pool_id.as_deref())?;
    let id = required(request.client_id, "clientId")?;
    if let Some(secret) = &request.client_secret {
        check_value(secret)?;
    }
    let client = pool.client(&id)?;
    let is_generated = request.client_secret.is_none();
    let added = add_secret(pool, &client, request.client_secret)?;
    let mut described = descriptor(&added);
    // A value of the caller's own is not returned.
    if is_generated {
        described["ClientSecretValue"] = json!(added.value);
    }
    Ok(json!({ "ClientSecretDescriptor": described }))
}

/// 24 to 64 letters, digits, underscores and plus signs (`ClientSecretType`).
fn check_value(secret: &str) -> Result<(), Refusal> {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '+';
    let rule = match secret.chars().count() {
        ..24 => "Member must have length greater than or equal to 24",
        65.. => "Member must have length less than or equal to 64",
        _ if !secret.chars().all(is_allowed) => {
            r"Member must satisfy regular expression pattern: [\w+]+"
        }
        _ => return Ok(()),
    };
    Err(Refusal::constraint("clientSecret", rule))
}
