//! Claims in the order in which people look for them, and each value in the shape in which it is shown.

use serde_json::{Map, Value};

use super::jwt::pretty;

/// One claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Its name in the token.
    pub name: String,
    /// Its value.
    pub value: Shown,
}

/// A value in the shape in which it is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// Text, as it is; a number that is no time is text too.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A moment, seconds since 1970 (`NumericDate`, RFC 7519, section 2).
    Moment(i64),
    /// Several words: scopes, groups, methods.
    Words(Vec<String>),
    /// Anything deeper, as indented JSON.
    Tree(String),
}

/// Claims that hold a moment.
const MOMENTS: [&str; 5] = ["exp", "iat", "nbf", "auth_time", "updated_at"];

/// What people look for first, in this order; everything else follows by name.
const FIRST: [&str; 24] = [
    "email",
    "email_verified",
    "name",
    "given_name",
    "family_name",
    "phone_number",
    "phone_number_verified",
    "preferred_username",
    "cognito:username",
    "username",
    "sub",
    "cognito:groups",
    "cognito:roles",
    "cognito:preferred_role",
    "scope",
    "identities",
    "auth_time",
    "iat",
    "exp",
    "token_use",
    "iss",
    "aud",
    "client_id",
    "nonce",
];

/// The claims of a token, ready to be shown. The map gives them by name already.
pub fn shown(claims: &Map<String, Value>) -> Vec<Claim> {
    let first = FIRST.iter().filter_map(|name| claims.get_key_value(*name));
    let rest = claims
        .iter()
        .filter(|(name, _)| !FIRST.contains(&name.as_str()));
    let claim = |(name, value): (&String, &Value)| Claim {
        name: name.clone(),
        value: shape(name, value),
    };
    first.chain(rest).map(claim).collect()
}

/// The moment at which a token ends.
pub fn expiry(claims: &Map<String, Value>) -> Option<i64> {
    claims.get("exp").and_then(Value::as_i64)
}

fn shape(name: &str, value: &Value) -> Shown {
    match value {
        Value::Bool(flag) => Shown::Flag(*flag),
        Value::Number(number) => match number.as_i64() {
            Some(seconds) if MOMENTS.contains(&name) => Shown::Moment(seconds),
            _ => Shown::Text(number.to_string()),
        },
        Value::String(text) => shape_text(name, text),
        Value::Array(items) => {
            words(items).map_or_else(|| Shown::Tree(pretty(value)), Shown::Words)
        }
        Value::Object(_) => Shown::Tree(pretty(value)),
        Value::Null => Shown::Text("null".to_owned()),
    }
}

fn shape_text(name: &str, text: &str) -> Shown {
    match (name, text) {
        // Cognito writes some flags as text, in attributes that came through a user directory.
        ("email_verified" | "phone_number_verified", "true" | "false") => {
            Shown::Flag(text == "true")
        }
        ("scope", _) => Shown::Words(text.split_whitespace().map(str::to_owned).collect()),
        _ => Shown::Text(text.to_owned()),
    }
}

fn words(items: &[Value]) -> Option<Vec<String>> {
    items
        .iter()
        .map(|item| item.as_str().map(str::to_owned))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn rows(value: Value) -> Vec<(String, Shown)> {
        let Value::Object(claims) = value else {
            panic!("not an object")
        };
        let pair = |claim: Claim| (claim.name, claim.value);
        shown(&claims).into_iter().map(pair).collect()
    }

    fn one(name: &str, value: Value) -> Shown {
        let claims = Map::from_iter([(name.to_owned(), value)]);
        shown(&claims).remove(0).value
    }

    #[test]
    fn the_address_comes_first_and_the_unknown_last_by_name() {
        let rows = rows(json!({"zeta": 1, "alpha": 1, "exp": 1, "email": "a@b.c"}));
        let names: Vec<&str> = rows.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["email", "exp", "alpha", "zeta"]);
    }

    #[test]
    fn a_time_is_a_moment_and_another_number_is_not() {
        assert_eq!(
            one("exp", json!(1_700_000_000)),
            Shown::Moment(1_700_000_000)
        );
        assert_eq!(one("custom:age", json!(42)), Shown::Text("42".into()));
        assert_eq!(one("exp", json!(1.5)), Shown::Text("1.5".into()));
    }

    #[test]
    fn a_flag_is_a_flag_also_when_cognito_writes_it_as_text() {
        assert_eq!(one("email_verified", json!(true)), Shown::Flag(true));
        assert_eq!(one("email_verified", json!("false")), Shown::Flag(false));
        assert_eq!(one("custom:x", json!("true")), Shown::Text("true".into()));
    }

    #[test]
    fn groups_and_scopes_become_words() {
        let words = Shown::Words(vec!["a".into(), "b".into()]);
        assert_eq!(one("cognito:groups", json!(["a", "b"])), words);
        assert_eq!(one("scope", json!("a b")), words);
    }

    #[test]
    fn what_is_deeper_is_indented_json() {
        let identities = one("identities", json!([{"providerName": "Example"}]));
        assert_eq!(
            identities,
            Shown::Tree("[\n  {\n    \"providerName\": \"Example\"\n  }\n]".into())
        );
        assert_eq!(one("address", json!({})), Shown::Tree("{}".into()));
        assert_eq!(one("custom:none", Value::Null), Shown::Text("null".into()));
    }
}
