//! What users do with their accounts, and administrators with those of others.
//!
//! - [`sign_up()`], [`confirm_sign_up()`], [`resend_confirmation_code()`]: registration.
//! - [`start_challenge()`], [`respond_to_challenge()`], [`check_password()`]: proof of the password.
//! - [`forgot_password()`], [`confirm_forgot_password()`], [`change_password()`]: another password.
//! - [`update_user_attributes()`], [`delete_user_attributes()`], [`send_attribute_code()`], [`verify_attribute()`]:
//!   attributes.
//! - [`admin_create_user()`], [`admin_set_user_password()`], [`list_users()`] and others: administrators.

mod admin_create_user;
mod admin_password;
mod administration;
mod challenge;
mod change_password;
mod code_delivery;
mod confirm_sign_up;
mod external_sign_in;
mod forgot_password;
mod list_users;
mod new_user;
mod password;
mod sign_up;
mod user_attributes;
mod user_filter;
mod verify_attribute;

pub use admin_create_user::{AdminCreateUser, admin_create_user, admin_resend_invitation};
pub use admin_password::{admin_reset_user_password, admin_set_user_password};
pub use administration::{admin_confirm_sign_up, delete_user, find_user, set_enabled};
pub use challenge::{
    Challenge, ChallengeResponse, SECRET_BLOCK, check_claim, prepare_challenge,
    respond_to_challenge, start_challenge,
};
pub use change_password::change_password;
pub use code_delivery::CodeDelivery;
pub use confirm_sign_up::{confirm_sign_up, resend_confirmation_code};
pub use external_sign_in::external_sign_in;
pub use forgot_password::{confirm_forgot_password, forgot_password};
pub use list_users::{ListUsers, MAX_PAGE, list_users};
pub use new_user::password_verifier;
pub use password::{check_may_sign_in, check_password, find};
pub use sign_up::{SignUp, SignedUp, sign_up};
pub use user_attributes::{delete_user_attributes, update_user_attributes};
pub use verify_attribute::{send_attribute_code, verify_attribute};
