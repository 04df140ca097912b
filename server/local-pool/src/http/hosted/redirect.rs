//! Redirects.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

/// Redirects a GET with 302, like Cognito.
pub fn found(location: &str) -> Response {
    redirect(StatusCode::FOUND, location)
}

/// Redirects after a form with 303, so that the browser does not send the form and its password to the target
/// (RFC 9700, section 4.12).
pub fn see_other(location: &str) -> Response {
    redirect(StatusCode::SEE_OTHER, location)
}

fn redirect(status: StatusCode, location: &str) -> Response {
    let Ok(location) = HeaderValue::from_str(location) else {
        // URLs built here are percent-encoded, but a registered URL may contain characters that a header
        // cannot.
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let headers = [
        (header::LOCATION, location),
        // The URL may contain a code, which must not end up in a cache or a Referer header (RFC 9700, section
        // 4.2.4).
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (
            header::REFERRER_POLICY,
            HeaderValue::from_static("no-referrer"),
        ),
    ];
    (status, headers).into_response()
}

/// Appends parameters to a URL (RFC 6749, section 3.1.2).
pub fn with_query(url: &str, pairs: &[(&str, &str)]) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish();
    let separator = match url.split_once('?') {
        _ if query.is_empty() => "",
        None => "?",
        Some((_, "")) => "",
        Some(_) => "&",
    };
    format!("{url}{separator}{query}")
}

#[cfg(test)]
mod tests {
    use super::with_query;

    #[test]
    fn parameters_are_encoded_and_appended() {
        let pairs = [("code", "a&b"), ("state", "ü +")];
        let added = "code=a%26b&state=%C3%BC+%2B";
        for (url, expected) in [
            ("http://a/cb", format!("http://a/cb?{added}")),
            ("http://a/cb?", format!("http://a/cb?{added}")),
            ("http://a/cb?x=1", format!("http://a/cb?x=1&{added}")),
        ] {
            assert_eq!(with_query(url, &pairs), expected);
        }
        assert_eq!(with_query("http://a/cb", &[]), "http://a/cb");
    }
}
