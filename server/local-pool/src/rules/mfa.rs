//! The second factors of a user who has signed in: setting up an authenticator app, and choosing which factors to use.

mod preference;
mod software_token;

pub use preference::{MfaSettings, names_of_factors, set_preference};
pub use software_token::{associate_software_token, verify_software_token};
