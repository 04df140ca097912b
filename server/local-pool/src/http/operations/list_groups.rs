//! `ListGroups`: returns every group of the pool.

use serde::Deserialize;

use crate::{
    http::operations::{group_type::GroupList, members::check_user_pool_id},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::groups,
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    user_pool_id: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<GroupList, Refusal> {
    let Request { user_pool_id } = request;
    check_user_pool_id(pool, user_pool_id.as_deref())?;
    let groups = groups::list_groups(pool);
    Ok(GroupList::new(groups, &pool.description.user_pool_id))
}
