//! The whole API on one screen. A file in `routes/` reads: the types that it alone needs, the handlers, private
//! functions.

pub mod config;
pub mod confirm;
pub mod current_session;
pub mod health;
pub mod hosted_ui;
pub mod login;
pub mod logout;
pub mod profile;
pub mod register;
pub mod session;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::Method;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get, post};
use wire::{ProblemCode, path};

use crate::error::Error;
use crate::state::AppState;

type Route = (Method, &'static str, MethodRouter<AppState>);

fn table() -> Vec<Route> {
    vec![
        // The page
        (Method::GET, path::CONFIG, get(config::show)),
        (Method::GET, path::SESSION, get(session::show)),
        // An account comes to be
        (Method::POST, path::REGISTER, post(register::register)),
        (Method::POST, path::CONFIRM, post(confirm::confirm)),
        (Method::POST, path::CONFIRM_RESEND, post(confirm::resend)),
        // Someone comes
        (Method::POST, path::LOGIN, post(login::start)),
        (Method::POST, path::LOGIN_ANSWER, post(login::answer)),
        (Method::GET, path::AUTH_LOGIN, get(hosted_ui::start)),
        (Method::GET, path::AUTH_CALLBACK, get(hosted_ui::callback)),
        // Someone looks
        (Method::GET, path::PROFILE, get(profile::show)),
        (Method::POST, path::PROFILE_TOKENS, post(profile::tokens)),
        // Someone goes
        (Method::POST, path::LOGOUT, post(logout::logout)),
        // Operation
        (Method::GET, path::HEALTHZ, get(health::healthz)),
        (Method::GET, path::READYZ, get(health::readyz)),
    ]
}

/// Method and path of every route, so that tests can visit them all.
pub fn list() -> impl Iterator<Item = (Method, &'static str)> {
    table().into_iter().map(|(method, path, _)| (method, path))
}

/// The routes; what none of them takes is an asset, the page, or not found.
pub fn router(state: AppState) -> Router {
    let add = |router: Router<AppState>, (_, path, handler): Route| router.route(path, handler);
    table()
        .into_iter()
        .fold(Router::new(), add)
        .fallback(fallback)
        .with_state(state)
}

async fn fallback(State(state): State<AppState>, request: Request) -> Response {
    let reserved = ["/api", "/auth", "/.well-known"];
    let path = request.uri().path();
    let is_below = |prefix: &str| {
        path.strip_prefix(prefix)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    if reserved.into_iter().any(is_below) {
        return Error::from(ProblemCode::NotFound).into_response();
    }
    state.page.serve(request).await
}
