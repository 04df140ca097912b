//! The language of the page that sent a request, or of the page to send.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use catalogue::{COOKIE, Language, negotiate};

use crate::state::AppState;

/// The language that the user has chosen on a page, or else the one that the browser prefers among `LANGUAGES`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestLanguage(pub Language);

impl RequestLanguage {
    /// Reads the language from the headers of a request.
    #[must_use]
    pub fn read(headers: &HeaderMap, state: &AppState) -> Self {
        let jar = CookieJar::from_headers(headers);
        let chosen = jar.get(COOKIE).map(Cookie::value);
        let accepted = headers.get_all(ACCEPT_LANGUAGE).iter();
        let accepted: Vec<_> = accepted.filter_map(|list| list.to_str().ok()).collect();
        let available = state.assets.languages();
        Self(negotiate(chosen, Some(&accepted.join(",")), &available))
    }
}

impl FromRequestParts<AppState> for RequestLanguage {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        Ok(Self::read(&parts.headers, state))
    }
}
