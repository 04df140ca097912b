//! One file per URL. The rules of a page are in `flow`, its sentences in `text`.
//!
//! [`lazy`] is the list of pages that are not part of the first download.

mod confirm;
pub mod home;
pub mod lazy;
pub mod login;
mod not_found;
mod privacy;
mod profile;
mod register;
