//! The claims of both tokens in readable form: grouped, compared with each other, each value in the form in which it is shown.
//!
//! - [`group`]: what a claim is about.
//! - [`value`]: the form of a value.
//! - [`search`]: which claims a search and a filter show.
//! - [`login_modes`]: what differs between the tokens of the two ways to log in.
//! - [`document`]: the claims as a file.

pub mod document;
pub mod group;
pub mod login_modes;
#[cfg(test)]
mod samples;
pub mod search;
mod value;

use serde_json::{Map, Value};
use wire::profile::Profile;

pub use self::{group::Group, value::ClaimValue};

/// Which token a claim is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    Id,
    Access,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    pub name: String,
    pub value: ClaimValue,
    /// The value as the token contains it.
    pub json: String,
    /// The value for the clipboard: text without quotation marks, everything else as JSON.
    pub text: String,
    pub other: InOther,
}

/// What the other token contains under the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InOther {
    /// The same value.
    Same,
    /// Another value.
    Different,
    /// Nothing.
    Missing,
}

/// Returns the claims of a token by group. Groups have a fixed order; within them, claims keep the order in which they were
/// issued. Groups without claims are left out.
pub fn grouped(
    claims: &Map<String, Value>,
    other: &Map<String, Value>,
) -> Vec<(Group, Vec<Claim>)> {
    let of_group = |group| {
        let claims = claims.iter().filter(|(name, _)| Group::of(name) == group);
        let claims: Vec<_> = claims
            .map(|(name, value)| claim(name, value, other.get(name)))
            .collect();
        (group, claims)
    };
    let groups = Group::ALL.into_iter().map(of_group);
    groups.filter(|(_, claims)| !claims.is_empty()).collect()
}

fn claim(name: &str, value: &Value, other: Option<&Value>) -> Claim {
    Claim {
        name: name.to_owned(),
        value: ClaimValue::new(name, value),
        json: value.to_string(),
        text: value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned),
        other: match other {
            Some(other) if other == value => InOther::Same,
            Some(_) => InOther::Different,
            None => InOther::Missing,
        },
    }
}

/// Returns when a token was issued and when it expires, in seconds since 1970.
pub fn lifetime(claims: &Map<String, Value>) -> Option<(i64, i64)> {
    let expires_at = claims.get("exp")?.as_i64()?;
    let issued_at = claims.get("iat").and_then(Value::as_i64);
    Some((issued_at.unwrap_or(expires_at), expires_at))
}

/// Returns the words of a claim that is a list, or text separated by spaces, such as `scope` (RFC 6749, section 3.3).
pub fn words(claims: &Map<String, Value>, name: &str) -> Vec<String> {
    match claims.get(name) {
        Some(Value::String(text)) => text.split_whitespace().map(str::to_owned).collect(),
        Some(Value::Array(items)) => value::words(items).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// The address in a `curl` command if no other is known.
const EXAMPLE: &str = "https://api.example.org";

/// Returns an address that accepts the access token: the userInfo endpoint if the token is for that (OpenID Connect Core,
/// section 5.3), otherwise an example.
pub fn curl_url(profile: &Profile) -> &str {
    let scopes = words(&profile.access_token.claims, "scope");
    let is_openid = scopes.iter().any(|scope| scope == "openid");
    match &profile.user_info_url {
        Some(url) if is_openid => url,
        _ => EXAMPLE,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn object(value: Value) -> Map<String, Value> {
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn groups_have_a_fixed_order_and_claims_keep_the_order_in_which_they_were_issued() {
        let issued =
            r#"{"zeta": 1, "exp": 1, "sub": "s", "alpha": 1, "email": "a@b.c", "name": "Ada"}"#;
        let claims = serde_json::from_str(issued).unwrap();
        let names = |claims: Vec<Claim>| claims.into_iter().map(|claim| claim.name).collect();
        let grouped: Vec<(Group, Vec<String>)> = grouped(&claims, &Map::new())
            .into_iter()
            .map(|(group, claims)| (group, names(claims)))
            .collect();
        assert_eq!(
            grouped,
            [
                (Group::Identity, vec!["sub".to_owned(), "name".to_owned()]),
                (Group::Contact, vec!["email".to_owned()]),
                (Group::Times, vec!["exp".to_owned()]),
                (Group::Custom, vec!["zeta".to_owned(), "alpha".to_owned()]),
            ]
        );
    }

    #[test]
    fn a_claim_is_compared_with_the_other_token() {
        let claims = object(json!({ "sub": "s", "jti": "1", "aud": "c", "email_verified": true }));
        let other = object(json!({ "sub": "s", "jti": "2", "email_verified": "true" }));
        let found: Vec<(String, InOther)> = grouped(&claims, &other)
            .into_iter()
            .flat_map(|(_, claims)| claims)
            .map(|claim| (claim.name, claim.other))
            .collect();
        assert_eq!(
            found,
            [
                ("sub".to_owned(), InOther::Same),
                // A flag and text are different values, although both are shown as "Yes".
                ("email_verified".to_owned(), InOther::Different),
                ("jti".to_owned(), InOther::Different),
                ("aud".to_owned(), InOther::Missing),
            ]
        );
    }

    #[test]
    fn text_is_copied_without_quotation_marks_and_shown_with_them_as_json() {
        let claims = object(json!({ "email_verified": "true", "cognito:groups": ["a"] }));
        let [(_, verified), (_, groups)] = grouped(&claims, &Map::new()).try_into().unwrap();
        assert_eq!(
            (verified[0].text.as_str(), verified[0].json.as_str()),
            ("true", "\"true\"")
        );
        assert_eq!(groups[0].text, "[\"a\"]");
    }

    #[test]
    fn a_lifetime_needs_an_expiry() {
        assert_eq!(lifetime(&object(json!({ "iat": 1 }))), None);
        assert_eq!(lifetime(&object(json!({ "exp": "1" }))), None);
        assert_eq!(lifetime(&object(json!({ "exp": 9 }))), Some((9, 9)));
        assert_eq!(
            lifetime(&object(json!({ "exp": 9, "iat": 1 }))),
            Some((1, 9))
        );
    }

    #[test]
    fn the_user_info_endpoint_needs_the_scope_openid() {
        let url = "https://pool.example/oauth2/userInfo";
        for (scope, expected) in [
            ("email openid", url),
            ("aws.cognito.signin.user.admin", EXAMPLE),
            ("openid2", EXAMPLE),
        ] {
            let profile = Profile {
                user_info_url: Some(url.to_owned()),
                ..samples::profile("hosted", &json!({}), &json!({ "scope": scope }))
            };
            assert_eq!(curl_url(&profile), expected, "{scope}");
            let without = Profile {
                user_info_url: None,
                ..profile
            };
            assert_eq!(curl_url(&without), EXAMPLE);
        }
    }

    #[test]
    fn words_are_separated_by_spaces_or_listed() {
        let claims = object(json!({ "scope": "openid email", "amr": ["pwd"], "sub": 1 }));
        assert_eq!(words(&claims, "scope"), ["openid", "email"]);
        assert_eq!(words(&claims, "amr"), ["pwd"]);
        assert!(words(&claims, "sub").is_empty() && words(&claims, "none").is_empty());
    }
}
