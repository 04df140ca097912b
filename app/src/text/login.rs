//! The login page.

pub const TITLE: &str = "Log in";
/// Above the switch between the two login modes.
pub const MODE: &str = "Where to log in";
pub const IN_APP: &str = "On this page";
pub const HOSTED: &str = "On a separate page";
pub const SUBMIT: &str = "Log in";
/// Below a form that asks only for the email.
pub const CONTINUE: &str = "Continue";
pub const OTHER_WAY: &str = "Log in another way";
pub const REMEMBER: &str = "Remember me";
pub const REMEMBER_HINT: &str =
    "Stay logged in after you close the browser. Don\u{2019}t use this on shared devices.";
pub const PROMISE: &str = "Your password never leaves this browser.";
pub const HOSTED_LEAD: &str =
    "You\u{2019}ll enter your password on a separate login page and then come back here.";
pub const HOSTED_SUBMIT: &str = "Continue to login";
pub const FORGOT: &str = "Forgot your password?";
pub const FORGOT_HINT: &str = "You\u{2019}ll reset it on a separate page.";
/// Above the external identity providers.
pub const OR: &str = "or";
/// Before the name of an external identity provider.
pub const CONTINUE_WITH: &str = "Continue with ";
pub const NEW: &str = "New here?";
pub const CREATE_ACCOUNT: &str = "Create an account";
pub const CONFIRMED: &str =
    "Your account is confirmed. Log in, or go back to the tab where you created the account.";
/// After a reset.
pub const PASSWORD_CHANGED: &str = "Your password was changed. Log in.";
/// After leaving the hosted pages.
pub const CANCELLED: &str =
    "You left the login page before logging in. You can try again at any time.";
/// After a registration that needs no confirmation.
pub const REGISTERED: &str = "Your account is ready. Log in to continue.";
