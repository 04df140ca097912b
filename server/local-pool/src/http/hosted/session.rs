//! The session of the hosted pages: a cookie that is valid for an hour, regardless of the tokens that were issued.
//! The cookie contains a random token and nothing about the user.

use axum_extra::extract::cookie::CookieJar;

use crate::{
    http::{
        app_state::AppState,
        hosted::{cookie, page_context::PageContext},
    },
    pool::{authentication_level::Method, sso_sessions::SsoSession},
    rules::sessions,
};

/// Cookies do not distinguish ports, so the application's cookies on localhost are sent here too. The name is Cognito's,
/// which no application uses for its own cookies.
const COOKIE: &str = "cognito";

/// Cognito developer guide, "Managed login": the session cookie is valid for one hour, and use does not extend it.
const LIFETIME: i64 = 3600;

/// Returns the session of a browser, if it is still valid.
pub fn current(app: &AppState, cookies: &CookieJar) -> Option<SsoSession> {
    let token = cookies.get(COOKIE)?.value();
    let now = app.pool.clock.now();
    let session = app
        .pool
        .change_volatile(|volatile| volatile.sso_sessions.get(token, now).cloned())?;
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
pub fn start(
    context: &PageContext,
    sub: String,
    authentication_methods: Vec<Method>,
) -> (CookieJar, SsoSession) {
    let pool = context.pool();
    let now = pool.clock.now();
    let session = SsoSession {
        sub,
        client_id: context.client.id.clone(),
        auth_time: now,
        authentication_methods,
        record: sessions::new_sso_record(pool, context.caller.clone()),
    };
    let token = pool.random.token();
    let old = context
        .cookies
        .get(COOKIE)
        .map(|cookie| cookie.value().to_owned());
    pool.change_volatile(|volatile| {
        let sessions = &mut volatile.sso_sessions;
        if let Some(old) = old {
            sessions.take(&old, now);
        }
        sessions.insert(&token, session.clone(), now + LIFETIME, now);
    });
    let cookie = cookie::build(pool, COOKIE, token, LIFETIME);
    (context.cookies.clone().add(cookie), session)
}

/// Ends the session of a browser.
pub fn end(app: &AppState, cookies: CookieJar) -> CookieJar {
    if let Some(cookie) = cookies.get(COOKIE) {
        let now = app.pool.clock.now();
        app.pool
            .change_volatile(|volatile| volatile.sso_sessions.take(cookie.value(), now));
    }
    cookies.add(cookie::build(&app.pool, COOKIE, String::new(), 0))
}
