//! Redirects away from the hosted pages.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

/// After a GET: 302, as Cognito sends it.
pub fn found(location: &str) -> Response {
    redirect(StatusCode::FOUND, location)
}

/// After a form: 303, so that no browser sends the form, password and all, on to the target (RFC 9700, section 4.12).
pub fn see_other(location: &str) -> Response {
    redirect(StatusCode::SEE_OTHER, location)
}

fn redirect(status: StatusCode, location: &str) -> Response {
    let Ok(location) = HeaderValue::from_str(location) else {
        // Everything that is put together here is percent-encoded; a registered URL that no header can hold is not.
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let headers = [
        (header::LOCATION, location),
        // A location may hold a code: neither a cache nor a Referer header gets it (RFC 9700, section 4.2.4).
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (
            header::REFERRER_POLICY,
            HeaderValue::from_static("no-referrer"),
        ),
    ];
    (status, headers).into_response()
}

/// A URL with parameters added to those it has (RFC 6749, section 3.1.2).
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
    fn parameters_are_encoded_and_go_behind_those_that_are_there() {
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
