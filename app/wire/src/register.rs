//! Registration. The answer is the same whether or not the address has an account already.

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
    /// Values of the optional attributes; what is empty is left out.
    #[serde(default)]
    pub attributes: BTreeMap<Attribute, String>,
}

/// The answer: what to do next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Registered {
    /// A code is on its way.
    Confirm(CodeSent),
    /// The pool confirms by itself: log in.
    LogIn,
}
