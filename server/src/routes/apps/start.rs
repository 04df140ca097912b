//! The start of a login for an application, on its host.

use axum::extract::State;
use axum::response::Redirect;
use axum_extra::extract::CookieJar;
use wire::query;

use super::url;
use crate::apps::cookies::start as start_cookies;
use crate::extract::{HostApp, Query};
use crate::session::Id;
use crate::state::AppState;

/// `GET /.poolgate/start`: remembers the attempt in a cookie of this browser, and goes to `/auth/app`. Each tab has an attempt of
/// its own. Nothing is stored.
pub async fn start(
    State(state): State<AppState>,
    HostApp(app): HostApp,
    jar: CookieJar,
    query: Query,
) -> (CookieJar, Redirect) {
    let to = url::read_target(query.get(query::TO));
    let public_url = &state.config.public_url;
    // On this server's own origin, the session cookie is enough.
    if &app.origin == public_url {
        let open = url::open(&app, None, &to);
        return (CookieJar::new(), Redirect::to(&open));
    }
    let attempt = Id::new(&state.random);
    let oldest = start_cookies::end_oldest(&app, &jar);
    let jar = oldest.into_iter().fold(CookieJar::new(), CookieJar::add);
    let open = url::open(&app, Some(&attempt), &to);
    let target = format!("{public_url}{open}");
    let cookie = start_cookies::start(&app, &attempt, state.clock.now());
    (jar.add(cookie), Redirect::to(&target))
}
