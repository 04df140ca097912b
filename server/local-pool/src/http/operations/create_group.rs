//! `CreateGroup`: creates a group of users.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::{group_type::GroupType, members::check_user_pool_id, request::required},
    pool::{groups::Group, refusal::Refusal, user_pool::UserPool},
    rules::groups,
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    user_pool_id: Option<String>,
    group_name: Option<String>,
    description: Option<String>,
    role_arn: Option<String>,
    precedence: Option<i64>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    group: GroupType,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    check_user_pool_id(pool, request.user_pool_id.as_deref())?;
    let name = required(request.group_name, "groupName")?;
    check_name(&name)?;
    let group = groups::create_group(
        pool,
        Group {
            name,
            description: request.description,
            role_arn: request.role_arn,
            precedence: request.precedence.map(read_precedence).transpose()?,
            created_at: pool.clock.now(),
        },
    )?;
    Ok(Response {
        group: GroupType::new(group, &pool.description.user_pool_id),
    })
}

/// 1 to 128 characters, none of them a space or a control character.
fn check_name(name: &str) -> Result<(), Refusal> {
    let rule = match name.chars().count() {
        0 => "Member must have length greater than or equal to 1",
        129.. => "Member must have length less than or equal to 128",
        _ if name.contains(|c: char| c.is_whitespace() || c.is_control()) => {
            r"Member must satisfy regular expression pattern: [\p{L}\p{M}\p{S}\p{N}\p{P}]+"
        }
        _ => return Ok(()),
    };
    Err(Refusal::constraint("groupName", rule))
}

fn read_precedence(precedence: i64) -> Result<u32, Refusal> {
    u32::try_from(precedence).map_err(|_| {
        Refusal::constraint(
            "precedence",
            "Member must have value greater than or equal to 0",
        )
    })
}
