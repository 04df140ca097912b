//! `AdminCreateUser`: creates a user and sends an invitation, or sends it again.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::{
        attribute::{self, SentAttribute},
        members::check_user_pool_id,
        request::required,
        user_type::UserType,
    },
    pool::{message::DeliveryMedium, refusal::Refusal, user_pool::UserPool},
    rules::accounts::{self, AdminCreateUser},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    user_pool_id: Option<String>,
    username: Option<String>,
    temporary_password: Option<String>,
    message_action: Option<String>,
    #[serde(default)]
    user_attributes: Vec<SentAttribute>,
    #[serde(default)]
    desired_delivery_mediums: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    user: UserType,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    check_user_pool_id(pool, request.user_pool_id.as_deref())?;
    let username = required(request.username, "username")?;
    let attributes = attribute::read(request.user_attributes)?;
    let mediums = read_mediums(&request.desired_delivery_mediums)?;
    let temporary_password = request.temporary_password;
    let sub = match request.message_action.as_deref() {
        Some("RESEND") => {
            accounts::admin_resend_invitation(pool, &username, temporary_password, &mediums)?
        }
        action @ (None | Some("SUPPRESS")) => {
            let request = AdminCreateUser {
                username,
                temporary_password,
                attributes,
                mediums,
                invites: action.is_none(),
            };
            accounts::admin_create_user(pool, request)?
        }
        Some(_) => {
            return Err(Refusal::constraint(
                "messageAction",
                "Member must satisfy enum value set: [RESEND, SUPPRESS]",
            ));
        }
    };
    pool.read(|state| state.users.get(&sub).map(UserType::new))
        .map(|user| Response { user })
        .ok_or(Refusal::UserNotFound)
}

fn read_mediums(names: &[String]) -> Result<Vec<DeliveryMedium>, Refusal> {
    let read = |name: &String| match name.as_str() {
        "EMAIL" => Ok(DeliveryMedium::Email),
        "SMS" => Ok(DeliveryMedium::Sms),
        _ => Err(Refusal::constraint(
            "desiredDeliveryMediums",
            "Member must satisfy constraint: [Member must satisfy enum value set: [SMS, EMAIL]]",
        )),
    };
    names.iter().map(read).collect()
}
