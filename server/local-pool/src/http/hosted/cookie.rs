//! Builds the cookies of the hosted pages.

use axum_extra::extract::cookie::{Cookie, SameSite};
use time::Duration;

use crate::pool::user_pool::UserPool;

/// Builds a cookie that scripts cannot read and forms on other sites do not send. `Lax` instead of `Strict`, so that
/// the application's link to the authorize endpoint sends it.
pub fn build(pool: &UserPool, name: &'static str, value: String, seconds: i64) -> Cookie<'static> {
    Cookie::build((name, value))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(pool.description.endpoint.starts_with("https:"))
        .max_age(Duration::seconds(seconds))
        .build()
}
