//! The account pages: checks before a request is sent, and what a change of the second factors turns on and off.

pub mod deletion;
pub mod details;
pub mod password;
pub mod second_factors;
