//! The addresses that a person sees. The router of the application and the server (which answers 404 for
//! a page that does not exist, with the page that says so) read the same list.

/// What Poolgate is, and the way in.
pub const HOME: &str = "/";
/// A new account.
pub const REGISTER: &str = "/register";
/// The code from the mail; query `email`, `code`.
pub const CONFIRM: &str = "/confirm";
/// The way in; query `return_to`, `problem`, `email`.
pub const LOGIN: &str = "/login";
/// Claims and tokens; private.
pub const PROFILE: &str = "/profile";
/// What is stored, where, and for how long.
pub const PRIVACY: &str = "/privacy";

/// Every page there is.
pub const ALL: [&str; 6] = [HOME, REGISTER, CONFIRM, LOGIN, PROFILE, PRIVACY];
