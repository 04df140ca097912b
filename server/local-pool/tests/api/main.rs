//! The pool over HTTP, with the AWS SDK for Rust as its client: what works, and what is refused in Cognito's words.

mod flows;
mod forgot_password;
mod lockout;
mod pages;
mod protocol;
mod refresh;
mod restart;
mod secret_hash;
mod sign_in;
mod sign_up;
mod start;
mod tokens;
mod world;
