//! Signing in through the API, as a state machine: a first factor, then the challenges that the user and the settings
//! require, then tokens. Each challenge is in the module with its name.
//!
//! - [`flow`]: the order of the challenges, in one place.
//! - [`Answer`] and [`respond()`]: the answer to a challenge; [`session`] finds the sign-in.
//! - [`start`]: how the flows start.
//! - [`password_verifier`] (SRP), [`password`], [`select_challenge`] (`USER_AUTH`), [`custom_challenge`]: the first factors.
//! - [`one_time_password`]: `EMAIL_OTP` and `SMS_OTP` as the first factor. [`web_authn`]: passkeys.
//! - [`new_password_required`]: replaces a temporary password.
//! - [`second_factor`] decides between [`software_token_mfa`], [`mfa_code`] (`SMS_MFA`, `EMAIL_OTP`), [`select_mfa_type`]
//!   and [`mfa_setup`].
//! - [`level`]: the authentication level to reach, if one is requested. [`on_pages`]: signing in on the hosted pages.
//! - [`device_srp_auth`]: the proof of a remembered device.
//! - [`attempt`], [`Step`], [`AuthParameters`]: what the modules pass to each other.

mod answer;
mod attempt;
mod custom_challenge;
mod device_srp_auth;
mod flow;
mod level;
mod mfa_code;
mod mfa_setup;
mod new_password_required;
mod on_pages;
mod one_time_password;
mod parameters;
mod password;
mod password_verifier;
mod second_factor;
mod select_challenge;
mod select_mfa_type;
mod session;
mod software_token_mfa;
pub mod start;
mod step;
mod web_authn;

pub use answer::{Answer, respond};
pub use mfa_setup::{associate_software_token, verify_software_token};
pub use on_pages::{PageStep, answer_on_pages, continue_on_pages, is_sufficient};
pub use parameters::AuthParameters;
pub use select_challenge::configured_auth_factors;
pub use step::{IssuedChallenge, Step};
