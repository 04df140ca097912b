//! The claims of a token, in the order in which they were issued, each value in the form in which it is shown.

use serde_json::{Map, Value};

use super::jwt::pretty;

#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    pub name: String,
    pub value: ClaimValue,
}

/// A value in the form in which it is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum ClaimValue {
    /// Text, and any number that is not a time.
    Text(String),
    Flag(bool),
    /// Seconds since 1970 (`NumericDate`, RFC 7519, section 2).
    Time(i64),
    /// Scopes, groups, authentication methods.
    List(Vec<String>),
    /// Anything nested, as indented JSON.
    Json(String),
}

/// The claims that contain a time.
const TIMES: [&str; 5] = ["exp", "iat", "nbf", "auth_time", "updated_at"];

/// Returns the claims of a token.
pub fn list(claims: &Map<String, Value>) -> Vec<Claim> {
    let claim = |(name, value): (&String, &Value)| Claim {
        name: name.clone(),
        value: claim_value(name, value),
    };
    claims.iter().map(claim).collect()
}

/// Returns when a token expires, in seconds since 1970.
pub fn expiry(claims: &Map<String, Value>) -> Option<i64> {
    claims.get("exp").and_then(Value::as_i64)
}

fn claim_value(name: &str, value: &Value) -> ClaimValue {
    match value {
        Value::Bool(flag) => ClaimValue::Flag(*flag),
        Value::Number(number) => match number.as_i64() {
            Some(seconds) if TIMES.contains(&name) => ClaimValue::Time(seconds),
            _ => ClaimValue::Text(number.to_string()),
        },
        Value::String(text) => text_value(name, text),
        Value::Array(items) => {
            words(items).map_or_else(|| ClaimValue::Json(pretty(value)), ClaimValue::List)
        }
        Value::Object(_) => ClaimValue::Json(pretty(value)),
        Value::Null => ClaimValue::Text("null".to_owned()),
    }
}

fn text_value(name: &str, text: &str) -> ClaimValue {
    match (name, text) {
        // Cognito issues some flags as text, for users from an external directory.
        ("email_verified" | "phone_number_verified", "true" | "false") => {
            ClaimValue::Flag(text == "true")
        }
        ("scope", _) => ClaimValue::List(text.split_whitespace().map(str::to_owned).collect()),
        _ => ClaimValue::Text(text.to_owned()),
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

    fn one(name: &str, value: Value) -> ClaimValue {
        let claims = Map::from_iter([(name.to_owned(), value)]);
        list(&claims).remove(0).value
    }

    #[test]
    fn claims_keep_the_order_in_which_they_were_issued() {
        let issued = r#"{"zeta": 1, "exp": 1, "alpha": 1, "email": "a@b.c"}"#;
        let claims = serde_json::from_str(issued).unwrap();
        let names: Vec<String> = list(&claims).into_iter().map(|claim| claim.name).collect();
        assert_eq!(names, ["zeta", "exp", "alpha", "email"]);
    }

    #[test]
    fn exp_is_a_time_and_other_numbers_are_text() {
        assert_eq!(
            one("exp", json!(1_700_000_000)),
            ClaimValue::Time(1_700_000_000)
        );
        assert_eq!(one("custom:age", json!(42)), ClaimValue::Text("42".into()));
        assert_eq!(one("exp", json!(1.5)), ClaimValue::Text("1.5".into()));
    }

    #[test]
    fn email_verified_is_a_flag_even_if_cognito_issues_it_as_text() {
        assert_eq!(one("email_verified", json!(true)), ClaimValue::Flag(true));
        assert_eq!(
            one("email_verified", json!("false")),
            ClaimValue::Flag(false)
        );
        assert_eq!(
            one("custom:x", json!("true")),
            ClaimValue::Text("true".into())
        );
    }

    #[test]
    fn groups_and_scopes_are_lists() {
        let list = ClaimValue::List(vec!["a".into(), "b".into()]);
        assert_eq!(one("cognito:groups", json!(["a", "b"])), list);
        assert_eq!(one("scope", json!("a b")), list);
    }

    #[test]
    fn nested_values_are_indented_json() {
        let identities = one("identities", json!([{"providerName": "Example"}]));
        assert_eq!(
            identities,
            ClaimValue::Json("[\n  {\n    \"providerName\": \"Example\"\n  }\n]".into())
        );
        assert_eq!(one("address", json!({})), ClaimValue::Json("{}".into()));
        assert_eq!(
            one("custom:none", Value::Null),
            ClaimValue::Text("null".into())
        );
    }
}
