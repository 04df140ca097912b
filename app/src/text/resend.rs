//! The button that requests another code.

use super::time;

pub const RESEND: &str = "Send a new code";
pub const RESEND_NOW: &str = "You can request another code now.";
pub const NO_EMAIL: &str = "Didn\u{2019}t get it? Check your spam folder and the address above.";
pub const NO_SMS: &str =
    "Didn\u{2019}t get it? Check the number above, and that your phone has reception.";

/// The sentence after a request of a user who is logged in.
pub fn sent_to_user(destination: &str) -> String {
    [
        "We\u{2019}ve sent a new code to ",
        destination,
        ". Earlier codes no longer work.",
    ]
    .concat()
}

/// The sentence after a request for another confirmation code, which only an account that is not confirmed gets.
pub fn sent_for_confirmation(destination: &str) -> String {
    [
        "If your account isn\u{2019}t confirmed yet, we\u{2019}ve sent a new code to ",
        destination,
        ". Earlier codes no longer work.",
    ]
    .concat()
}

/// The sentence after a request for another code for a new password.
pub fn sent_for_reset(destination: &str) -> String {
    [
        "If you have an account, we\u{2019}ve sent a new code to ",
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
