//! What a request to an application is for, and whether another site has caused it.

use axum::http::header::{ACCEPT, ORIGIN, UPGRADE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const SEC_FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");
const SEC_FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");
const SEC_WEBSOCKET_KEY: HeaderName = HeaderName::from_static("sec-websocket-key");
const SEC_WEBSOCKET_VERSION: HeaderName = HeaderName::from_static("sec-websocket-version");
const X_REQUESTED_WITH: HeaderName = HeaderName::from_static("x-requested-with");

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// A page in a tab: GET or HEAD. It can be answered with a redirect to a login.
    Navigation,
    /// Anything else that changes nothing: a `fetch`, an image, a frame. A redirect to a login would end in HTML where a
    /// script expects data, or in a CORS error.
    Read,
    /// A method that may change something.
    Write,
    /// The opening of a WebSocket, over which anything may follow.
    WebSocket,
}

impl Intent {
    /// Reads it from the method and the browser's headers, which a proxy passes on.
    #[must_use]
    pub fn of(method: &Method, headers: &HeaderMap) -> Self {
        if is_websocket(method, headers) {
            return Self::WebSocket;
        }
        match *method {
            Method::GET | Method::HEAD if is_navigation(headers) => Self::Navigation,
            Method::GET | Method::HEAD | Method::OPTIONS => Self::Read,
            _ => Self::Write,
        }
    }

    /// Returns whether a request counts as activity of the user. A page that polls must not keep a session open.
    #[must_use]
    pub const fn is_activity(self) -> bool {
        matches!(self, Self::Navigation | Self::Write)
    }

    /// Returns whether another site has caused a request that may change something, so that it is refused (OWASP CSRF cheat
    /// sheet, "Fetch Metadata"). `own` is the application's origin. A client that is no browser sends neither header.
    #[must_use]
    pub fn is_foreign(self, headers: &HeaderMap, own: &str) -> bool {
        match self {
            Self::Navigation | Self::Read => false,
            Self::Write => match single(headers, &SEC_FETCH_SITE) {
                // A form of the application with `Referrer-Policy: no-referrer` has the origin `null`.
                Ok(Some(site)) => !is_own_site(site),
                Ok(None) => has_foreign_origin(headers, own),
                Err(Repeated) => true,
            },
            // Browsers always send the origin, and no preflight protects a WebSocket (RFC 6455, section 10.2).
            Self::WebSocket => {
                let site = single(headers, &SEC_FETCH_SITE);
                let is_own = matches!(site, Ok(site) if site.is_none_or(is_own_site));
                !is_own || has_foreign_origin(headers, own)
            }
        }
    }
}

fn is_own_site(site: &HeaderValue) -> bool {
    site == "same-origin" || site == "none"
}

fn has_foreign_origin(headers: &HeaderMap, own: &str) -> bool {
    match single(headers, &ORIGIN) {
        Ok(origin) => origin.is_some_and(|origin| origin != own),
        Err(Repeated) => true,
    }
}

/// The proxy may have removed `Upgrade`, which is for one connection only (RFC 9110, section 7.8).
fn is_websocket(method: &Method, headers: &HeaderMap) -> bool {
    let upgrades = headers.get_all(UPGRADE).iter().any(|value| {
        let value = value.as_bytes().to_ascii_lowercase();
        value.windows(9).any(|word| word == b"websocket")
    });
    *method == Method::CONNECT
        || upgrades
        || headers.contains_key(SEC_WEBSOCKET_KEY)
        || headers.contains_key(SEC_WEBSOCKET_VERSION)
        || headers
            .get(SEC_FETCH_MODE)
            .is_some_and(|mode| mode == "websocket")
}

fn is_navigation(headers: &HeaderMap) -> bool {
    if let Some(mode) = headers.get(SEC_FETCH_MODE) {
        let destination = headers.get(SEC_FETCH_DEST);
        return mode == "navigate" && destination.is_none_or(|name| name == "document");
    }
    let accepts_html = headers.get_all(ACCEPT).iter().any(|value| {
        let value = value.to_str().unwrap_or_default().to_ascii_lowercase();
        value.contains("text/html")
    });
    accepts_html && !headers.contains_key(X_REQUESTED_WITH)
}

