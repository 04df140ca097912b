//! Proof that a form was sent from the hosted pages: a random token in a cookie and in the form, and the
//! origin that the browser reports.
//!
//! Both are needed because cookies do not distinguish ports. Another program on localhost could set the
//! cookie, but cannot make a browser report that its form came from here.

use axum::http::HeaderMap;
use axum_extra::extract::cookie::CookieJar;

use crate::{
    http::hosted::{cookie, parameters::Parameters},
    pool::{digest, user_pool::UserPool},
};

const COOKIE: &str = "cognito-csrf";

/// The form field; Cognito's pages use the same name.
pub const FIELD: &str = "_csrf";

/// A form is valid for a day, so that it can stay open while the user looks for a code.
const LIFETIME: i64 = 24 * 3600;

/// Returns the token of a browser and sets its cookie. The token stays the same, so that forms in two tabs
/// both work.
pub fn token(pool: &UserPool, cookies: CookieJar) -> (CookieJar, String) {
    let known = cookies
        .get(COOKIE)
        .map(|cookie| cookie.value().to_owned())
        .filter(|token| token.len() == 43);
    let token = known.unwrap_or_else(|| pool.random.token());
    let cookie = cookie::build(pool, COOKIE, token.clone(), LIFETIME);
    (cookies.add(cookie), token)
}

/// Whether a form was sent from the hosted pages.
pub fn is_valid(headers: &HeaderMap, cookies: &CookieJar, form: &Parameters) -> bool {
    let site = headers.get("sec-fetch-site");
    // Another port of localhost is `same-site`, and may be another program (Fetch Metadata Request Headers,
    // section 2.3).
    let same_origin = site.is_none_or(|site| site == "same-origin");
    let expected = cookies.get(COOKIE).map_or("", |cookie| cookie.value());
    let sent = form.get(FIELD).unwrap_or_default();
    same_origin && !expected.is_empty() && digest::constant_time_eq(expected, sent)
}
