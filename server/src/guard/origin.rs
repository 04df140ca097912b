//! Protection against cross-site request forgery: data routes accept only requests from this application's own pages,
//! and navigation routes accept only navigations. Other requests are refused before any handler runs. `application`: the same on the
//! hosts of applications.

mod application;

use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CONTENT_TYPE, HeaderMap, ORIGIN};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Redirect, Response};
use wire::{ProblemCode, ReturnTo, page, path};

use crate::error::Error;
use crate::events::Events;
use crate::extract::HostApp;
use crate::routes::{Kind, Target};
use crate::state::AppState;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const SEC_FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");

pub(super) async fn check(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let (method, path, headers) = (request.method(), request.uri().path(), request.headers());
    let refused = match Target::of(path) {
        Target::Route(Kind::Data) => check_data(method, headers, &state.config.public_url)
            .err()
            .map(Refusal::Problem),
        Target::Route(Kind::Navigation) => check_navigation(method, path, headers),
        Target::Route(Kind::Form) => application::check_form(headers, &state.config.public_url),
        Target::Route(Kind::Application) => {
            let app = request.extensions().get::<HostApp>();
            let origin = app.map_or("", |HostApp(app)| app.origin.as_str());
            application::check(method, path, headers, origin)
        }
        Target::Route(Kind::Probe | Kind::Subrequest | Kind::Document)
        | Target::Reserved
        | Target::Page => None,
    };
    match refused {
        Some(refusal) => refusal.respond(&state.events),
        None => next.run(request).await,
    }
}

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Refusal {
    Problem(ProblemCode),
    /// A navigation path only accepts GET.
    Method,
    /// Another site tried to start a login.
    Login,
    /// The browser does not say where the request comes from.
    Browser,
}

impl Refusal {
    fn respond(self, events: &Events) -> Response {
        match self {
            Self::Problem(code) => {
                let details = events.csrf_refused(code);
                Error::from(code).with_details(details).into_response()
            }
            Self::Method => {
                let allow = [(ALLOW, HeaderValue::from_static("GET"))];
                (allow, Error::from(ProblemCode::MethodNotAllowed)).into_response()
            }
            Self::Login => {
                events.navigation_refused();
                Redirect::to(page::LOGIN).into_response()
            }
            Self::Browser => {
                let error = Error::from(ProblemCode::BrowserNotSupported);
                error.on_login_page(ReturnTo::default()).into_response()
            }
        }
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
/// (OWASP CSRF cheat sheet, "Fetch Metadata", with its fail-safe). No browser sends one of them twice, or two that
/// contradict each other.
fn is_same_origin(method: &Method, headers: &HeaderMap, public_url: &str) -> bool {
    let (Ok(site), Ok(origin)) = (single(headers, &SEC_FETCH_SITE), single(headers, &ORIGIN))
    else {
        return false;
    };
    let is_own = |origin: &HeaderValue| origin == public_url;
    match (site, origin) {
        (Some(site), origin) => site == "same-origin" && origin.is_none_or(is_own),
        (None, Some(origin)) => is_own(origin),
        (None, None) => matches!(*method, Method::GET | Method::HEAD),
    }
}

/// A header that occurs more than once.
struct Repeated;

fn single<'a>(
    headers: &'a HeaderMap,
    name: &HeaderName,
) -> Result<Option<&'a HeaderValue>, Repeated> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (value, None) => Ok(value),
        _ => Err(Repeated),
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

/// Checks a request to a navigation path, and returns why it is refused. These paths change state on GET,
/// so they accept only top-level GET navigations (ASVS 5.0 3.5.3).
fn check_navigation(method: &Method, path: &str, headers: &HeaderMap) -> Option<Refusal> {
    if *method == Method::HEAD {
        return Some(Refusal::Method);
    }
    let foreign = || Some(Refusal::Problem(ProblemCode::ForeignOrigin));
    let (Ok(site), Ok(destination)) = (
        single(headers, &SEC_FETCH_SITE),
        single(headers, &SEC_FETCH_DEST),
    ) else {
        return foreign();
    };
    if destination.is_some_and(|destination| destination != "document") {
        return foreign();
    }
    if path != path::AUTH_LOGIN {
        return None;
    }
    // Another site may link to the login page, but it cannot start a login (ASVS 5.0 7.6.2). Neither can a sibling domain.
    // Browsers from before spring 2023 do not say where a request comes from, so they can only be told why nothing happens.
    match site {
        Some(site) if site == "same-origin" || site == "none" => None,
        Some(_) => Some(Refusal::Login),
        None => Some(Refusal::Browser),
    }
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
                let allowed = matches!(
                    (site, origin),
                    (Some("same-origin"), None | Some(PUBLIC_URL)) | (None, Some(PUBLIC_URL))
                );
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
    fn a_repeated_header_is_refused() {
        for (name, first, second) in [
            ("sec-fetch-site", "same-origin", "cross-site"),
            ("sec-fetch-site", "same-origin", "same-origin"),
            ("origin", PUBLIC_URL, "https://evil.example.org"),
            ("origin", PUBLIC_URL, PUBLIC_URL),
        ] {
            let mut headers = headers(None, None);
            headers.append(name, HeaderValue::from_static(first));
            assert!(check_data(&Method::POST, &headers, PUBLIC_URL).is_ok());
            headers.append(name, HeaderValue::from_static(second));
            for method in [Method::GET, Method::POST] {
                let outcome = check_data(&method, &headers, PUBLIC_URL);
                assert_eq!(outcome, Err(ProblemCode::ForeignOrigin), "{name} {second}");
            }
        }
    }

    #[test]
    fn only_this_application_and_the_address_bar_start_a_login() {
        let sites = [
            (&["same-origin"][..], true),
            (&["none"], true),
            (&["same-site"], false),
            (&["cross-site"], false),
            (&[], false),
            (&["same-origin", "same-site"], false),
        ];
        for (sites, expected) in sites {
            let mut headers = HeaderMap::new();
            for site in sites {
                headers.append(SEC_FETCH_SITE, HeaderValue::from_static(site));
            }
            let refused = check_navigation(&Method::GET, path::AUTH_LOGIN, &headers);
            assert_eq!(refused.is_none(), expected, "{sites:?}");
            // The pool's pages can be on any site.
            let refused = check_navigation(&Method::GET, path::AUTH_CALLBACK, &headers);
            assert_eq!(refused.is_none(), sites.len() < 2, "{sites:?}");
        }
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
