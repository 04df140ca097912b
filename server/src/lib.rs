//! The server of Poolgate: it holds the client secret, makes the code exchange of the hosted login and the
//! user-pools calls of the in-app login, keeps the tokens, and gives the browser one cookie.
//!
//! The rooms, in reading order:
//!
//! - [`config`]: every setting, checked.
//! - [`state`]: the parts that handlers may use, built once.
//! - [`routes`]: the whole API on one screen, then a file per word.
//! - [`login`]: the end of every way in, and what follows: refresh and revocation.
//! - [`session`]: cookie, record, store, sealing, logins under way.
//! - [`user_pool`] and [`hosted_ui`]: the two doors of the pool. [`http`]: the limits of plain HTTP calls.
//! - [`tokens`]: are these tokens what they say?
//! - [`guard`]: what every request and answer must have.
//! - [`page`]: the built application.
//! - [`error`], [`log`], [`clock`], [`random`].

pub mod clock;
pub mod config;
pub mod error;
pub mod guard;
pub mod hosted_ui;
pub mod http;
pub mod log;
pub mod login;
pub mod page;
pub mod random;
pub mod routes;
pub mod serve;
pub mod session;
pub mod state;
pub mod tokens;
pub mod user_pool;

use axum::Router;

pub use state::AppState;

/// The whole server as one service: the routes, with the guard around them.
pub fn app(state: AppState) -> Router {
    guard::around(routes::router(state.clone()), state)
}
