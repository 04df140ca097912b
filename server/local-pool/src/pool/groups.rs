//! Groups of users.

use serde::{Deserialize, Serialize};

/// A group, Cognito's `GroupType`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The name, unique in the pool.
    pub name: String,
    /// A description.
    pub description: Option<String>,
    /// The ARN of a role. Stored and returned only.
    pub role_arn: Option<String>,
    /// The lower the number, the higher the group is in a user's list. Groups without one come last.
    pub precedence: Option<u32>,
    /// Seconds since 1970.
    pub created_at: i64,
}

impl Group {
    /// A group of which only the name is known.
    pub fn named(name: &str, precedence: Option<u32>, now: i64) -> Self {
        Self {
            name: name.to_owned(),
            description: None,
            role_arn: None,
            precedence,
            created_at: now,
        }
    }

    /// The key that a user's groups are sorted by.
    pub fn rank(&self) -> (u32, &str) {
        (self.precedence.unwrap_or(u32::MAX), &self.name)
    }
}
