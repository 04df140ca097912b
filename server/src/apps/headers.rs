//! What an application gets to know about its user: headers of the answer that lets a request pass.
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
    /// Returns what an application gets to know, within `max` bytes.
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
mod tests {
    use super::*;
    use crate::config::Apps;
    use crate::tokens::SecretToken;

    fn app(policy: &str) -> App {
        let apps = Apps::parse(&format!("wiki https://wiki.example.org {policy}")).unwrap();
        apps.iter().next().unwrap().clone()
    }

    fn tokens() -> TokenSet {
        TokenSet {
            id_token: SecretToken::new("the-id-token"),
            access_token: SecretToken::new("the-access-token"),
            refresh_token: Some(SecretToken::new("canary")),
            access_expires_at: 0,
        }
    }

    fn identity(groups: Vec<String>) -> Identity {
        Identity {
            subject: "5d1c".to_owned(),
            name: "Zoë \"%\" \r\n Smith".to_owned(),
            verified_email: Some("zoe@example.org".to_owned()),
            groups,
            issued_at: 1,
            has_second_factor: false,
        }
    }

    fn shown(app: &App, identity: &Identity) -> HeaderMap {
        headers(app, identity, &tokens(), 99, None)
    }

    #[test]
    fn every_header_is_always_there() {
        let groups = ["a,b", "staff", "Zürich", "a b"]
            .map(str::to_owned)
            .to_vec();
        let found = shown(&app("any"), &identity(groups));
        let expected = [
            ("x-poolgate-user", "5d1c"),
            ("x-poolgate-name", "Zo%C3%AB \"%25\" %0D%0A Smith"),
            ("x-poolgate-email", "zoe@example.org"),
            ("x-poolgate-groups", "a%2Cb,staff,Z%C3%BCrich,a%20b"),
            ("x-poolgate-groups-truncated", "0"),
            ("x-poolgate-app", "wiki"),
            ("x-poolgate-expires", "99"),
            ("x-poolgate-assertion", ""),
            ("authorization", ""),
            ("remote-user", ""),
            ("remote-name", ""),
            ("remote-email", ""),
            ("remote-groups", ""),
        ];
        assert_eq!(found.len(), expected.len());
        for (name, value) in expected {
            assert_eq!(found[name], value, "{name}");
        }
        let unverified = Identity {
            verified_email: None,
            ..identity(Vec::new())
        };
        assert_eq!(shown(&app("any"), &unverified)["x-poolgate-email"], "");
    }

    #[test]
    fn an_application_gets_the_token_that_its_line_names() {
        for (policy, value) in [
            ("any token=none", ""),
            ("any token=access", "Bearer the-access-token"),
            ("any token=id", "Bearer the-id-token"),
        ] {
            let found = shown(&app(policy), &identity(Vec::new()));
            assert_eq!(found["authorization"], value, "{policy}");
            assert!(!format!("{found:?}").contains("canary"));
        }
    }

    #[test]
    fn remote_headers_say_the_same() {
        let found = shown(
            &app("groups=a headers=remote"),
            &identity(vec!["a".to_owned()]),
        );
        for (remote, own) in [
            ("remote-user", "x-poolgate-user"),
            ("remote-name", "x-poolgate-name"),
            ("remote-email", "x-poolgate-email"),
            ("remote-groups", "x-poolgate-groups"),
        ] {
            assert_eq!(found[remote], found[own]);
            assert!(!found[own].is_empty());
        }
    }

    #[test]
    fn too_many_groups_become_those_of_the_policy_within_three_kilobytes() {
        let many: Vec<_> = (0..90)
            .map(|number| format!("department-{number:02}-{}", "x".repeat(30)))
            .collect();
        let policy = format!("groups={},{},staff headers=remote", many[7], many[80]);
        let everybody = identity([many.clone(), vec!["staff".to_owned()]].concat());
        let found = shown(&app(&policy), &everybody);
        let expected = format!("{},{},staff", many[7], many[80]);
        assert_eq!(found["x-poolgate-groups"], expected.as_str());
        assert_eq!(found["x-poolgate-groups-truncated"], "1");
        let none = shown(&app("any"), &everybody);
        assert_eq!(
            (
                &none["x-poolgate-groups"],
                &none["x-poolgate-groups-truncated"]
            ),
            (
                &HeaderValue::from_static(""),
                &HeaderValue::from_static("1")
            )
        );
        // As many as possible, whatever else is long.
        let long = Identity {
            name: "\u{1F600}".repeat(500),
            verified_email: Some(format!("{}@example.org", "a".repeat(500))),
            ..everybody
        };
        let all = format!("groups={} headers=remote", many.join(","));
        let found = shown(&app(&all), &long);
        let bytes: usize = found
            .iter()
            .map(|(name, value)| name.as_str().len() + value.len() + 4)
            .sum();
        assert!((2_000..=MAX_BYTES).contains(&bytes), "{bytes}");
    }

    #[test]
    fn an_assertion_has_fewer_groups() {
        let many: Vec<_> = (0..90)
            .map(|number| format!("department-{number:02}"))
            .collect();
        let policy = app(&format!("groups={}", many[8]));
        let few = identity(many[..3].to_vec());
        assert_eq!(
            groups_within(&policy, &few, 1000),
            (many[..3].to_vec(), false)
        );
        let everybody = identity(many.clone());
        assert_eq!(
            groups_within(&policy, &everybody, 1000),
            (vec![many[8].clone()], true)
        );
    }
}
