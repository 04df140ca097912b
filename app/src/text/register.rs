//! The registration page.

/// The heading and the title.
pub const TITLE: &str = "Create an account";
/// Below it.
pub const LEAD: &str = "We mail you a code to check the address. Then you are in.";
/// The button.
pub const SUBMIT: &str = "Create account";
/// Before the link to login.
pub const KNOWN: &str = "Do you have an account already?";
/// The link to login.
pub const LOGIN: &str = "Log in";
