//! The request to an application, as its proxy reports it.
//!
//! There is one function for each dialect, and each reads only its own headers: through Caddy, a client's own `X-Original-URL`
//! arrives; through nginx, its `X-Forwarded-*` do. A header that is missing or occurs twice is an error and never a reason
//! to look at another one (GHSA-7x63-xv5r-3p2x, GHSA-vjrc-mh2v-45x6). Names with an underscore or a dot in the place of a dash are
//! other names, which nothing here reads.

use axum::http::{HeaderMap, HeaderValue, Method};
use percent_encoding::{AsciiSet, CONTROLS, percent_encode};

/// What nginx reports: `proxy_set_header X-Original-URL https://wiki.example.org$request_uri`.
const ORIGINAL_URL: &str = "x-original-url";
const ORIGINAL_METHOD: &str = "x-original-method";
/// What Traefik and Caddy report.
const FORWARDED_METHOD: &str = "x-forwarded-method";
const FORWARDED_PROTO: &str = "x-forwarded-proto";
const FORWARDED_HOST: &str = "x-forwarded-host";
const FORWARDED_URI: &str = "x-forwarded-uri";

/// What a raw path may contain although a URL may not. Everything else stays as it is: the application decides what it means.
const RAW: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'\\');

/// A request to an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginalRequest {
    /// Scheme, host and port, as [`crate::config::App::origin`] writes them.
    pub origin: String,
    /// The path and query. It is only ever the end of a URL that begins with the origin of an application.
    pub target: String,
    /// The method.
    pub method: Method,
}

/// Why it cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OriginalRequestError {
    /// The proxy does not report this.
    #[error("the header {0} is missing")]
    Missing(&'static str),
    /// A client has added to what the proxy reports.
    #[error("the header {0} occurs more than once")]
    Repeated(&'static str),
    /// It is not what it must be.
    #[error("the header {0} is malformed")]
    Malformed(&'static str),
}

impl OriginalRequest {
    /// Reads the dialect of nginx.
    pub fn from_nginx(headers: &HeaderMap) -> Result<Self, OriginalRequestError> {
        let url = single(headers, ORIGINAL_URL)?.as_bytes();
        let method = method(headers, ORIGINAL_METHOD)?;
        let malformed = OriginalRequestError::Malformed(ORIGINAL_URL);
        let start = find(url, b"://").ok_or(malformed)?;
        let (scheme, rest) = (&url[..start], &url[start + 3..]);
        let end = rest.iter().position(|byte| b"/?#\\".contains(byte));
        let (authority, target) = rest.split_at(end.unwrap_or(rest.len()));
        Ok(Self {
            origin: origin(scheme, authority).ok_or(malformed)?,
            target: self::target(target).ok_or(malformed)?,
            method,
        })
    }

    /// Reads the dialect of Traefik and Caddy.
    pub fn from_forward(headers: &HeaderMap) -> Result<Self, OriginalRequestError> {
        let method = method(headers, FORWARDED_METHOD)?;
        let scheme = single(headers, FORWARDED_PROTO)?.as_bytes();
        let authority = single(headers, FORWARDED_HOST)?.as_bytes();
        let target = single(headers, FORWARDED_URI)?.as_bytes();
        // Traefik reports the scheme of a WebSocket.
        let scheme: &[u8] = match scheme {
            b"wss" => b"https",
            b"ws" => b"http",
            scheme => scheme,
        };
        Ok(Self {
            origin: origin(scheme, authority)
                .ok_or(OriginalRequestError::Malformed(FORWARDED_HOST))?,
            target: self::target(target).ok_or(OriginalRequestError::Malformed(FORWARDED_URI))?,
            method,
        })
    }
}

fn single<'a>(
    headers: &'a HeaderMap,
    name: &'static str,
) -> Result<&'a HeaderValue, OriginalRequestError> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (Some(value), None) if !value.is_empty() => Ok(value),
        (Some(_), Some(_)) => Err(OriginalRequestError::Repeated(name)),
        _ => Err(OriginalRequestError::Missing(name)),
    }
}

fn method(headers: &HeaderMap, name: &'static str) -> Result<Method, OriginalRequestError> {
    let method = Method::from_bytes(single(headers, name)?.as_bytes());
    method.map_err(|_| OriginalRequestError::Malformed(name))
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

/// Returns an origin without a default port. Nothing is repaired: a user name, a list or a trailing dot makes another origin,
/// which no application has.
fn origin(scheme: &[u8], authority: &[u8]) -> Option<String> {
    let scheme = std::str::from_utf8(scheme).ok()?.to_ascii_lowercase();
    let authority = std::str::from_utf8(authority).ok()?.to_ascii_lowercase();
    let default_port = match scheme.as_str() {
        "https" => ":443",
        "http" => ":80",
        _ => return None,
    };
    let host = authority.strip_suffix(default_port).unwrap_or(&authority);
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]_".contains(&byte);
    let is_plain = !host.is_empty() && host.bytes().all(plain);
    is_plain.then(|| format!("{scheme}://{host}"))
}

fn target(raw: &[u8]) -> Option<String> {
    match raw.first() {
        None => Some("/".to_owned()),
        Some(b'/') => Some(percent_encode(raw, RAW).to_string()),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests;
