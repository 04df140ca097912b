//! What users do with their accounts.
//!
//! - [`sign_up()`], [`confirm_sign_up()`], [`resend_confirmation_code()`]: registration.
//! - [`start_challenge()`], [`respond_to_challenge()`], [`check_password()`]: proof of the password.
//! - [`forgot_password()`], [`confirm_forgot_password()`]: password reset.

mod challenge;
mod code_delivery;
mod confirm_sign_up;
mod forgot_password;
mod new_user;
mod password;
mod sign_up;

pub use challenge::{
    Challenge, ChallengeResponse, check_claim, prepare_challenge, respond_to_challenge,
    start_challenge,
};
pub use code_delivery::CodeDelivery;
pub use confirm_sign_up::{confirm_sign_up, resend_confirmation_code};
pub use forgot_password::{confirm_forgot_password, forgot_password};
pub use new_user::password_verifier;
pub use password::{check_may_sign_in, check_password, find};
pub use sign_up::{SignUp, SignedUp, sign_up};
