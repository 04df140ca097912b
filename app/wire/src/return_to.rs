//! Where a person goes after login: a path of this application and nothing else.
//!
//! The rule is stricter than a URL parser: instead of asking what a browser makes of a strange value, it takes
//! only values that every parser reads in the same way (RFC 9700, section 4.11.1).

use serde::{Deserialize, Serialize};

use crate::page;

/// The longest value that is accepted, in bytes.
pub const MAX_LENGTH: usize = 2048;

/// A checked path with its query, for instance `/profile?tab=access`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReturnTo(String);

impl ReturnTo {
    /// Takes `text` if it is safe to go to.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        is_safe(text).then(|| Self(text.to_owned()))
    }

    /// Takes `text` if it is safe to go to, and the profile page otherwise.
    #[must_use]
    pub fn parse_or_profile(text: &str) -> Self {
        Self::parse(text).unwrap_or_default()
    }

    /// The path and query.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for ReturnTo {
    /// The profile page.
    fn default() -> Self {
        Self(page::PROFILE.to_owned())
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

/// Paths that are no pages, and the login page itself: going there would end in data or in a loop.
const NEVER: [&str; 4] = ["/api", "/auth", "/.well-known", page::LOGIN];

fn is_safe(text: &str) -> bool {
    if text.len() > MAX_LENGTH {
        return false;
    }
    // What is hidden under one or two layers of percent-encoding must be as safe as what is seen.
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
        && !NEVER.iter().any(|never| is_below(path, never))
}

fn is_below(path: &str, folder: &str) -> bool {
    let path = path.to_ascii_lowercase();
    path.strip_prefix(folder)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Undoes one layer of percent-encoding. A broken escape or bytes that are not UTF-8 give nothing.
fn decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        decoded.push(if byte == b'%' {
            hex(bytes.next()?)? * 16 + hex(bytes.next()?)?
        } else {
            byte
        });
    }
    String::from_utf8(decoded).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn pages_of_the_application_are_taken() {
        for text in [
            "/",
            "/profile",
            "/profile?tab=access",
            "/confirm?email=ada%40example.org",
            "/apiary",
            "/a/b/",
        ] {
            assert!(ReturnTo::parse(text).is_some(), "{text}");
        }
    }

    #[test]
    fn ways_out_of_the_application_are_refused() {
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
    fn loops_and_data_are_refused() {
        let cases = [
            "/login",
            "/login?return_to=/x",
            "/api/session",
            "/auth/login",
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
        fn whatever_is_taken_starts_with_exactly_one_slash(text in "[/\\\\%0-9a-f.\\t ?#@:]{0,24}") {
            if ReturnTo::parse(&text).is_some() {
                prop_assert!(text.starts_with('/') && !text.starts_with("//") && !text.contains('\\'));
            }
        }
    }
}
