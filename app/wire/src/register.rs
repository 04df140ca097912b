//! Registration. The response is the same whether or not the address already has an account.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Attribute, Secret, confirm::CodeSent};

/// The body of `POST /api/register`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterRequest {
    /// The address to log in with.
    pub email: String,
    /// The chosen password.
    pub password: Secret,
    /// Values of the optional attributes; empty ones are left out.
    #[serde(default)]
    pub attributes: BTreeMap<Attribute, String>,
}

/// What to do after registration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Registered {
    /// Enter the code that was sent, if the address was new.
    Confirm(CodeSent),
    /// Log in: the pool confirms accounts automatically.
    LogIn,
}
