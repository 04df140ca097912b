//! What surrounds every page: header, footer, waiting, the session's end.

/// The product.
pub const PRODUCT: &str = "Poolgate";
/// The first link of the page.
pub const SKIP: &str = "Skip to the content";
/// The link on the product's name.
pub const HOME: &str = "Poolgate, home";
/// The name of the navigation.
pub const NAVIGATION: &str = "Main";
/// The link to registration.
pub const REGISTER: &str = "Register";
/// The link to login.
pub const LOGIN: &str = "Login";
/// The link to the profile.
pub const PROFILE: &str = "Profile";
/// The button that ends the session.
pub const LOGOUT: &str = "Logout";
/// Before the person's name.
pub const SIGNED_IN_AS: &str = "Logged in as";
/// The link to the privacy page.
pub const PRIVACY: &str = "Privacy";
/// In the footer.
pub const FOOTER: &str = "Poolgate, a front door for Amazon Cognito user pools.";
/// While something is on its way.
pub const LOADING: &str = "Loading\u{2026}";
/// The button that tries again.
pub const TRY_AGAIN: &str = "Try again";
/// Logged out by the person, in this tab.
pub const GOODBYE: &str = "You are logged out.";
/// Logged out in another tab.
pub const GOODBYE_ELSEWHERE: &str =
    "You were logged out in another tab. Log in to come back to where you were.";
/// The session ended by itself.
pub const SESSION_ENDED: &str = "Your session has ended. Log in to come back to where you were.";
/// A private page was asked for.
pub const LOGIN_FIRST: &str = "Log in first. You will come back to the page that you asked for.";
/// The button of the warning.
pub const STAY: &str = "Stay logged in";

/// Before the session ends.
pub fn session_ends(left: &str) -> String {
    ["Your session ends in ", left, "."].concat()
}

/// The title of the document.
pub fn title(page: &str) -> String {
    [page, " \u{b7} ", PRODUCT].concat()
}
