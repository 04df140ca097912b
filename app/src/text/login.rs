//! The login page.

/// The heading and the title.
pub const TITLE: &str = "Log in";
/// Above the switch between the ways in.
pub const SWITCH: &str = "Where to log in";
/// The in-app way.
pub const IN_APP: &str = "On this page";
/// The hosted way.
pub const HOSTED: &str = "On the hosted page";
/// The button of the form.
pub const SUBMIT: &str = "Log in";
/// Remember me.
pub const REMEMBER: &str = "Remember me";
/// Below it.
pub const REMEMBER_HINT: &str =
    "Stay logged in on this device after the browser is closed. Not for shared devices.";
/// What happens to the password.
pub const PROMISE: &str = "Your password never leaves this browser.";
/// What the hosted way does.
pub const HOSTED_LEAD: &str = "You will enter your password on the hosted login page of the user pool, and come back here afterwards.";
/// The link to the hosted page.
pub const HOSTED_SUBMIT: &str = "Continue to the hosted page";
/// The link for people who do not know their password.
pub const FORGOT: &str = "Forgot your password?";
/// Beside it.
pub const FORGOT_HINT: &str = "The hosted page lets you choose a new one.";
/// Before the link to registration.
pub const NEW: &str = "New here?";
/// The link to registration.
pub const REGISTER: &str = "Create an account";
/// After the account was confirmed.
pub const CONFIRMED: &str = "Your account is confirmed. Log in to continue.";
/// After a registration that needs no confirmation.
pub const REGISTERED: &str = "Your account is ready. Log in to continue.";
