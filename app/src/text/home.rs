//! The home page.

use super::frame;
use crate::flow::ending::Ending;

/// In the title of the document; the heading depends on who is logged in.
pub const TITLE: &str = "Welcome";
pub const HEADING: &str = "Login for Amazon Cognito user pools";
pub const LEAD: &str = "Create an account, log in, and see every claim in your tokens.";
pub const CREATE_ACCOUNT: &str = "Create an account";
pub const LOG_IN: &str = "Log in";
pub const HEADING_LOGGED_IN: &str = "Welcome back";
/// Shown before the user's name.
pub const LEAD_LOGGED_IN: &str = "You are logged in as";
pub const PROFILE: &str = "Open your profile";
pub const REASONS: &str = "How it works";
/// A heading and a sentence each.
pub const REASON: [(&str, &str); 3] = [
    (
        "Your password stays with you",
        "When you log in on this site, your browser proves that it knows the password without sending it.",
    ),
    (
        "Two ways to log in",
        "Log in right here, or on the hosted pages of your user pool. Either way, you get the same session.",
    ),
    (
        "Nothing hidden",
        "Your profile shows every claim in your tokens, what it means, and when the token expires.",
    ),
];

/// Why the session has ended.
pub const fn ended(ending: Ending) -> &'static str {
    match ending {
        Ending::LoggedOut => frame::LOGGED_OUT,
        Ending::LoggedOutEverywhere => {
            "You are logged out everywhere. Other applications can take a while to notice."
        }
        Ending::AccountDeleted => "Your account is deleted, and you are logged out everywhere.",
    }
}
