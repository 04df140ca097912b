//! The confirmation page.

use super::time;

pub const TITLE: &str = "Check your email";
/// Nothing is known about the account: the page was opened directly.
pub const LEAD: &str = "Enter your email and the code we sent you.";
/// The address contained both the email and the code.
pub const FILLED_IN: &str = "Your email and code are filled in. Select Confirm.";
pub const NOT_CONFIRMED: &str =
    "Your account isn\u{2019}t confirmed yet. Enter the code from the email, or request a new one.";
pub const SUBMIT: &str = "Confirm";
pub const RESEND: &str = "Send a new code";
pub const RESEND_NOW: &str = "You can request another code now.";
pub const NO_EMAIL: &str = "Didn\u{2019}t get it? Check your spam folder and the address above.";
pub const ALREADY_CONFIRMED: &str = "Already confirmed?";
pub const LOG_IN: &str = "Log in";
pub const WRONG_ADDRESS: &str = "Wrong address?";
pub const START_OVER: &str = "Start over";
pub const MAILBOX: &str = "Open the local mailbox";
pub const MAILBOX_HINT: &str =
    "Development: emails aren\u{2019}t sent. Read them here (opens in a new tab).";

/// The sentence after a registration. It must also be true for addresses that already have an account: they get no
/// email, and the page must not reveal which is the case.
pub fn sent(destination: &str) -> String {
    [
        "If this address is new to us, we\u{2019}ve sent a code to ",
        destination,
        ". If you already have an account, we haven\u{2019}t sent a code: log in or reset your password instead.",
    ]
    .concat()
}

/// The sentence after a request for another code, which only an account that is not confirmed gets.
pub fn sent_again(destination: &str) -> String {
    [
        "If your account isn\u{2019}t confirmed yet, we\u{2019}ve sent a new code to ",
        destination,
        ". Earlier codes no longer work.",
    ]
    .concat()
}

pub fn resend_in(seconds: u32) -> String {
    [
        "You can request another code in ",
        &time::wait(seconds),
        ".",
    ]
    .concat()
}
