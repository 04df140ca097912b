//! The server, driven through its real router by a browser with a cookie jar, over a local pool in the same process.
//!
//! - [`world`]: a folder, a pool, the server, a clock and randomness, new for every test. [`gate`]: what stands between
//!   server and pool. [`browser`]: who drives it all.
//! - Then a file per room of `server/src/routes/`: [`config`], [`session`], [`register`], [`confirm`], [`login`],
//!   [`hosted_ui`], [`profile`], [`logout`], [`health`]; [`page`] and [`guard`] around them.
//! - [`refresh`], [`store`]: sessions over time. [`secrets`]: what must not be seen anywhere.
//! - [`documents`]: what the documents say is there.
#![expect(
    clippy::unwrap_used,
    reason = "a test that meets an error has failed, also in the parts that tests share"
)]

mod browser;
mod gate;
mod world;

mod config;
mod confirm;
mod documents;
mod guard;
mod health;
mod hosted_ui;
mod login;
mod logout;
mod page;
mod profile;
mod refresh;
mod register;
mod secrets;
mod session;
mod store;
