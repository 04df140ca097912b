//! `AdminRemoveUserFromGroup`: removes a user from a group.

use serde::Deserialize;

use crate::{
    http::operations::{admin_request::AdminRequest, request::required, response::Empty},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::groups,
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    #[serde(flatten)]
    user: AdminRequest,
    group_name: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let group = required(request.group_name, "groupName")?;
    let sub = request.user.find_user(pool)?;
    groups::remove_user_from_group(pool, &sub, &group)?;
    Ok(Empty {})
}
