//! The end of an account.

use crate::flow::form::Reason;

pub const TITLE: &str = "Delete your account";
pub const LEAD: &str = "This can\u{2019}t be undone. It deletes:";
pub const DELETED: [&str; 3] = [
    "your account with its name, email, phone number and password",
    "your second factors and passkeys",
    "all your sessions, so that you are logged out in every browser",
];
pub const NOT_DELETED: &str = "What other applications that use the same login service store about you is not deleted. Ask them separately.";
pub const DELETE: &str = "Delete account";
pub const HINT: &str = "This makes sure that you don\u{2019}t delete your account by accident.";

/// What is wrong with the confirmation.
pub const fn error(reason: Reason) -> &'static str {
    match reason {
        Reason::Missing => "Type the name that is shown above this field.",
        _ => "That isn\u{2019}t the name that is shown above this field. Check it and try again.",
    }
}

/// The label of the input.
pub fn label(name: &str) -> String {
    ["Type ", name, " to confirm"].concat()
}
