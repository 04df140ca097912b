//! The page that sets a new password.

pub const TITLE: &str = "Choose a new password";
/// Nothing is known: the page was opened directly.
pub const LEAD: &str =
    "Enter your email, the code we sent you, and a new password. The code works for one hour.";
/// The address contained both the email and the code.
pub const FILLED_IN: &str = "Your email and code are filled in. Choose a new password.";
/// The login was refused with `PasswordResetRequiredException`.
pub const BY_ADMINISTRATOR: &str = "The administrator asks you to choose a new password. Enter the code from the email, or request a new one.";
pub const NEW_PASSWORD: &str = "New password";
pub const SUBMIT: &str = "Change password";
pub const REMEMBERED: &str = "Remembered your password?";
pub const LOG_IN: &str = "Log in";

/// The sentence after a request for a code. It must also be true for addresses that have no account, or one that cannot
/// get a code: the page must not reveal which is the case.
pub fn sent(destination: &str) -> String {
    [
        "If you have an account, we\u{2019}ve sent a code to ",
        destination,
        ". It works for one hour. Accounts that aren\u{2019}t confirmed get no code.",
    ]
    .concat()
}
