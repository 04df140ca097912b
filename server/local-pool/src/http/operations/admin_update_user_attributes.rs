//! `AdminUpdateUserAttributes`: writes attributes of a user. With `email_verified` or `phone_number_verified`, a new
//! address takes effect at once.

use serde::Deserialize;

use crate::{
    http::operations::{
        admin_request::AdminRequest,
        attribute::{self, SentAttribute},
        response::Empty,
    },
    pool::{attributes::Writer, refusal::Refusal, user_pool::UserPool},
    rules::accounts,
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    #[serde(flatten)]
    user: AdminRequest,
    user_attributes: Option<Vec<SentAttribute>>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let sent = request
        .user_attributes
        .ok_or(Refusal::MissingMember("userAttributes"))?;
    let sent = attribute::read(sent)?;
    let sub = request.user.find_user(pool)?;
    accounts::update_user_attributes(pool, &sub, sent, Writer::Administrator)?;
    Ok(Empty {})
}
