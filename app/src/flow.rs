//! Rules and state machines, as plain Rust that knows neither the browser nor Leptos, in reading order:
//!
//! - [`presence`]: who is here, and whether a private page opens.
//! - [`address`]: the addresses that pages link to, with their queries.
//! - [`form`]: what can be wrong with an input, and whose fault a refusal is.
//! - [`login`], [`register`], [`confirm`]: what is checked before anything is sent, and what follows from an answer.
//! - [`mode`]: which way in is shown first.
//! - [`cooldown`]: when another mail may be asked for.
//! - [`clock`]: the server's time, counted on by the browser's.
//! - [`claims`], [`jwt`]: what a token says, made readable.
//!
//! All of it is tested natively.

pub mod address;
pub mod claims;
pub mod clock;
pub mod confirm;
pub mod cooldown;
pub mod form;
pub mod jwt;
pub mod login;
pub mod mode;
pub mod presence;
pub mod register;
