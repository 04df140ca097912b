//! What a logged-in user manages: one module per section of the account pages.
//!
//! Requests that change something are `POST`, and their responses contain the new state where a page shows it. What
//! needs a recent login says so; without one, the response is [`crate::ProblemCode::RecentLoginRequired`].

pub mod attributes;
pub mod deletion;
pub mod passkeys;
pub mod password;
pub mod second_factors;
pub mod sessions;

use serde::{Deserialize, Serialize};

use self::{attributes::UserAttribute, second_factors::SecondFactors};

/// The response of `GET /api/account`: the user as the pool knows them now (`GetUser`), which can be newer than the
/// claims of the session's tokens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The attributes that the pages show, in order; those without a value have an empty one.
    pub attributes: Vec<UserAttribute>,
    /// The second factors.
    pub second_factors: SecondFactors,
    /// Whether the pool has passkeys.
    pub has_passkeys: bool,
    /// The external identity provider that manages this user, by its name in the pool. Such users have no password,
    /// second factors or passkeys here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
}
