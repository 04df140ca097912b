//! The operator's logo: one image, read when the server starts.

use std::io;
use std::path::Path;

use axum::body::Bytes;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use sha2::{Digest as _, Sha256};

use super::IMMUTABLE;

/// The largest logo, in bytes. Every page shows it.
const MAX_BYTES: u64 = 100 * 1024;
/// The first bytes of every PNG file (PNG Specification, section 5.2).
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// An SVG image can contain scripts. They do not run in an `img`, and with this policy not at its address either.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
);

/// An image in memory.
#[derive(Clone, Debug)]
pub struct Logo {
    path: String,
    kind: Kind,
    bytes: Bytes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Svg,
    Png,
}

/// Why a file cannot be the logo.
#[derive(Debug, thiserror::Error)]
pub enum LogoError {
    /// The file cannot be read.
    #[error("{0}")]
    Io(#[from] io::Error),
    /// The file is too large for every page.
    #[error("has {0} bytes; at most {MAX_BYTES} are possible, because every page shows it")]
    TooLarge(u64),
    /// The file is no image that this server knows.
    #[error("is neither an SVG nor a PNG image")]
    UnknownFormat,
}

impl Logo {
    /// Reads a file. Its content, not its name, decides what it is.
    ///
    /// # Errors
    /// The file cannot be read, is too large, or is no image.
    pub fn read(file: &Path) -> Result<Self, LogoError> {
        let length = std::fs::metadata(file)?.len();
        if length > MAX_BYTES {
            return Err(LogoError::TooLarge(length));
        }
        Self::new(std::fs::read(file)?)
    }

    fn new(bytes: Vec<u8>) -> Result<Self, LogoError> {
        let kind = Kind::of(&bytes).ok_or(LogoError::UnknownFormat)?;
        let hash = hex::encode(&Sha256::digest(&bytes)[..8]);
        Ok(Self {
            path: format!("/logo-{hash}.{}", kind.extension()),
            kind,
            bytes: bytes.into(),
        })
    }

    /// Returns the path, which contains a hash of the content: browsers keep the image until it changes.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the response to a request for it.
    #[must_use]
    pub fn response(&self) -> Response {
        let headers: [(HeaderName, HeaderValue); 3] = [
            (CONTENT_TYPE, self.kind.media_type()),
            (CACHE_CONTROL, IMMUTABLE),
            (CONTENT_SECURITY_POLICY, POLICY),
        ];
        (headers, self.bytes.clone()).into_response()
    }
}

impl Kind {
    fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(PNG) {
            return Some(Self::Png);
        }
        let text = std::str::from_utf8(bytes)
            .ok()?
            .trim_start_matches('\u{feff}');
        // XML that begins with a declaration, a comment or a document type has its root element later.
        (text.trim_start().starts_with('<') && text.contains("<svg")).then_some(Self::Svg)
    }

    const fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    const fn media_type(self) -> HeaderValue {
        match self {
            Self::Svg => HeaderValue::from_static("image/svg+xml"),
            Self::Png => HeaderValue::from_static("image/png"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_decides_what_an_image_is() {
        let kind = |bytes: &[u8]| Logo::new(bytes.to_vec()).map(|logo| logo.kind).ok();
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n..."), Some(Kind::Png));
        for svg in [
            "<svg/>",
            "\u{feff}<?xml version=\"1.0\"?>\n<!-- a -->\n<svg></svg>",
        ] {
            assert_eq!(kind(svg.as_bytes()), Some(Kind::Svg), "{svg}");
        }
        for other in [&b"GIF89a"[..], b"<html></html>", b"svg", b"\xff<svg/>", b""] {
            assert_eq!(kind(other), None, "{other:?}");
        }
    }

    #[test]
    fn another_image_has_another_path() {
        let path = |svg: &str| Logo::new(svg.as_bytes().to_vec()).unwrap().path;
        assert_ne!(path("<svg/>"), path("<svg></svg>"));
        assert_eq!(path("<svg/>").rsplit_once('.').unwrap().1, "svg");
    }

    #[test]
    fn scripts_of_an_image_do_not_run_at_its_address() {
        let response = Logo::new(b"<svg/>".to_vec()).unwrap().response();
        let policy = response.headers()[CONTENT_SECURITY_POLICY]
            .to_str()
            .unwrap();
        assert!(
            policy.contains("default-src 'none'") && policy.contains("sandbox"),
            "{policy}"
        );
        assert_eq!(response.headers()[CONTENT_TYPE], "image/svg+xml");
    }
}
