//! The page that sends a code for a new password.

pub const TITLE: &str = "Reset your password";
pub const LEAD: &str = "Enter your email. We\u{2019}ll send you a code to choose a new password.";
pub const SUBMIT: &str = "Send code";
pub const REMEMBERED: &str = "Remembered it?";
pub const LOG_IN: &str = "Log in";
/// The in-app mode is turned off.
pub const ELSEWHERE: &str = "Reset your password on the separate login page: select \u{201c}Forgot your password?\u{201d} there.";
pub const CONTINUE: &str = "Continue to login";
