//! The forms of the pages that the server itself writes, and requests on the hosts of applications.

use axum::http::header::{HeaderMap, ORIGIN};
use axum::http::{HeaderValue, Method};
use wire::{ProblemCode, path};

use super::{Refusal, SEC_FETCH_SITE, check_navigation, single};

/// Checks a form of a page that the server itself writes. Because of `Referrer-Policy: no-referrer`, its origin is `null`, so
/// that Fetch Metadata alone counts if the browser sends it.
pub(super) fn check_form(headers: &HeaderMap, own: &str) -> Option<Refusal> {
    let foreign = Some(Refusal::Problem(ProblemCode::ForeignOrigin));
    let (Ok(site), Ok(origin)) = (single(headers, &SEC_FETCH_SITE), single(headers, &ORIGIN))
    else {
        return foreign;
    };
    let is_own = match (site, origin) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => origin == own,
        (None, None) => false,
    };
    if is_own { None } else { foreign }
}

/// Checks a request to a path of this server on the host of an application: that of its session comes from a script of the
/// application, a logout from a script or a form of it, and the rest are navigations from anywhere.
pub(super) fn check(
    method: &Method,
    path: &str,
    headers: &HeaderMap,
    own: &str,
) -> Option<Refusal> {
    match path {
        path::APP_LOGOUT => check_form(headers, own),
        path::APP_SESSION => {
            let site = single(headers, &SEC_FETCH_SITE);
            let is_own = |site: &HeaderValue| site == "same-origin" || site == "none";
            let is_own = matches!(site, Ok(site) if site.is_none_or(is_own));
            (!is_own).then_some(Refusal::Problem(ProblemCode::ForeignOrigin))
        }
        _ => check_navigation(method, path, headers),
    }
}
