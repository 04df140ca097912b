//! `SignUp`: creates an unconfirmed user and sends the code.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::{
        attribute::{self, SentAttribute},
        request::required,
        response::CodeDeliveryDetails,
    },
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{
        accounts::{self, SignedUp},
        client_secret::check_secret_hash,
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    client_id: Option<String>,
    secret_hash: Option<String>,
    username: Option<String>,
    password: Option<String>,
    #[serde(default)]
    user_attributes: Vec<SentAttribute>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    #[serde(skip_serializing_if = "Option::is_none")]
    code_delivery_details: Option<CodeDeliveryDetails>,
    user_confirmed: bool,
    user_sub: String,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    let client = pool.client(&required(request.client_id, "clientId")?)?;
    let username = required(request.username, "username")?;
    check_secret_hash(&client, request.secret_hash.as_deref(), &username)?;
    let attributes = attribute::read(request.user_attributes)?;
    let SignedUp { sub, delivery } = accounts::sign_up(
        pool,
        accounts::SignUp {
            username,
            // Optional in the service model, for pools without passwords. This pool has no other factor.
            password: required(request.password, "password")?,
            attributes,
        },
    )?;
    Ok(Response {
        code_delivery_details: delivery.map(Into::into),
        user_confirmed: false,
        user_sub: sub,
    })
}
