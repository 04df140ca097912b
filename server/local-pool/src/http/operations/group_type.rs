//! `GroupType`: a group, in responses.

use serde::Serialize;

use crate::pool::groups::Group;

/// A group.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GroupType {
    group_name: String,
    user_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role_arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    precedence: Option<u32>,
    creation_date: i64,
    last_modified_date: i64,
}

impl GroupType {
    /// Describes a group of the pool with this id.
    pub fn new(group: Group, user_pool_id: &str) -> Self {
        Self {
            group_name: group.name,
            user_pool_id: user_pool_id.to_owned(),
            description: group.description,
            role_arn: group.role_arn,
            precedence: group.precedence,
            creation_date: group.created_at,
            last_modified_date: group.created_at,
        }
    }
}

/// A response with groups. They always fit on one page.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GroupList {
    groups: Vec<GroupType>,
}

impl GroupList {
    /// Describes groups of the pool with this id.
    pub fn new(groups: Vec<Group>, user_pool_id: &str) -> Self {
        Self {
            groups: groups
                .into_iter()
                .map(|group| GroupType::new(group, user_pool_id))
                .collect(),
        }
    }
}
