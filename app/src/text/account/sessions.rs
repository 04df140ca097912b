//! The sessions.

use wire::LoginMode;

pub const TITLE: &str = "Sessions";
pub const LEAD: &str = "You are logged in to this site in these browsers.";
pub const THIS_SESSION: &str = "This browser";
pub const ADDRESS: &str = "Address";
pub const LOGGED_IN: &str = "Logged in";
pub const STARTED: &str = "Started";
pub const LAST_USED: &str = "Last used";
pub const METHOD: &str = "Login method";
pub const END: &str = "End session";
pub const ENDED: &str = "The session has ended.";
pub const END_OTHERS: &str = "End all other sessions";
pub const CONFIRM_END_OTHERS: &str = "End all sessions except this one?";
pub const OTHERS_ENDED: &str = "All other sessions have ended.";
pub const KEEP: &str = "Cancel";

pub const AT_POOL: &str = "At the login service";
pub const AT_POOL_LEAD: &str =
    "Logins that the login service knows, also those of other applications that use it.";
pub const AT_POOL_NONE: &str = "The login service lists no sessions.";
pub const UNKNOWN_DEVICE: &str = "Unknown device";

pub const EVERYWHERE: &str = "Log out everywhere";
pub const EVERYWHERE_LEAD: &str = "Ends every session, also in this browser and in other applications that use the same login service. Do this if you lost a device, or if someone else may know your password.";
pub const CONFIRM_EVERYWHERE: &str = "Log out everywhere, also in this browser?";

pub const fn method(mode: LoginMode) -> &'static str {
    match mode {
        LoginMode::InApp => "On this site",
        LoginMode::Hosted => "On the separate page",
    }
}

/// The name of a device; `device` may be empty.
pub fn device(device: &str) -> String {
    if device.trim().is_empty() {
        UNKNOWN_DEVICE.to_owned()
    } else {
        device.to_owned()
    }
}

/// Asked before a session is ended.
pub fn confirm_end(device: &str) -> String {
    ["End the session \u{201c}", device, "\u{201d}?"].concat()
}
