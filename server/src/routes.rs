//! The whole API on one screen. A file in `routes/` contains the types that only it needs, then the handlers, then
//! private functions.

pub mod account;
pub mod admin;
pub mod apps;
mod authenticator_key;
pub mod change_password;
pub mod config;
pub mod confirm;
pub mod forgot_password;
pub mod health;
pub mod hosted_ui;
pub mod login;
pub mod logout;
mod new_password;
mod page;
pub mod profile;
pub mod register;
pub mod reset_password;
mod route;
pub mod session;

use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use wire::{LoginMode, ProblemCode, path};

use crate::config::RateLimit;
use crate::error::Error;
use crate::state::AppState;
use account::{attributes, authenticator, deletion, passkeys, password, second_factors, sessions};
pub use route::{Access, Kind, Route, Target, limit_of, login_mode_of, name_of};

fn table() -> Vec<Route> {
    vec![
        // The pages
        Route::get(path::CONFIG, config::show),
        Route::get(path::SESSION, session::show),
        // Registration
        Route::post(path::REGISTER, register::register).limited(RateLimit::RegistrationAddress),
        Route::post(path::CONFIRM, confirm::confirm).limited(RateLimit::CodeAddress),
        Route::post(path::CONFIRM_RESEND, confirm::resend).limited(RateLimit::MailAddress),
        // Password recovery
        Route::post(path::FORGOT_PASSWORD, forgot_password::forgot_password)
            .limited(RateLimit::RecoveryAddress),
        Route::post(path::RESET_PASSWORD, reset_password::reset_password)
            .limited(RateLimit::CodeAddress),
        // Login
        Route::post(path::LOGIN, login::start).limited(RateLimit::LoginAddress),
        Route::post(path::LOGIN_ANSWER, login::answer),
        Route::get(path::LOGIN_CHALLENGE, login::challenge),
        Route::get(path::AUTH_LOGIN, hosted_ui::start)
            .navigation()
            .limited(RateLimit::HostedAddress),
        Route::get(path::AUTH_CALLBACK, hosted_ui::callback).navigation(),
        Route::get(path::CHANGE_PASSWORD, change_password::redirect).navigation(),
        // Profile
        Route::get(path::PROFILE, profile::show).requires_session(),
        Route::post(path::PROFILE_TOKENS, profile::tokens).requires_recent_login(),
        // Account
        Route::get(path::ACCOUNT, account::show).requires_account(),
        Route::post(path::ACCOUNT_ATTRIBUTES, attributes::change).requires_account(),
        Route::post(path::ACCOUNT_EMAIL, attributes::change_email)
            .requires_account()
            .requires_recent_login(),
        Route::post(path::ACCOUNT_CODE, attributes::send_code).requires_account(),
        Route::post(path::ACCOUNT_VERIFY, attributes::verify).requires_account(),
        Route::post(path::ACCOUNT_PASSWORD, password::change)
            .requires_account()
            .requires_recent_login(),
        Route::post(path::ACCOUNT_SECOND_FACTORS, second_factors::set)
            .requires_account()
            .requires_recent_login(),
        Route::post(path::ACCOUNT_AUTHENTICATOR, authenticator::start)
            .requires_account()
            .requires_recent_login(),
        Route::post(path::ACCOUNT_AUTHENTICATOR_VERIFY, authenticator::verify)
            .requires_account()
            .requires_recent_login(),
        Route::get(path::ACCOUNT_PASSKEYS, passkeys::list).requires_account(),
        Route::post(path::ACCOUNT_PASSKEYS_START, passkeys::start)
            .requires_account()
            .requires_recent_login(),
        Route::post(path::ACCOUNT_PASSKEYS_ADD, passkeys::add)
            .requires_account()
            .requires_recent_login(),
        Route::post(path::ACCOUNT_PASSKEYS_REMOVE, passkeys::remove)
            .requires_account()
            .requires_recent_login(),
        Route::post(path::ACCOUNT_DELETE, deletion::delete)
            .requires_account()
            .requires_recent_login(),
        Route::get(path::ACCOUNT_SESSIONS, sessions::list).requires_session(),
        Route::post(path::ACCOUNT_SESSIONS_END, sessions::end).requires_recent_login(),
        Route::post(path::ACCOUNT_SESSIONS_END_OTHERS, sessions::end_all_others)
            .requires_recent_login(),
        Route::post(path::ACCOUNT_SESSIONS_END_AT_POOL, sessions::end_at_pool)
            .requires_account()
            .requires_recent_login(),
        // Applications behind this server
        Route::get(path::APPS, apps::list::list).requires_session(),
        Route::get(path::APP, apps::list::named).limited(RateLimit::AppAddress),
        Route::get(path::AUTH_APP, apps::open::open).navigation(),
        Route::post(path::AUTH_APP_LOGIN, apps::login::log_in_again).form(),
        Route::get(path::VERIFY_NGINX, apps::verify::nginx).subrequest(),
        Route::any(path::VERIFY_FORWARD, apps::verify::forward).subrequest(),
        Route::get(path::APP_START, apps::start::start).on_application(),
        Route::get(path::APP_CALLBACK, apps::callback::callback).on_application(),
        Route::get(path::APP_SESSION, apps::session::show).on_application(),
        Route::post(path::APP_LOGOUT, apps::logout::logout).on_application(),
        Route::get(path::ASSERTION_KEYS, apps::assertion_keys).document(),
        // Groups
        Route::get(path::ADMIN, admin::show).requires_session(),
        // Logout
        Route::post(path::LOGOUT, logout::logout),
        Route::post(path::LOGOUT_EVERYWHERE, logout::everywhere).requires_recent_login(),
        // Operation
        Route::get(path::HEALTHZ, health::healthz).probe(),
        Route::get(path::READYZ, health::readyz).probe(),
    ]
}

/// Returns every route, so that the guard and the tests cover all of them.
pub fn list() -> impl Iterator<Item = Route> {
    table().into_iter()
}

/// The routes. Any other path is an asset, a page, or not found.
pub fn router(state: AppState) -> Router {
    list()
        .fold(Router::new(), |router, route| route.add_to(router))
        .fallback(fallback)
        .with_state(state)
}

async fn fallback(State(state): State<AppState>, request: Request) -> Result<Response, Error> {
    match Target::of(request.uri().path()) {
        Target::Page => page::serve(&state, request).await,
        Target::Reserved | Target::Route(_) => Err(ProblemCode::NotFound.into()),
    }
}

/// Rejects requests from the in-app pages if the in-app login is turned off.
fn require_in_app(state: &AppState) -> Result<(), Error> {
    if state.config.offers(LoginMode::InApp) {
        Ok(())
    } else {
        Err(ProblemCode::LoginModeOff.into())
    }
}
