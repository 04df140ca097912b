//! The server of Poolgate: it holds the client secret, makes the code exchange of the hosted login and the
//! user-pools calls of the in-app login, keeps the tokens, and gives the browser one cookie.
//!
//! The rooms, in reading order:
//!
//! - [`config`]: every setting, checked.
//! - [`state`]: the state that every handler can use, built once.
//! - [`routes`]: the whole API on one screen, then a file per word.
//! - [`login`]: the end of every login: verify the tokens, create the session.
//! - [`upkeep`]: refreshes and revokes the tokens of sessions.
//! - [`session`]: cookies, records, sealing, store, logins in progress.
//! - [`tokens`]: token types, and their verification.
//! - [`user_pool`] and [`hosted_ui`]: the two clients of the pool. [`http`]: limits of plain HTTP requests.
//! - [`guard`]: what every request and response must have.
//! - [`page`]: the built application.
//! - [`error`], [`log`], [`clock`], [`random`].
//!
//! Imports point down this list: `routes -> login -> upkeep -> {session, user_pool, hosted_ui} -> tokens`. `tokens`
//! uses none of them. `upkeep` is where sessions and the pool's clients meet; they do not know each other.

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
pub mod upkeep;
pub mod user_pool;

use axum::Router;

pub use state::AppState;

/// The whole server as one service: the routes, with the guard around them.
pub fn app(state: AppState) -> Router {
    guard::around(routes::router(state.clone()), state)
}
