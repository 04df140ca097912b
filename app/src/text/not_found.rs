//! The fallback page for unknown paths.

pub const TITLE: &str = "Page not found";
pub const LEAD: &str = "The address may be mistyped, or the page may have moved.";
pub const HOME: &str = "Go to the home page";
pub const LOG_IN: &str = "Log in";
pub const PROFILE: &str = "Open your profile";
