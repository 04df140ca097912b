//! The account pages: their navigation, and what all sections say.

pub mod deletion;
pub mod details;
pub mod passkeys;
pub mod password;
pub mod second_factors;
pub mod sessions;

pub const NAVIGATION: &str = "Account";
pub const PROFILE: &str = "Profile";
pub const DETAILS: &str = "Details";
pub const PASSWORD: &str = "Password";
pub const SECOND_FACTORS: &str = "Second factors";
pub const PASSKEYS: &str = "Passkeys";
pub const SESSIONS: &str = "Sessions";
pub const DELETE: &str = "Delete account";

/// After the in-app login can replace a hosted one that allows no changes.
pub const MISSING_SCOPE: &str = "You logged in on a separate page, and that login doesn\u{2019}t allow changes to your account. Log in on this page to make them.";
/// The hosted login is the only one.
pub const MISSING_SCOPE_HOSTED: &str =
    "Your account can\u{2019}t be changed here. Ask the administrator to change it.";
pub const LOG_IN: &str = "Log in";

/// `provider` is the name of an external identity provider.
pub fn managed_by(provider: &str) -> String {
    [
        "You log in with ",
        provider,
        ", so this is managed there and can\u{2019}t be changed here.",
    ]
    .concat()
}
