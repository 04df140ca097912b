//! The page for addresses that do not exist.

/// The heading and the title.
pub const TITLE: &str = "This page does not exist";
/// Below it.
pub const LEAD: &str = "The address may be mistyped, or the page has moved. Nothing is broken, and you are still where you were: logged in or not.";
/// The first way out.
pub const HOME: &str = "Go to the start page";
/// The second way out.
pub const LOGIN: &str = "Log in";
/// The second way out of somebody who is logged in.
pub const PROFILE: &str = "Open your profile";
