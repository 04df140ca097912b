//! `AdminListGroupsForUser`: returns the groups of a user, in order of precedence.

use crate::{
    http::operations::{admin_request::AdminRequest, group_type::GroupList},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::groups,
};

pub fn run(pool: &UserPool, request: AdminRequest) -> Result<GroupList, Refusal> {
    let sub = request.find_user(pool)?;
    let groups = groups::list_groups_for_user(pool, &sub)?;
    Ok(GroupList::new(groups, &pool.description.user_pool_id))
}
