//! `AdminSetUserPassword`: sets a permanent or a temporary password.

use serde::Deserialize;

use crate::{
    http::operations::{admin_request::AdminRequest, request::required, response::Empty},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::accounts,
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    #[serde(flatten)]
    user: AdminRequest,
    password: Option<String>,
    #[serde(default)]
    permanent: bool,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let password = required(request.password, "password")?;
    let sub = request.user.find_user(pool)?;
    accounts::admin_set_user_password(pool, &sub, &password, request.permanent)?;
    Ok(Empty {})
}
