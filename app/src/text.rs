//! Every sentence on screen, in English: one module per page or part. A sentence says what happened and what to do
//! next. Pages themselves contain no text.

pub mod account;
pub mod admin;
pub mod attribute;
pub mod authenticator;
pub mod challenge;
pub mod claim;
pub mod confirm;
pub mod field;
pub mod forgot_password;
pub mod frame;
pub mod home;
pub mod login;
pub mod not_found;
pub mod password;
pub mod privacy;
pub mod problem;
pub mod profile;
pub mod recent_login;
pub mod register;
pub mod resend;
pub mod reset_password;
pub mod time;
