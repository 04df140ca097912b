//! What an application receives about its user: headers of the answer that lets a request pass.
//!
//! Every header is in every answer, empty if need be: Caddy 2.6 passes on the literal text of a placeholder instead of a header
//! that is missing, and a proxy that copies only what is there lets the client's own header through.

use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

use super::decision::is_member;
use crate::config::{App, Members, TokenKind};
use crate::tokens::{Identity, TokenSet};

const USER: HeaderName = HeaderName::from_static("x-poolgate-user");
const NAME: HeaderName = HeaderName::from_static("x-poolgate-name");
const EMAIL: HeaderName = HeaderName::from_static("x-poolgate-email");
const GROUPS: HeaderName = HeaderName::from_static("x-poolgate-groups");
const GROUPS_TRUNCATED: HeaderName = HeaderName::from_static("x-poolgate-groups-truncated");
const APP: HeaderName = HeaderName::from_static("x-poolgate-app");
const EXPIRES: HeaderName = HeaderName::from_static("x-poolgate-expires");
const ASSERTION: HeaderName = HeaderName::from_static("x-poolgate-assertion");
const REMOTE_USER: HeaderName = HeaderName::from_static("remote-user");
const REMOTE_NAME: HeaderName = HeaderName::from_static("remote-name");
const REMOTE_EMAIL: HeaderName = HeaderName::from_static("remote-email");
const REMOTE_GROUPS: HeaderName = HeaderName::from_static("remote-groups");

/// The most bytes of all these headers, without token and assertion. With its usual buffers, nginx fails on 4,000 bytes.
const MAX_BYTES: usize = 3 * 1024;
/// The most bytes of a name or an address.
const MAX_TEXT: usize = 320;
/// The bytes of names, separators and the short values, with room to spare: 13 headers of 30 bytes.
const OVERHEAD: usize = 13 * 30;

/// The characters of a group that stay as they are: `[A-Za-z0-9._-]`. A comma in a name cannot make two groups of one.
const GROUP: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'_').remove(b'-');
/// What names and addresses must not contain as they are, besides what is no ASCII.
const TEXT: &AsciiSet = &CONTROLS.add(b'%');

/// What the headers say, already encoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    user: String,
    name: String,
    email: String,
    /// Comma-separated.
    pub groups: String,
    /// Whether some groups are missing, because there are too many.
    pub is_truncated: bool,
}

impl Facts {
    /// Returns what an application receives, within `max` bytes.
    fn within(app: &App, identity: &Identity, max: usize) -> Self {
        let user = encoded(&identity.subject, TEXT);
        let name = encoded(&identity.name, TEXT);
        let email = identity.verified_email.as_deref().unwrap_or_default();
        let email = encoded(email, TEXT);
        let copies = if app.remote_headers { 2 } else { 1 };
        let fixed = OVERHEAD + copies * (user.len() + name.len() + email.len());
        let (groups, is_truncated) = groups(app, identity, max.saturating_sub(fixed) / copies);
        Self {
            user,
            name,
            email,
            groups,
            is_truncated,
        }
    }
}

/// Returns the headers of a request that may pass. `expires_at` is when the session ends unless it is used.
#[must_use]
pub fn headers(
    app: &App,
    identity: &Identity,
    tokens: &TokenSet,
    expires_at: i64,
    assertion: Option<&str>,
) -> HeaderMap {
    let facts = Facts::within(app, identity, MAX_BYTES);
    let truncated = if facts.is_truncated { "1" } else { "0" };
    let bearer = app
        .token
        .map(|kind| bearer(kind, tokens))
        .unwrap_or_default();
    let expires_at = expires_at.to_string();
    let remote = |text: &'_ str| {
        if app.remote_headers {
            text.to_owned()
        } else {
            String::new()
        }
    };
    let all = [
        (USER, facts.user.clone()),
        (NAME, facts.name.clone()),
        (EMAIL, facts.email.clone()),
        (GROUPS, facts.groups.clone()),
        (GROUPS_TRUNCATED, truncated.to_owned()),
        (APP, app.name.clone()),
        (EXPIRES, expires_at),
        (ASSERTION, assertion.unwrap_or_default().to_owned()),
        (AUTHORIZATION, bearer),
        (REMOTE_USER, remote(&facts.user)),
        (REMOTE_NAME, remote(&facts.name)),
        (REMOTE_EMAIL, remote(&facts.email)),
        (REMOTE_GROUPS, remote(&facts.groups)),
    ];
    // Everything is printable ASCII by now.
    let value = |text: String| HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static(""));
    all.into_iter()
        .map(|(name, text)| (name, value(text)))
        .collect()
}

/// Returns the groups for an assertion, within `max` bytes, and whether some are missing.
#[must_use]
pub fn groups_within(app: &App, identity: &Identity, max: usize) -> (Vec<String>, bool) {
    let size = |groups: &[&String]| groups.iter().map(|group| group.len() + 3).sum::<usize>();
    let all: Vec<_> = identity.groups.iter().collect();
    if size(&all) <= max {
        return (identity.groups.clone(), false);
    }
    let mut own = all;
    own.retain(|group| is_of_policy(app, group));
    while size(&own) > max {
        own.pop();
    }
    (own.into_iter().cloned().collect(), true)
}

/// Returns the groups in one line. If they are too many, only those that the application's policy names.
fn groups(app: &App, identity: &Identity, max: usize) -> (String, bool) {
    debug_assert!(is_member(app, &identity.groups));
    let encode = |group: &String| utf8_percent_encode(group, GROUP).to_string();
    let line = identity
        .groups
        .iter()
        .map(encode)
        .collect::<Vec<_>>()
        .join(",");
    if line.len() <= max {
        return (line, false);
    }
    let mut line = String::new();
    let own = identity
        .groups
        .iter()
        .filter(|group| is_of_policy(app, group));
    for group in own.map(encode) {
        let comma = usize::from(!line.is_empty());
        if line.len() + comma + group.len() > max {
            break;
        }
        if comma > 0 {
            line.push(',');
        }
        line.push_str(&group);
    }
    (line, true)
}

fn is_of_policy(app: &App, group: &String) -> bool {
    match &app.members {
        Members::Any => false,
        Members::Groups(allowed) => allowed.contains(group),
    }
}

fn bearer(kind: TokenKind, tokens: &TokenSet) -> String {
    let token = match kind {
        TokenKind::Access => &tokens.access_token,
        TokenKind::Id => &tokens.id_token,
    };
    format!("Bearer {}", token.expose())
}

/// Encodes a text, and cuts it between characters.
fn encoded(text: &str, set: &'static AsciiSet) -> String {
    let mut encoded = String::new();
    for part in text.trim().chars() {
        let mut buffer = [0; 4];
        let part = utf8_percent_encode(part.encode_utf8(&mut buffer), set).to_string();
        if encoded.len() + part.len() > MAX_TEXT {
            break;
        }
        encoded.push_str(&part);
    }
    encoded
}

#[cfg(test)]
mod tests;
