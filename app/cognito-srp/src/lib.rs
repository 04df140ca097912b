//! Modules, in reading order; each imports only those above it:
//!
//! - [`Error`]: why a value was rejected.
//! - `hex`: hexadecimal as Cognito's clients write it.
//! - `group`: numbers modulo N: parsing, padding, encoding, multiplication.
//! - `power`: exponentiation modulo N.
//! - `proof`: the values that both sides derive: x, u, K and the signature.
//! - `client`: the side that knows the password.
//! - `verifier` and `server`: the other side: what a pool stores, and one login attempt.
//!
//! The crate reads no clock and no random source, and logs nothing.
#![no_std]
#![cfg_attr(
    all(feature = "client", feature = "verifier"),
    doc = "\n# About\n\n",
    doc = include_str!("../README.md")
)]

extern crate alloc;
#[cfg(test)]
extern crate std;

#[cfg(feature = "client")]
mod client;
mod error;
#[cfg(any(feature = "client", feature = "verifier"))]
mod group;
#[cfg(any(feature = "client", feature = "verifier"))]
mod hex;
#[cfg(any(feature = "client", feature = "verifier"))]
mod power;
#[cfg(any(feature = "client", feature = "verifier"))]
mod proof;
#[cfg(feature = "verifier")]
mod server;
#[cfg(test)]
mod vectors;
#[cfg(feature = "verifier")]
mod verifier;

#[cfg(feature = "client")]
pub use client::{Challenge, Client};
pub use error::Error;
#[cfg(any(feature = "client", feature = "verifier"))]
pub use group::check_public_value;
#[cfg(feature = "verifier")]
pub use server::{Claim, Server};
#[cfg(feature = "verifier")]
pub use verifier::Verifier;

#[cfg(test)]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
