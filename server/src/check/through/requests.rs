//! The headers of requests that a browser sends.

use reqwest::header::{ACCEPT, HeaderMap, HeaderName, HeaderValue};

fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
    let pairs = pairs.iter();
    pairs
        .map(|(name, value)| {
            (
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            )
        })
        .collect()
}

/// Opens a page.
pub(super) fn navigation() -> HeaderMap {
    let mut navigation = headers(&[
        ("sec-fetch-mode", "navigate"),
        ("sec-fetch-dest", "document"),
    ]);
    navigation.insert(ACCEPT, HeaderValue::from_static("text/html,*/*;q=0.8"));
    navigation
}

/// A script of the application.
pub(super) fn fetch() -> HeaderMap {
    headers(&[
        ("sec-fetch-mode", "cors"),
        ("sec-fetch-site", "same-origin"),
        ("accept", "application/json"),
    ])
}
