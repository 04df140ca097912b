//! Browsers that signed up and have not confirmed yet. The code from the email signs such a browser in, because it has
//! just set the password. In any other browser the same code only confirms the address.

use axum_extra::extract::cookie::CookieJar;

use crate::http::{
    app_state::AppState,
    hosted::{cookie, state::PendingSignUp},
};

const COOKIE: &str = "cognito-signup";

/// The lifetime of an entry, the same as that of a hosted session.
const LIFETIME: i64 = 3600;

/// Remembers that this browser signed up as `sub`.
pub fn insert(app: &AppState, cookies: CookieJar, sub: String) -> CookieJar {
    let pool = &app.pool;
    let (token, now) = (pool.random.token(), pool.clock.now());
    app.hosted()
        .sign_ups
        .insert(&token, PendingSignUp { sub }, now + LIFETIME, now);
    cookies.add(cookie::build(pool, COOKIE, token, LIFETIME))
}

/// Returns the `sub` of the user with this address, if this browser signed them up. Works once.
pub fn take(app: &AppState, cookies: CookieJar, email: &str) -> (CookieJar, Option<String>) {
    let Some(cookie) = cookies.get(COOKIE) else {
        return (cookies, None);
    };
    let now = app.pool.clock.now();
    let sign_up = app.hosted().sign_ups.take(cookie.value(), now);
    // The address in the form can be changed; only the remembered user may be signed in.
    let sub = sign_up.map(|sign_up| sign_up.sub).filter(|sub| {
        app.pool.read(|state| {
            let user = state.users.get(sub);
            user.is_some_and(|user| user.is_named(email))
        })
    });
    let cookies = cookies.add(cookie::build(&app.pool, COOKIE, String::new(), 0));
    (cookies, sub)
}
