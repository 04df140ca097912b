//! What surrounds every page: header, footer, loading states and the end of the session.

pub const PRODUCT: &str = "Poolgate";
pub const SKIP: &str = "Skip to content";
pub const HOME: &str = "Poolgate home";
pub const NAVIGATION: &str = "Main";
pub const CREATE_ACCOUNT: &str = "Create account";
pub const LOG_IN: &str = "Log in";
pub const LOG_OUT: &str = "Log out";
pub const PROFILE: &str = "Profile";
pub const LOGGED_IN_AS: &str = "Logged in as";
pub const PRIVACY: &str = "Privacy";
pub const FOOTER: &str = "Poolgate: login for Amazon Cognito user pools.";
pub const LOADING: &str = "Loading\u{2026}";
pub const TRY_AGAIN: &str = "Try again";
pub const OUT_OF_DATE: &str = "This page is out of date. Reload it and try again.";
pub const LOGGED_OUT: &str = "You are logged out.";
pub const LOGGED_OUT_ELSEWHERE: &str =
    "You logged out in another tab. Log in to pick up where you left off.";
pub const SESSION_ENDED: &str = "Your session has ended. Log in to pick up where you left off.";
pub const LOG_IN_TO_CONTINUE: &str = "Log in to continue.";
pub const STAY_LOGGED_IN: &str = "Stay logged in";

/// `left` is a duration in words.
pub fn session_ends(left: &str) -> String {
    ["Your session ends in ", left, "."].concat()
}

/// The title of the document.
pub fn title(page: &str) -> String {
    [page, " \u{b7} ", PRODUCT].concat()
}
