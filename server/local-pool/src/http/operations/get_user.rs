//! `GetUser`: returns the attributes of the access token's user.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::request::required,
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::tokens,
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    username: String,
    user_attributes: Vec<Attribute>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Attribute {
    name: String,
    value: String,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    let attributes = pool
        .read(|state| {
            state
                .users
                .get(&access.sub)
                .map(|user| user.attributes.clone())
        })
        .ok_or(Refusal::UserNotFound)?;
    let sub = ("sub".to_owned(), access.sub.clone());
    let user_attributes = std::iter::once(sub)
        .chain(attributes)
        .map(|(name, value)| Attribute { name, value })
        .collect();
    Ok(Response {
        username: access.sub,
        user_attributes,
    })
}
