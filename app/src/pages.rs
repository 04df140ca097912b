//! One file per URL. The logic of a page is in `flow`, its text in `text`.
//!
//! [`lazy`] is the list of pages that are not part of the first download. [`challenges`] and [`account`] are not part of
//! it either: few visits need them. `gallery` is only in development builds.

pub mod account;
mod admin;
mod apps;
pub mod challenges;
mod confirm;
mod forgot_password;
#[cfg(debug_assertions)]
pub mod gallery;
mod home;
pub mod lazy;
pub mod login;
mod not_found;
mod privacy;
mod profile;
mod register;
mod reset_password;
