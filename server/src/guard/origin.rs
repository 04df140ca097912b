//! Cross-site request forgery has no way in: `/api` answers only requests that this application's own page made,
//! `/auth` only navigations. Everything is refused before any handler runs.

use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CONTENT_TYPE, HeaderMap, LOCATION, ORIGIN};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use wire::{ProblemCode, page, path};

use crate::error::Error;
use crate::state::AppState;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const SEC_FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");

pub(super) async fn check(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let (path, headers) = (request.uri().path(), request.headers());
    let refused = if path.starts_with("/api") {
        check_api(request.method(), headers, &state.config.public_url)
            .err()
            .map(|code| Error::from(code).into_response())
    } else if path.starts_with("/auth") {
        check_navigation(request.method(), path, headers)
    } else {
        None
    };
    match refused {
        Some(response) => response,
        None => next.run(request).await,
    }
}

/// Three locks, each of which would do: a header that only same-origin scripts can set
/// (draft-ietf-oauth-browser-based-apps, section 6.1.3.3), Fetch Metadata or Origin, and JSON only.
fn check_api(method: &Method, headers: &HeaderMap, public_url: &str) -> Result<(), ProblemCode> {
    if headers
        .get(wire::HEADER)
        .is_none_or(|value| value != wire::HEADER_VALUE)
    {
        return Err(ProblemCode::HeaderMissing);
    }
    if !is_same_origin(method, headers, public_url) {
        return Err(ProblemCode::ForeignOrigin);
    }
    let reads = matches!(*method, Method::GET | Method::HEAD);
    if reads || is_json(headers) {
        Ok(())
    } else {
        Err(ProblemCode::NotJson)
    }
}

/// What the browser says of the request's origin; a browser that says nothing may only read
/// (OWASP CSRF cheat sheet, "Fetch Metadata", with its fail-safe).
fn is_same_origin(method: &Method, headers: &HeaderMap, public_url: &str) -> bool {
    match (headers.get(SEC_FETCH_SITE), headers.get(ORIGIN)) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => origin == public_url,
        (None, None) => matches!(*method, Method::GET | Method::HEAD),
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let value = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    value
        .split(';')
        .next()
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

/// `/auth` changes state on GET, so it takes nothing but a top-level GET navigation (ASVS 5.0 3.5.3).
fn check_navigation(method: &Method, path: &str, headers: &HeaderMap) -> Option<Response> {
    if *method == Method::HEAD {
        let allow = [(ALLOW, HeaderValue::from_static("GET"))];
        return Some((allow, Error::from(ProblemCode::MethodNotAllowed)).into_response());
    }
    let destination = headers
        .get(SEC_FETCH_DEST)
        .and_then(|value| value.to_str().ok());
    if destination.is_some_and(|destination| destination != "document") {
        return Some(Error::from(ProblemCode::ForeignOrigin).into_response());
    }
    // Another site may link to the login page, but not start a login by itself (ASVS 5.0 7.6.2).
    let foreign = headers
        .get(SEC_FETCH_SITE)
        .is_some_and(|site| site == "cross-site");
    let starts = path == path::AUTH_LOGIN && foreign;
    starts.then(|| (StatusCode::SEE_OTHER, [(LOCATION, page::LOGIN)]).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: &str = "https://login.example.org";

    fn headers(site: Option<&str>, origin: Option<&str>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(wire::HEADER, HeaderValue::from_static("1"));
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        for (name, value) in [(SEC_FETCH_SITE, site), (ORIGIN, origin)] {
            if let Some(value) = value {
                headers.insert(name, HeaderValue::from_str(value).unwrap());
            }
        }
        headers
    }

    #[test]
    fn of_every_site_and_origin_only_our_own_may_change_anything() {
        let sites = [
            None,
            Some("same-origin"),
            Some("same-site"),
            Some("cross-site"),
            Some("none"),
        ];
        let origins = [
            None,
            Some(HERE),
            Some("https://evil.example.org"),
            Some("null"),
            Some("http://login.example.org"),
        ];
        for site in sites {
            for origin in origins {
                let allowed =
                    site == Some("same-origin") || (site.is_none() && origin == Some(HERE));
                let outcome = check_api(&Method::POST, &headers(site, origin), HERE);
                assert_eq!(outcome.is_ok(), allowed, "{site:?} {origin:?}");
            }
        }
    }

    #[test]
    fn a_browser_that_says_nothing_may_read() {
        assert!(check_api(&Method::GET, &headers(None, None), HERE).is_ok());
        assert_eq!(
            check_api(&Method::POST, &headers(None, None), HERE),
            Err(ProblemCode::ForeignOrigin)
        );
    }

    #[test]
    fn only_json_is_taken() {
        for kind in [
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/jsonx",
            "",
        ] {
            let mut headers = headers(Some("same-origin"), None);
            headers.insert(CONTENT_TYPE, HeaderValue::from_str(kind).unwrap());
            assert_eq!(
                check_api(&Method::POST, &headers, HERE),
                Err(ProblemCode::NotJson),
                "{kind}"
            );
        }
    }

    #[test]
    fn framed_callbacks_are_refused() {
        for destination in ["iframe", "frame", "embed", "object", "image", "empty"] {
            let mut headers = HeaderMap::new();
            headers.insert(SEC_FETCH_DEST, HeaderValue::from_static(destination));
            assert!(
                check_navigation(&Method::GET, path::AUTH_CALLBACK, &headers).is_some(),
                "{destination}"
            );
        }
    }
}
