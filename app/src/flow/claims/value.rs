//! The form in which a value is shown.

use serde_json::Value;

use super::group::TIMES;
use crate::flow::jwt::pretty;

/// The longest text in characters, and the highest JSON in lines, that is shown without being unfolded.
const SHORT_TEXT: usize = 240;
const SHORT_JSON: usize = 6;

#[derive(Clone, Debug, PartialEq)]
pub enum ClaimValue {
    /// Text, and any number that is not a time.
    Text(String),
    /// Text that would push other claims off the screen.
    LongText(String),
    Flag(bool),
    /// Seconds since 1970 (`NumericDate`, RFC 7519, section 2).
    Time(i64),
    /// Scopes, groups, authentication methods.
    List(Vec<String>),
    /// Anything nested, as indented JSON.
    Json(String),
    /// The same, with many lines.
    LongJson(String),
}

impl ClaimValue {
    pub(super) fn new(name: &str, value: &Value) -> Self {
        match value {
            Value::Bool(flag) => Self::Flag(*flag),
            Value::Number(number) => match number.as_i64() {
                Some(seconds) if TIMES.contains(&name) => Self::Time(seconds),
                _ => Self::Text(number.to_string()),
            },
            Value::String(text) => Self::from_text(name, text),
            Value::Array(items) => words(items).map_or_else(|| Self::from_json(value), Self::List),
            Value::Object(_) => Self::from_json(value),
            Value::Null => Self::Text("null".to_owned()),
        }
    }

    fn from_text(name: &str, text: &str) -> Self {
        match (name, text) {
            // Cognito issues some flags as text, for users from an external directory.
            ("email_verified" | "phone_number_verified", "true" | "false") => {
                Self::Flag(text == "true")
            }
            ("scope", _) => Self::List(text.split_whitespace().map(str::to_owned).collect()),
            _ if text.chars().nth(SHORT_TEXT).is_some() => Self::LongText(text.to_owned()),
            _ => Self::Text(text.to_owned()),
        }
    }

    fn from_json(value: &Value) -> Self {
        let json = pretty(value);
        if json.lines().count() > SHORT_JSON {
            Self::LongJson(json)
        } else {
            Self::Json(json)
        }
    }
}

/// Returns the items of a list that contains only text, each short enough for a label.
pub(super) fn words(items: &[Value]) -> Option<Vec<String>> {
    let word = |item: &Value| {
        let word = item.as_str()?;
        word.chars()
            .nth(SHORT_TEXT)
            .is_none()
            .then(|| word.to_owned())
    };
    items.iter().map(word).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn one(name: &str, value: &Value) -> ClaimValue {
        ClaimValue::new(name, value)
    }

    #[test]
    fn exp_is_a_time_and_other_numbers_are_text() {
        let time = one("exp", &json!(1_700_000_000));
        assert_eq!(time, ClaimValue::Time(1_700_000_000));
        assert_eq!(
            one("custom:age", &json!(42)),
            ClaimValue::Text("42".to_owned())
        );
        assert_eq!(one("exp", &json!(1.5)), ClaimValue::Text("1.5".to_owned()));
    }

    #[test]
    fn email_verified_is_a_flag_even_if_cognito_issues_it_as_text() {
        assert_eq!(one("email_verified", &json!(true)), ClaimValue::Flag(true));
        assert_eq!(
            one("email_verified", &json!("false")),
            ClaimValue::Flag(false)
        );
        assert_eq!(
            one("custom:x", &json!("true")),
            ClaimValue::Text("true".to_owned())
        );
    }

    #[test]
    fn groups_and_scopes_are_lists() {
        let list = ClaimValue::List(vec!["a".to_owned(), "b".to_owned()]);
        assert_eq!(one("cognito:groups", &json!(["a", "b"])), list);
        assert_eq!(one("scope", &json!("a b")), list);
    }

    #[test]
    fn nested_values_are_indented_json() {
        let identities = one("identities", &json!([{ "providerName": "Example" }]));
        let json = "[\n  {\n    \"providerName\": \"Example\"\n  }\n]";
        assert_eq!(identities, ClaimValue::Json(json.to_owned()));
        assert_eq!(
            one("address", &json!({})),
            ClaimValue::Json("{}".to_owned())
        );
        assert_eq!(
            one("custom:none", &Value::Null),
            ClaimValue::Text("null".to_owned())
        );
        let many = one(
            "custom:map",
            &json!({ "a": 1, "b": 2, "c": 3, "d": 4, "e": 5 }),
        );
        assert!(matches!(many, ClaimValue::LongJson(_)), "{many:?}");
    }

    #[test]
    fn text_of_more_than_240_characters_is_long() {
        let text = |length| one("custom:note", &json!("é".repeat(length)));
        assert!(matches!(text(240), ClaimValue::Text(_)));
        assert!(matches!(text(241), ClaimValue::LongText(_)));
        let list = one("cognito:groups", &json!(["a", "x".repeat(241)]));
        assert!(matches!(list, ClaimValue::Json(_)), "{list:?}");
    }
}
