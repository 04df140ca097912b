//! What can be done with an account. The API operations and the hosted pages both call these functions and add
//! nothing but their own way of reading and answering.
//!
//! - [`sign_up()`], [`confirm_sign_up()`], [`resend()`]: registration.
//! - [`challenge()`], [`answer()`], [`check_password()`]: proof of the password.
//! - [`forgot()`], [`confirm_forgot()`]: recovery.

mod challenge;
mod confirm;
mod delivery;
mod forgot;
mod password;
mod sign_up;

pub use challenge::{Answer, Question, answer, challenge};
pub use confirm::{confirm_sign_up, resend};
pub use delivery::Delivery;
pub use forgot::{confirm_forgot, forgot};
pub use password::check_password;
pub use sign_up::{SignUp, SignedUp, sign_up};
