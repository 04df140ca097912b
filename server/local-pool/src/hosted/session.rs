//! The session of the hosted pages: a cookie of their own, an hour long, whatever the application does with its tokens.
//! The cookie holds a random token and nothing about anybody.

use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use time::Duration;

use crate::{hosted::memory, pool::Pool};

/// Cookies know no ports, and on a developer's machine the application's cookies lie beside this one: Cognito's own name
/// for it is used by nobody else.
const COOKIE: &str = "cognito";

/// Cognito developer guide, "Managed login": the session cookie is valid for one hour, and use does not prolong it.
const LIFETIME: i64 = 3600;

/// Somebody who is signed in.
#[derive(Clone)]
pub struct Session {
    /// Who.
    pub sub: String,
    /// When they proved it.
    pub auth_time: i64,
}

/// The session of a browser, if it has one that still holds.
pub fn current(pool: &Pool, cookies: &CookieJar) -> Option<Session> {
    let token = cookies.get(COOKIE)?.value();
    let session = memory(pool).sessions.get(token, pool.clock.now())?.clone();
    pool.read(|state| state.users.contains_key(&session.sub))
        .then_some(session)
}

/// Signs somebody in. The token is new whatever the browser had before, and what it had ends (session fixation).
pub fn begin(pool: &Pool, cookies: CookieJar, sub: String) -> (CookieJar, Session) {
    let now = pool.clock.now();
    let session = Session {
        sub,
        auth_time: now,
    };
    let token = pool.random.token();
    let mut memory = memory(pool);
    if let Some(old) = cookies.get(COOKIE) {
        memory.sessions.take(old.value(), now);
    }
    memory
        .sessions
        .put(&token, session.clone(), now + LIFETIME, now);
    let cookie = build(pool, COOKIE, token, LIFETIME);
    (cookies.add(cookie), session)
}

/// Signs whoever it is out.
pub fn end(pool: &Pool, cookies: CookieJar) -> CookieJar {
    if let Some(cookie) = cookies.get(COOKIE) {
        memory(pool).sessions.take(cookie.value(), pool.clock.now());
    }
    cookies.add(build(pool, COOKIE, String::new(), 0))
}

/// A cookie that no script reads and no foreign form sends. `Lax` and not `Strict`: the application's link to the
/// authorize endpoint must bring it along.
pub fn build(pool: &Pool, name: &'static str, value: String, seconds: i64) -> Cookie<'static> {
    Cookie::build((name, value))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(pool.description.endpoint.starts_with("https:"))
        .max_age(Duration::seconds(seconds))
        .build()
}
