//! Authentication flows that a client may use (`ExplicitAuthFlows`).

use clap::ValueEnum;
use serde::{Deserialize, Serialize};

/// A flow (`ExplicitAuthFlowsType`, without the old names that do not start with `ALLOW_`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[value(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ExplicitAuthFlow {
    /// The server of an application sends the password (`AdminInitiateAuth`).
    AllowAdminUserPasswordAuth,
    /// Challenges of the pool's own triggers.
    AllowCustomAuth,
    /// The client sends the password.
    AllowUserPasswordAuth,
    /// The client proves the password with SRP.
    AllowUserSrpAuth,
    /// `REFRESH_TOKEN_AUTH`. Cannot be combined with refresh token rotation.
    AllowRefreshTokenAuth,
    /// The user chooses the first factor.
    AllowUserAuth,
}

use ExplicitAuthFlow::{
    AllowCustomAuth, AllowRefreshTokenAuth, AllowUserAuth, AllowUserPasswordAuth, AllowUserSrpAuth,
};

/// The flows of a client that does not name any (`UpdateUserPoolClient`).
pub const DEFAULT_FLOWS: &[ExplicitAuthFlow] =
    &[AllowRefreshTokenAuth, AllowUserSrpAuth, AllowCustomAuth];

/// The default of the confidential client. It may not send passwords, so that no server starts to rely on receiving
/// them.
pub const CONFIDENTIAL_FLOWS: &[ExplicitAuthFlow] = &[
    AllowCustomAuth,
    AllowUserSrpAuth,
    AllowRefreshTokenAuth,
    AllowUserAuth,
];

/// The default of the public client.
pub const PUBLIC_FLOWS: &[ExplicitAuthFlow] = &[
    AllowCustomAuth,
    AllowUserPasswordAuth,
    AllowUserSrpAuth,
    AllowRefreshTokenAuth,
    AllowUserAuth,
];
