//! `ListUsers`: returns users, page by page.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::{attribute, members::check_user_pool_id, user_type::UserType},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::accounts::{self, ListUsers, MAX_PAGE},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    user_pool_id: Option<String>,
    filter: Option<String>,
    limit: Option<usize>,
    pagination_token: Option<String>,
    attributes_to_get: Option<Vec<String>>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    users: Vec<UserType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pagination_token: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    let Request {
        user_pool_id,
        filter,
        limit,
        pagination_token,
        attributes_to_get,
    } = request;
    check_user_pool_id(pool, user_pool_id.as_deref())?;
    let list = ListUsers {
        filter: filter.as_deref(),
        limit: read_limit(limit)?,
        token: pagination_token.as_deref(),
    };
    let (users, pagination_token) = accounts::list_users(pool, &list, |user| {
        let mut listed = UserType::new(user);
        if let Some(names) = &attributes_to_get {
            listed.attributes = attribute::select(user, names)?;
        }
        Ok(listed)
    })?;
    Ok(Response {
        users,
        pagination_token,
    })
}

/// The service model allows 0, which means the default.
fn read_limit(limit: Option<usize>) -> Result<usize, Refusal> {
    match limit {
        None | Some(0) => Ok(MAX_PAGE),
        Some(limit) if limit <= MAX_PAGE => Ok(limit),
        Some(_) => Err(Refusal::constraint(
            "limit",
            "Member must have value less than or equal to 60",
        )),
    }
}
