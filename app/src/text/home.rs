//! The home page.

/// The heading, and the title.
pub const TITLE: &str = "Welcome";
/// The heading for somebody who is new.
pub const HEADING: &str = "One door to your account";
/// Below it.
pub const LEAD: &str =
    "Create an account, log in, and see exactly what your user pool says about you.";
/// The first button.
pub const REGISTER: &str = "Create an account";
/// The second button.
pub const LOGIN: &str = "Log in";
/// The heading for somebody who is logged in.
pub const HEADING_AGAIN: &str = "Welcome back";
/// Below it.
pub const LEAD_AGAIN: &str = "You are logged in as";
/// The button for somebody who is logged in.
pub const PROFILE: &str = "Open your profile";
/// The heading over the three reasons.
pub const REASONS: &str = "What happens behind the door";
/// Three reasons: a heading and a sentence each.
pub const REASON: [(&str, &str); 3] = [
    (
        "Your password stays with you",
        "When you log in on this page, your browser proves that it knows the password without sending it.",
    ),
    (
        "Two ways in",
        "Log in right here, or on the hosted pages of your user pool. Both end in the same session.",
    ),
    (
        "Nothing hidden",
        "The profile shows every claim of your tokens, what it means, and how long it is valid.",
    ),
];
