//! The confirmation in front of a change that needs a recent login.

pub const TITLE: &str = "Confirm that it\u{2019}s you";
pub const LEAD_PASSWORD: &str = "You logged in a while ago. Enter your password to continue here.";
/// Users log in without a password.
pub const LEAD_OTHER: &str = "You logged in a while ago. Log in again to continue here.";
pub const LEAD_HOSTED: &str = "You logged in a while ago. Log in again on the separate page to continue here. You\u{2019}ll come back to this page.";
pub const CONFIRM: &str = "Confirm";
pub const LOG_IN_AGAIN: &str = "Log in again";
/// Announced, not shown.
pub const CONFIRMED: &str = "Confirmed. You can continue now.";
