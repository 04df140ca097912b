//! The redirect target after login: always a path of this application.
//!
//! The rule is stricter than a URL parser: it accepts only values that every parser reads in the same way
//! (RFC 9700, section 4.11.1).

use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};

use crate::{page, path};

/// The longest value that is accepted, in bytes.
///
/// The way to an application contains one of its paths, and those of dashboards are long.
pub const MAX_LENGTH: usize = 4096;

/// A checked path with its query, for instance `/profile?tab=access`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReturnTo(String);

impl ReturnTo {
    /// Returns `text` as a target if it is safe.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        is_safe(text).then(|| Self(text.to_owned()))
    }

    /// Returns `text` as a target if it is safe, and the default otherwise.
    #[must_use]
    pub fn parse_or_default(text: &str) -> Self {
        Self::parse(text).unwrap_or_default()
    }

    /// Returns the path and query.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for ReturnTo {
    /// The applications of the user. Without applications behind this server, that page opens the profile page.
    fn default() -> Self {
        Self(page::APPS.to_owned())
    }
}

impl TryFrom<String> for ReturnTo {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a path of this application")
    }
}

impl From<ReturnTo> for String {
    fn from(value: ReturnTo) -> Self {
        value.0
    }
}

/// Returns whether `path` must not be a target: data, or the login page itself, which would cause a loop. The way to an
/// application is the only target that is no page.
fn is_forbidden(path: &str) -> bool {
    (path::is_reserved(path) && path != path::AUTH_APP) || path::is_within(path, page::LOGIN)
}

fn is_safe(text: &str) -> bool {
    if text.len() > MAX_LENGTH {
        return false;
    }
    // Apply the same check after one and two rounds of percent-decoding.
    let Some(once) = decode(text) else {
        return false;
    };
    let Some(twice) = decode(&once) else {
        return false;
    };
    [text, &once, &twice].into_iter().all(is_plain_path)
}

fn is_plain_path(text: &str) -> bool {
    let path = text.split(['?', '#']).next().unwrap_or_default();
    let plain = |c: char| !c.is_control() && !c.is_whitespace() && c != '\\';
    text.starts_with('/')
        && text.chars().all(plain)
        && !path.contains("//")
        && !path.split('/').any(|segment| matches!(segment, "." | ".."))
        && !is_forbidden(path)
}

/// Removes one layer of percent-encoding. Returns `None` for an incomplete escape or for bytes that are not UTF-8.
fn decode(text: &str) -> Option<String> {
    let is_escape = |rest: &str| {
        let digits = rest.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    if !text.split('%').skip(1).all(is_escape) {
        return None;
    }
    let decoded = percent_decode_str(text).decode_utf8().ok()?;
    Some(decoded.into_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn pages_of_the_application_are_accepted() {
        for text in [
            "/",
            "/profile",
            "/profile?tab=access",
            "/confirm?email=ada%40example.org",
            "/apiary",
            "/a/b/",
            "/auth/app?app=wiki&state=x&to=L3dpa2k_YT1iJmM",
        ] {
            assert!(ReturnTo::parse(text).is_some(), "{text}");
        }
    }

    #[test]
    fn targets_outside_the_application_are_refused() {
        let cases = [
            "",
            "profile",
            "https://evil.example",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\/evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "/ /evil.example",
            "/./\\evil.example",
            "/.//evil.example",
            "/../\\evil.example",
            "/a/..//evil.example",
            "/%2fevil.example",
            "/%252fevil.example",
            "/%5cevil.example",
            "/%09/evil.example",
            "/%0d%0aLocation:%20x",
            "javascript:alert(1)",
            "/%",
            "/%zz",
            "/%ff",
            "/\u{2028}/evil.example",
            "/a//evil.example",
            "?//evil.example",
            "/\u{7f}",
        ];
        for text in cases {
            assert!(ReturnTo::parse(text).is_none(), "{text:?}");
        }
    }

    #[test]
    fn the_login_page_and_data_are_refused() {
        let cases = [
            "/login",
            "/login?return_to=/x",
            "/api/session",
            "/auth/login",
            "/auth/app/",
            "/AUTH/app",
            "/auth/app/../login",
            "/.poolgate/start",
            "/verify/nginx",
            "/API/session",
            "/%61pi/session",
            "/.well-known/x",
        ];
        for text in cases {
            assert!(ReturnTo::parse(text).is_none(), "{text:?}");
        }
        assert!(ReturnTo::parse(&format!("/{}", "a".repeat(MAX_LENGTH))).is_none());
    }

    proptest! {
        #[test]
        fn every_accepted_target_starts_with_exactly_one_slash(text in "[/\\\\%0-9a-f.\\t ?#@:]{0,24}") {
            if ReturnTo::parse(&text).is_some() {
                prop_assert!(text.starts_with('/') && !text.starts_with("//") && !text.contains('\\'));
            }
        }
    }
}
