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
mod tests;
