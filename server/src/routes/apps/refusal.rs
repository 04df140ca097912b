//! How a request that may not pass is refused: with the same status and code at every endpoint.

use axum::http::header::{LOCATION, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use wire::ProblemCode;

use crate::apps::Decision;
use crate::error::Error;

/// Returns the response of a decision that does not allow a request. A login helps where it is a 401.
pub(super) fn refuse(decision: Decision) -> Response {
    let (status, code) = reason(decision);
    let mut response = Error::from(code).into_response();
    *response.status_mut() = status;
    if status == StatusCode::UNAUTHORIZED {
        // RFC 9110, section 11.6.1: a 401 says how to authenticate. No browser shows a dialog for a scheme that it does not know.
        let challenge = HeaderValue::from_static("Poolgate");
        response.headers_mut().insert(WWW_AUTHENTICATE, challenge);
    }
    response
}

/// The same for a navigation that a proxy redirects to the start of a login. Only the log shows the code.
pub(super) fn redirect(decision: Decision, location: String) -> Response {
    let (_, code) = reason(decision);
    let response = (StatusCode::FOUND, [(LOCATION, location)]).into_response();
    Error::from(code).on(response)
}

const fn reason(decision: Decision) -> (StatusCode, ProblemCode) {
    match decision {
        Decision::StepUp(_) => (StatusCode::UNAUTHORIZED, ProblemCode::RecentLoginRequired),
        Decision::LogIn | Decision::Allow => (StatusCode::UNAUTHORIZED, ProblemCode::NotLoggedIn),
        Decision::Forbidden => (StatusCode::FORBIDDEN, ProblemCode::GroupRequired),
        Decision::CrossSite => (StatusCode::FORBIDDEN, ProblemCode::ForeignOrigin),
    }
}