/// A header that occurs more than once. No browser sends one of these twice.
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

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "https://wiki.example.org";

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, HeaderValue::from_static(value));
        }
        headers
    }

    #[test]
    fn navigations_fetches_writes_and_websockets_are_told_apart() {
        let navigate = ("sec-fetch-mode", "navigate");
        let html = ("accept", "text/html,*/*;q=0.8");
        let cases: [(&str, &[_], Intent); 17] = [
            (
                "GET",
                &[navigate, ("sec-fetch-dest", "document")],
                Intent::Navigation,
            ),
            ("HEAD", &[navigate], Intent::Navigation),
            (
                "GET",
                &[navigate, ("sec-fetch-dest", "iframe")],
                Intent::Read,
            ),
            ("GET", &[("sec-fetch-mode", "cors"), html], Intent::Read),
            (
                "GET",
                &[("sec-fetch-mode", "no-cors"), ("sec-fetch-dest", "image")],
                Intent::Read,
            ),
            ("GET", &[html], Intent::Navigation),
            (
                "GET",
                &[html, ("x-requested-with", "XMLHttpRequest")],
                Intent::Read,
            ),
            ("GET", &[("accept", "application/json")], Intent::Read),
            ("GET", &[], Intent::Read),
            ("OPTIONS", &[html], Intent::Read),
            (
                "POST",
                &[navigate, ("sec-fetch-dest", "document")],
                Intent::Write,
            ),
            ("DELETE", &[], Intent::Write),
            ("PROPFIND", &[html], Intent::Write),
            ("GET", &[("upgrade", "h2c, WebSocket")], Intent::WebSocket),
            (
                "GET",
                &[("sec-websocket-key", "x"), navigate],
                Intent::WebSocket,
            ),
            ("GET", &[("sec-fetch-mode", "websocket")], Intent::WebSocket),
            ("CONNECT", &[], Intent::WebSocket),
        ];
        for (method, pairs, expected) in cases {
            let method = Method::from_bytes(method.as_bytes()).unwrap();
            assert_eq!(
                Intent::of(&method, &headers(pairs)),
                expected,
                "{method} {pairs:?}"
            );
        }
    }

    #[test]
    fn what_another_site_causes_is_foreign() {
        let site = |value| ("sec-fetch-site", value);
        let origin = |value| ("origin", value);
        let cases: [(Intent, &[_], bool); 18] = [
            (Intent::Write, &[site("same-origin")], false),
            (Intent::Write, &[site("same-origin"), origin("null")], false),
            (Intent::Write, &[site("none")], false),
            (Intent::Write, &[site("same-site"), origin(OWN)], true),
            (Intent::Write, &[site("cross-site")], true),
            (
                Intent::Write,
                &[site("same-origin"), site("cross-site")],
                true,
            ),
            (Intent::Write, &[], false),
            (Intent::Write, &[origin(OWN)], false),
            (Intent::Write, &[origin("null")], true),
            (Intent::Write, &[origin("https://evil.example")], true),
            (Intent::Write, &[origin(OWN), origin(OWN)], true),
            (
                Intent::WebSocket,
                &[site("same-origin"), origin(OWN)],
                false,
            ),
            (
                Intent::WebSocket,
                &[site("same-origin"), origin("https://evil.example")],
                true,
            ),
            (
                Intent::WebSocket,
                &[site("cross-site"), origin("https://evil.example")],
                true,
            ),
            (
                Intent::WebSocket,
                &[origin("http://wiki.example.org")],
                true,
            ),
            (Intent::WebSocket, &[], false),
            (
                Intent::Read,
                &[site("cross-site"), origin("https://evil.example")],
                false,
            ),
            (Intent::Navigation, &[site("cross-site")], false),
        ];
        for (intent, pairs, expected) in cases {
            let found = intent.is_foreign(&headers(pairs), OWN);
            assert_eq!(found, expected, "{intent:?} {pairs:?}");
        }
    }
}
