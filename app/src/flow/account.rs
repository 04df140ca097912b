//! The account pages: checks before a request is sent.

pub mod password;
