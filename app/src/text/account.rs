//! The account pages: their navigation, and what all sections say.

pub mod deletion;
pub mod details;
pub mod passkeys;
pub mod second_factors;
pub mod sessions;

pub use super::messages::{account::*, account_password as password};
