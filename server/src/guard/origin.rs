//! Protection against cross-site request forgery: data routes accept only requests from this application's own pages,
//! and navigation routes accept only navigations. Other requests are refused before any handler runs.

use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CONTENT_TYPE, HeaderMap, ORIGIN};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Redirect, Response};
use wire::{ProblemCode, page, path};

use crate::error::Error;
use crate::routes::{Kind, Target};
use crate::state::AppState;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const SEC_FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");

pub(super) async fn check(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let (method, path, headers) = (request.method(), request.uri().path(), request.headers());
    let refused = match Target::of(path) {
        Target::Route(Kind::Data) => check_data(method, headers, &state.config.public_url)
            .err()
            .map(|code| Error::from(code).into_response()),
        Target::Route(Kind::Navigation) => check_navigation(method, path, headers),
        Target::Route(Kind::Probe | Kind::Subrequest) | Target::Reserved | Target::Page => None,
    };
    match refused {
        Some(response) => response,
        None => next.run(request).await,
    }
}

/// Three checks, each of which would be enough on its own: a header that only same-origin scripts can set
/// (draft-ietf-oauth-browser-based-apps, section 6.1.3.3), Fetch Metadata or Origin, and JSON only.
fn check_data(method: &Method, headers: &HeaderMap, public_url: &str) -> Result<(), ProblemCode> {
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

/// Returns whether the request comes from this application's origin. A browser that sends neither header may only read
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

/// Checks a request to a navigation path, and returns the response if it is refused. These paths change state on GET,
/// so they accept only top-level GET navigations (ASVS 5.0 3.5.3).
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
    // Another site may link to the login page, but it cannot start a login (ASVS 5.0 7.6.2).
    let is_cross_site = headers
        .get(SEC_FETCH_SITE)
        .is_some_and(|site| site == "cross-site");
    let starts_login = path == path::AUTH_LOGIN;
    (starts_login && is_cross_site).then(|| Redirect::to(page::LOGIN).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLIC_URL: &str = "https://login.example.org";

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
    fn only_the_same_origin_may_change_anything() {
        let sites = [
            None,
            Some("same-origin"),
            Some("same-site"),
            Some("cross-site"),
            Some("none"),
        ];
        let origins = [
            None,
            Some(PUBLIC_URL),
            Some("https://evil.example.org"),
            Some("null"),
            Some("http://login.example.org"),
        ];
        for site in sites {
            for origin in origins {
                let allowed =
                    site == Some("same-origin") || (site.is_none() && origin == Some(PUBLIC_URL));
                let outcome = check_data(&Method::POST, &headers(site, origin), PUBLIC_URL);
                assert_eq!(outcome.is_ok(), allowed, "{site:?} {origin:?}");
            }
        }
    }

    #[test]
    fn a_browser_without_fetch_metadata_may_only_read() {
        assert!(check_data(&Method::GET, &headers(None, None), PUBLIC_URL).is_ok());
        assert_eq!(
            check_data(&Method::POST, &headers(None, None), PUBLIC_URL),
            Err(ProblemCode::ForeignOrigin)
        );
    }

    #[test]
    fn only_json_is_accepted() {
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
                check_data(&Method::POST, &headers, PUBLIC_URL),
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
