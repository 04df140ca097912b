//! Rules and state machines in plain Rust, tested natively. They use neither the browser nor Leptos. In reading order:
//!
//! - [`presence`]: who is logged in, and whether a private page opens.
//! - [`address`]: the addresses that pages link to, with their queries.
//! - [`form`]: what can be wrong with an input, and which input a problem is about.
//! - [`login`], [`register`], [`confirm`], [`reset_password`]: checks before a request is sent, and what follows from a
//!   response.
//! - [`challenge`], [`code`], [`attribute`]: what a login asks after its first request, and how users type it.
//! - [`account`]: checks on the account pages.
//! - [`ending`]: why a session has ended on purpose.
//! - [`mode`]: which login mode is shown first.
//! - [`cooldown`]: when another email may be requested.
//! - [`clock`]: the server's time, estimated from the device's clock.
//! - [`claims`], [`jwt`]: tokens in readable form.

pub mod account;
pub mod address;
pub mod attribute;
pub mod challenge;
pub mod claims;
pub mod clock;
pub mod code;
pub mod confirm;
pub mod cooldown;
pub mod ending;
pub mod form;
pub mod jwt;
pub mod login;
pub mod mode;
pub mod presence;
pub mod register;
pub mod reset_password;
