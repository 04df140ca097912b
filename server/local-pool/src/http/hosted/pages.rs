//! The pages a user sees, one file per page. Each shows a plain form, passes the input to
//! [`crate::rules::accounts`] and continues to the next page. If the input is refused, the page is shown
//! again with Cognito's message and the input, except for the password.
//!
//! The pages use no scripts.

pub mod confirm_forgot_password;
pub mod confirm_sign_up;
mod fields;
mod flow;
pub mod forgot_password;
mod layout;
pub mod login;
mod login_form;
pub mod mfa;
mod problem;
pub mod provider;
pub mod sign_up;
