//! The confirmation page.

pub const TITLE: &str = "Check your email";
/// Nothing is known about the account: the page was opened directly.
pub const LEAD: &str = "Enter your email and the code we sent you.";
/// The address contained both the email and the code.
pub const FILLED_IN: &str = "Your email and code are filled in. Select Confirm.";
pub const NOT_CONFIRMED: &str =
    "Your account isn\u{2019}t confirmed yet. Enter the code from our latest email.";
pub const SUBMIT: &str = "Confirm";
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
