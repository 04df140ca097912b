//! `UpdateUserAttributes`: writes attributes of the access token's user. A new address takes effect when its code is
//! entered.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::{
        attribute::{self, SentAttribute},
        request::required,
        response::CodeDeliveryDetails,
    },
    pool::{attributes::Writer, refusal::Refusal, user_pool::UserPool},
    rules::{accounts, tokens},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
    user_attributes: Option<Vec<SentAttribute>>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    code_delivery_details_list: Vec<CodeDeliveryDetails>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let sent = request
        .user_attributes
        .ok_or(Refusal::MissingMember("userAttributes"))?;
    let sent = attribute::read(sent)?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    let deliveries = accounts::update_user_attributes(pool, &access.sub, sent, Writer::Client)?;
    Ok(Response {
        code_delivery_details_list: deliveries.into_iter().map(Into::into).collect(),
    })
}
