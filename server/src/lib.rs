//! Poolgate's server. It keeps the client secret, exchanges the codes of the hosted login, makes the user-pools calls
//! of the in-app login, and stores the tokens. The browser gets only a cookie.
//!
//! The modules, in reading order:
//!
//! - [`config`]: the settings, and their validated form. [`client_secret`]: the secret, which rotates.
//! - [`state`]: the parts that handlers use, built once.
//! - [`routes`]: the whole API on one screen, then one file per feature.
//! - [`extract`]: extractors for handlers.
//! - [`limits`]: how often something may be attempted.
//! - [`attempts`]: what is remembered about addresses that are not logged in, so that responses reveal no account.
//!   [`decoy_key`]: what the answers to unknown users are derived from.
//! - [`apps`]: applications behind this server: who may use them, and what they receive.
//! - [`login`]: the last step of every login: verify the tokens, create the session.
//! - [`token_lifecycle`]: refreshes and revokes the tokens of sessions.
//! - [`session`]: cookies, records, sealing, store, logins in progress.
//! - [`tokens`]: token types, and their verification.
//! - [`user_pool`] and [`hosted_ui`]: the two clients of the pool. [`http_client`]: the limits of plain HTTP calls.
//! - [`guard`]: checks and headers of every request and response. [`error`]: status and body of every error.
//! - [`assets`]: the built application. [`serve`]: connections and shutdown.
//! - [`auth_flow`]: which flow the in-app login uses now.
//! - [`check`]: `poolgate check`, which asks everything above and changes nothing.
//! - [`probe`]: `poolgate probe`, which asks a running server whether it is well.
//! - [`background`]: work that continues after its response.
//! - [`events`]: what is both counted and logged. [`metrics`]: what Prometheus asks for. [`log`]: what the log may contain.
//! - [`clock`], [`random`].
//!
//! Imports point down this list: `routes -> login -> token_lifecycle -> {session, user_pool, hosted_ui} -> tokens`.
//! `tokens` uses none of them. Only `token_lifecycle` uses both sessions and the pool's clients, which are independent
//! of each other.

pub mod apps;
pub mod assets;
pub mod attempts;
pub mod auth_flow;
pub mod background;
pub mod check;
pub mod client_secret;
pub mod clock;
pub mod config;
pub mod decoy_key;
pub mod error;
pub mod events;
pub mod extract;
pub mod guard;
pub mod hosted_ui;
pub mod http_client;
pub mod limits;
pub mod log;
pub mod login;
pub mod metrics;
pub mod probe;
pub mod random;
pub mod readiness;
pub mod routes;
pub mod serve;
pub mod session;
pub mod state;
pub mod token_lifecycle;
pub mod tokens;
pub mod user_pool;

use axum::Router;

pub use state::AppState;

/// The whole server as one service: the routes behind the guard.
pub fn app(state: AppState) -> Router {
    guard::layer(routes::router(state.clone()), state)
}

/// Compiles the example in Rust of the page about applications.
#[cfg(doctest)]
#[doc = include_str!("../../docs/applications.md")]
struct Applications;
