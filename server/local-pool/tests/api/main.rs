//! The API over HTTP, with the AWS SDK for Rust as the client.
#![expect(
    clippy::unwrap_used,
    reason = "a failed unwrap fails the test; shared functions are part of the tests"
)]

mod app;
mod claim;
mod concurrency;
mod configuration;
mod flows;
mod forgot_password;
mod lockout;
mod pages;
mod program;
mod protocol;
mod refresh;
mod restart;
mod secret_hash;
mod sign_in;
mod sign_up;
mod start;
#[path = "../support/world.rs"]
mod support;
mod tokens;
mod world;
