//! Plain GET requests to the pool, with this server's HTTP client: no cookies, no redirects, five seconds at most.

use std::error::Error;

use reqwest::Client;
use reqwest::header::{DATE, HeaderName, LOCATION};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;
use url::Url;

/// The largest part of a response that is read, in bytes.
const MAX_BODY: usize = 256 * 1024;
/// AWS WAF sends it with a challenge (status 202) or a CAPTCHA (405).
const WAF_ACTION: HeaderName = HeaderName::from_static("x-amzn-waf-action");
/// What is on the page that AWS WAF sends for a request that it blocks.
const WAF_SENTENCE: &str = "Request blocked";

/// A response.
#[derive(Debug)]
pub(super) struct Response {
    pub(super) status: u16,
    /// Where a redirect leads.
    pub(super) location: Option<Url>,
    /// The clock of the server, in seconds since 1970 (RFC 9110, section 6.6.1).
    pub(super) date: Option<i64>,
    /// Whether AWS WAF says what it did.
    pub(super) has_firewall_action: bool,
    pub(super) body: String,
}

impl Response {
    /// Returns whether a firewall answered instead of the pool.
    pub(super) fn is_blocked(&self) -> bool {
        self.has_firewall_action || (self.status == 403 && self.body.contains(WAF_SENTENCE))
    }
}

/// Requests a page.
///
/// # Errors
/// Why there is no response, in words.
pub(super) async fn get(http: &Client, url: &Url) -> Result<Response, String> {
    let response = http.get(url.clone()).send().await;
    let mut response = response.map_err(|error| reason(&error))?;
    let header = |name: HeaderName| response.headers().get(name)?.to_str().ok();
    let location = header(LOCATION).and_then(|text| url.join(text).ok());
    let date = header(DATE).and_then(|text| OffsetDateTime::parse(text, &Rfc2822).ok());
    let date = date.map(OffsetDateTime::unix_timestamp);
    let has_firewall_action = response.headers().contains_key(WAF_ACTION);
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| reason(&error))? {
        body.extend_from_slice(&chunk);
        if body.len() > MAX_BODY {
            break;
        }
    }
    Ok(Response {
        status: response.status().as_u16(),
        location,
        date,
        has_firewall_action,
        body: String::from_utf8_lossy(&body).into_owned(),
    })
}

/// Returns why a request failed, without its URL: the innermost cause says most.
pub(super) fn reason(error: &reqwest::Error) -> String {
    if error.is_timeout() {
        return "no answer in time".to_owned();
    }
    innermost(error)
}

/// Returns the text of the cause that has no cause itself.
pub(super) fn innermost(error: &(dyn Error + 'static)) -> String {
    let mut cause = error;
    while let Some(next) = cause.source() {
        cause = next;
    }
    cause.to_string()
}

/// Returns the URL without its query, which contains what nobody wants to read.
pub(super) fn without_query(url: &Url) -> String {
    let mut url = url.clone();
    url.set_query(None);
    url.to_string()
}
