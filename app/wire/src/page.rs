//! The paths of the pages. The application's router and the server share this list; for any other path, the server
//! responds with 404 and the fallback page.

/// What Poolgate is, and links to the other pages.
pub const HOME: &str = "/";
/// Create an account; query `return_to`, `email`.
pub const REGISTER: &str = "/register";
/// Enter the code from the email; query `email`, `code`.
pub const CONFIRM: &str = "/confirm";
/// Log in; query `return_to`, `problem`, `email`.
pub const LOGIN: &str = "/login";
/// Claims and tokens; only for users who are logged in.
pub const PROFILE: &str = "/profile";
/// What is stored, where, and for how long.
pub const PRIVACY: &str = "/privacy";

/// Every page.
pub const ALL: [&str; 6] = [HOME, REGISTER, CONFIRM, LOGIN, PROFILE, PRIVACY];
