//! The confirmation page.

/// The heading and the title.
pub const TITLE: &str = "Confirm your address";
/// Below it, when no mail is known of.
pub const LEAD: &str = "Enter your e-mail address and the code that was mailed to it.";
/// The button.
pub const SUBMIT: &str = "Confirm";
/// The button that asks for another mail.
pub const RESEND: &str = "Send a new code";
/// When another mail may be asked for again.
pub const RESEND_NOW: &str = "You can ask for a new code now.";
/// For somebody who did not get a mail.
pub const NO_MAIL: &str = "No mail? Look in the spam folder, and check the address above.";
/// After a login that was refused because of the missing confirmation.
pub const NOT_CONFIRMED: &str =
    "Your account waits for its confirmation. Enter the code from the mail, or ask for a new one.";
/// Before the link to login.
pub const DONE_ALREADY: &str = "Confirmed already?";
/// The link to login.
pub const LOGIN: &str = "Log in";
/// Before the link to registration.
pub const WRONG_ADDRESS: &str = "Wrong address?";
/// The link to registration.
pub const REGISTER: &str = "Register again";
/// The developer's link.
pub const MAILBOX: &str = "Open the local mailbox";
/// Beside it.
pub const MAILBOX_HINT: &str =
    "Local pool: mails are not sent, they are kept here (opens a new tab).";

/// Where the code was sent.
pub fn sent(destination: &str) -> String {
    ["We sent a code to ", destination, ". Enter it here."].concat()
}

/// Where another code was sent.
pub fn sent_again(destination: &str) -> String {
    [
        "A new code is on its way to ",
        destination,
        ". Older codes no longer count.",
    ]
    .concat()
}

/// While another mail may not be asked for.
pub fn resend_in(seconds: u32) -> String {
    let seconds = seconds.to_string();
    ["You can ask for a new code in ", &seconds, " s."].concat()
}
