//! Cognito's authentication levels, by their default names.
//!
//! Source: Cognito developer guide, "Authentication levels with ACR and AMR claims".

/// The level of a login with a password and an authenticator app. Level 3 can also be a passkey alone; its `amr` says
/// whether there were two factors.
pub(super) const TWO_FACTORS: &str = "urn:cognito:loa:4";

/// All of them, the strongest first: pools ask for the first one that the user can reach. The last ones let users in who have no second
/// factor: a login that ends in an error would not tell them what is missing.
pub const HIGHEST_FIRST: &str =
    "urn:cognito:loa:4 urn:cognito:loa:3 urn:cognito:loa:2 urn:cognito:loa:1";

/// All of them, those of a password with a second factor first, to ask for what an earlier login had. Then the weakest: users who
/// have no second factor any more are not asked for a code instead of their password.
pub const TWO_FACTORS_FIRST: &str =
    "urn:cognito:loa:4 urn:cognito:loa:3 urn:cognito:loa:1 urn:cognito:loa:2";

/// All of them, the weakest first, to ask for the claims and for no other factor.
pub const LOWEST_FIRST: &str =
    "urn:cognito:loa:1 urn:cognito:loa:2 urn:cognito:loa:3 urn:cognito:loa:4";
