//! The registration page.

pub const TITLE: &str = "Create an account";
pub const LEAD: &str = "We\u{2019}ll email you a code to verify your address.";
pub const SUBMIT: &str = "Create account";
pub const HAVE_ACCOUNT: &str = "Already have an account?";
pub const LOG_IN: &str = "Log in";
