//! Browsers whose sign-up waits for its confirmation. Whoever has set the password a moment ago, in this browser, is signed
//! in by the code from the mail; the same code in another browser only confirms the address.

use axum_extra::extract::cookie::CookieJar;

use crate::{
    hosted::{memory, session},
    pool::Pool,
};

const COOKIE: &str = "cognito-signup";

/// As long as a session of the pages.
const LIFETIME: i64 = 3600;

/// A sign-up.
pub struct SignUp {
    sub: String,
}

/// Remembers that this browser signed somebody up.
pub fn begin(pool: &Pool, cookies: CookieJar, sub: String) -> CookieJar {
    let (token, now) = (pool.random.token(), pool.clock.now());
    memory(pool)
        .sign_ups
        .put(&token, SignUp { sub }, now + LIFETIME, now);
    cookies.add(session::build(pool, COOKIE, token, LIFETIME))
}

/// The `sub` of the person with this address, if it was this browser that signed them up; once.
pub fn finish(pool: &Pool, cookies: CookieJar, email: &str) -> (CookieJar, Option<String>) {
    let Some(cookie) = cookies.get(COOKIE) else {
        return (cookies, None);
    };
    let sign_up = memory(pool).sign_ups.take(cookie.value(), pool.clock.now());
    // The address in the form is typed; who may be signed in is what was remembered.
    let sub = sign_up.map(|sign_up| sign_up.sub).filter(|sub| {
        pool.read(|state| {
            let user = state.users.get(sub);
            user.is_some_and(|user| user.is_called(email))
        })
    });
    let cookies = cookies.add(session::build(pool, COOKIE, String::new(), 0));
    (cookies, sub)
}
