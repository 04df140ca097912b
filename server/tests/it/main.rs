//! Tests of the whole server: its router, a browser with a cookie jar, and a local pool in the same process.
//!
//! - [`world`]: a folder, a pool, the server, a clock and randomness, new for every test. [`gate`]: a proxy between
//!   server and pool. [`browser`]: sends the requests. [`authenticator`]: creates passkeys.
//! - One file for each file in `server/src/routes/`: [`config`], [`session`], [`register`], [`confirm`],
//!   [`forgot_password`], [`reset_password`], [`change_password`], [`login`], [`hosted_ui`], [`profile`], [`account`], [`admin`],
//!   [`apps`], [`logout`], [`health`]. Around them: [`assets`], [`operator`], [`guard`], and [`serve`] over sockets.
//! - [`language`]: what a visitor reads, and what the pool is told of it.
//! - [`limits`]: how often something may be attempted. [`client_address`]: by whom, and what the pool is told.
//! - [`exceptions`]: every error of the pool at every operation. [`outage`]: a pool that does not respond.
//!   [`enumeration`]: no response reveals an account.
//! - [`rotation`]: new client secrets and signing keys while the server runs.
//! - [`reauthentication`]: logging in while logged in. [`refresh`], [`store`]: sessions over time. [`secrets`]: no secret appears anywhere.
//! - [`metrics`]: what Prometheus reads, and the events of the log. [`check`]: `poolgate check`.
//! - [`documents`]: paths in the documents exist.
#![expect(
    clippy::unwrap_used,
    reason = "an error fails the test, also in shared test code"
)]

#[path = "../../local-pool/tests/api/authenticator.rs"]
#[expect(dead_code, reason = "the tests of the pool use more of it")]
mod authenticator;
mod browser;
mod gate;
mod world;

mod account;
mod admin;
mod apps;
mod assets;
mod change_password;
mod check;
mod client_address;
mod config;
mod confirm;
mod documents;
mod enumeration;
mod exceptions;
mod forgot_password;
mod guard;
mod health;
mod hosted_ui;
mod language;
mod limits;
mod login;
mod logout;
mod metrics;
mod operator;
mod outage;
mod profile;
mod reauthentication;
mod refresh;
mod register;
mod reset_password;
mod rotation;
mod secrets;
mod serve;
mod session;
mod store;
