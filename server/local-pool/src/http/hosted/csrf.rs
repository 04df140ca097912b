//! The proof that a form was sent from the hosted pages: a random token in a cookie and in the form, and what the browser
//! says about where the form comes from.
//!
//! Both, because cookies know no ports: another program on localhost could set this one, but it cannot make a browser say
//! that its form came from here.

use axum::http::HeaderMap;
use axum_extra::extract::cookie::CookieJar;

use crate::{
    http::hosted::{cookie, parameters::Parameters},
    pool::{digest, user_pool::UserPool},
};

const COOKIE: &str = "cognito-csrf";

/// The field of the form; Cognito's pages have the same.
pub const FIELD: &str = "_csrf";

/// A form is good for a day: somebody may leave it open while they look for a code.
const LIFETIME: i64 = 24 * 3600;

/// The token of a browser, and the cookie that goes with it. One browser has one token: forms in two tabs both work.
pub fn token(pool: &UserPool, cookies: CookieJar) -> (CookieJar, String) {
    let known = cookies
        .get(COOKIE)
        .map(|cookie| cookie.value().to_owned())
        .filter(|token| token.len() == 43);
    let token = known.unwrap_or_else(|| pool.random.token());
    let cookie = cookie::build(pool, COOKIE, token.clone(), LIFETIME);
    (cookies.add(cookie), token)
}

/// Whether a form was sent from here.
pub fn is_valid(headers: &HeaderMap, cookies: &CookieJar, form: &Parameters) -> bool {
    let site = headers.get("sec-fetch-site");
    // Another port of localhost is `same-site`: a foreign program (Fetch Metadata Request Headers, section 2.3).
    let from_here = site.is_none_or(|site| site == "same-origin");
    let expected = cookies.get(COOKIE).map_or("", |cookie| cookie.value());
    let sent = form.get(FIELD).unwrap_or_default();
    from_here && !expected.is_empty() && digest::constant_time_eq(expected, sent)
}
