//! The pool over HTTP, with the AWS SDK for Rust as its client: what works, and what is refused in Cognito's words.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails; the functions that tests share are tests too"
)]

mod app;
mod claim;
mod concurrency;
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
mod tokens;
mod world;
