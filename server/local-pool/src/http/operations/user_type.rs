//! `UserType`: a user, as administrators see it.

use serde::Serialize;

use crate::{
    http::operations::attribute::{self, Attribute},
    pool::users::User,
};

/// A user.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UserType {
    pub username: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<Attribute>,
    user_create_date: i64,
    user_last_modified_date: i64,
    enabled: bool,
    user_status: &'static str,
}

impl UserType {
    /// Describes a user with every attribute.
    pub fn new(user: &User) -> Self {
        Self {
            username: user.username().to_owned(),
            attributes: attribute::of_user(user),
            user_create_date: user.created_at,
            user_last_modified_date: user.last_modified(),
            enabled: user.enabled,
            user_status: user.status.as_str(),
        }
    }
}
