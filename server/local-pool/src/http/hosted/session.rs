//! The session of the hosted pages: a cookie that is valid for an hour, regardless of the tokens that were issued.
//! The cookie contains a random token and nothing about the user.

use axum_extra::extract::cookie::CookieJar;

use crate::http::{
    app_state::AppState,
    hosted::{cookie, state::Session},
};

/// Cookies do not distinguish ports, so the application's cookies on localhost are sent here too. The name is Cognito's,
/// which no application uses for its own cookies.
const COOKIE: &str = "cognito";

/// Cognito developer guide, "Managed login": the session cookie is valid for one hour, and use does not extend it.
const LIFETIME: i64 = 3600;

/// Returns the session of a browser, if it is still valid.
pub fn current(app: &AppState, cookies: &CookieJar) -> Option<Session> {
    let token = cookies.get(COOKIE)?.value();
    let session = app
        .hosted()
        .sessions
        .get(token, app.pool.clock.now())?
        .clone();
    app.pool
        .read(|state| {
            state
                .users
                .get(&session.sub)
                .is_some_and(|user| user.enabled)
        })
        .then_some(session)
}

/// Starts a session with a new token, and ends the one the browser had (session fixation).
pub fn start(app: &AppState, cookies: CookieJar, sub: String) -> (CookieJar, Session) {
    let pool = &app.pool;
    let now = pool.clock.now();
    let session = Session {
        sub,
        auth_time: now,
    };
    let token = pool.random.token();
    let mut hosted = app.hosted();
    if let Some(old) = cookies.get(COOKIE) {
        hosted.sessions.take(old.value(), now);
    }
    hosted
        .sessions
        .insert(&token, session.clone(), now + LIFETIME, now);
    let cookie = cookie::build(pool, COOKIE, token, LIFETIME);
    (cookies.add(cookie), session)
}

/// Ends the session of a browser.
pub fn end(app: &AppState, cookies: CookieJar) -> CookieJar {
    if let Some(cookie) = cookies.get(COOKIE) {
        let now = app.pool.clock.now();
        app.hosted().sessions.take(cookie.value(), now);
    }
    cookies.add(cookie::build(&app.pool, COOKIE, String::new(), 0))
}
