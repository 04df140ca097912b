//! Reads the types of the contract out of JSON.
//!
//! `serde_json` explains in every generated reader what is wrong where. Nobody reads that here: an answer that breaks
//! the contract is [`wire::ProblemCode::Internal`], whatever breaks it. This reader goes over `serde_json`'s [`Value`] and has
//! an error that says nothing, so that the explanations are not part of what the browser downloads: 5 kB of 137 (brotli).

use std::fmt;

use serde::{
    Deserializer,
    de::{
        DeserializeOwned, Error, Expected, IntoDeserializer, Unexpected, Visitor,
        value::{MapDeserializer, SeqDeserializer, StringDeserializer},
    },
    forward_to_deserialize_any,
};
use serde_json::Value;

/// The value that `text` holds, if it is one of that type.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    T::deserialize(Json(serde_json::from_str(text).ok()?)).ok()
}

/// The value whose name `text` is, for instance a code in an address.
pub fn named<T: DeserializeOwned>(text: &str) -> Option<T> {
    T::deserialize(Json(Value::String(text.to_owned()))).ok()
}

/// Not what was expected.
#[derive(Debug)]
struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not what was expected")
    }
}

impl std::error::Error for Unreadable {}

impl Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    // The given implementations of the following put a sentence together for `custom`.
    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

struct Json(Value);

impl IntoDeserializer<'_, Unreadable> for Json {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Json {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(flag) => visitor.visit_bool(flag),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => visitor.visit_u64(number),
                (_, Some(number)) => visitor.visit_i64(number),
                _ => visitor.visit_f64(number.as_f64().ok_or(Unreadable)?),
            },
            Value::String(text) => visitor.visit_string(text),
            Value::Array(items) => {
                visitor.visit_seq(SeqDeserializer::new(items.into_iter().map(Json)))
            }
            Value::Object(entries) => {
                let entries = entries.into_iter().map(|(name, value)| (name, Json(value)));
                visitor.visit_map(MapDeserializer::new(entries))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    /// A variant is its name, or an object with its name as the only entry.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::String(name) => visitor.visit_enum(StringDeserializer::new(name)),
            Value::Object(entries) if entries.len() == 1 => {
                let entries = entries.into_iter().map(|(name, value)| (name, Json(value)));
                visitor.visit_enum(serde::de::value::MapAccessDeserializer::new(
                    MapDeserializer::new(entries),
                ))
            }
            _ => Err(Unreadable),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use serde_json::json;
    use wire::{
        Config, LoginMode, Problem, ProblemCode, SessionInfo, SessionStatus, User,
        confirm::CodeSent,
        login::{LoginStep, PasswordVerifierChallenge},
        profile::{Profile, TokenPair},
        register::Registered,
    };

    use super::*;

    /// What is written by the contract is read as it was.
    #[track_caller]
    fn survives<T: Serialize + DeserializeOwned + PartialEq + fmt::Debug>(value: &T) {
        let text = serde_json::to_string(value).unwrap();
        assert_eq!(read::<T>(&text).as_ref(), Some(value), "{text}");
    }

    fn session() -> SessionInfo {
        SessionInfo {
            user: User {
                name: "ada@example.org".into(),
                email: Some("ada@example.org".into()),
                groups: vec!["admins".into()],
            },
            login_mode: LoginMode::Hosted,
            expires_in: 1800,
            remember: true,
        }
    }

    #[test]
    fn answers_of_every_kind_survive() {
        let sent = CodeSent {
            destination: "a***@e***".into(),
            resend_after: 30,
        };
        let asked = PasswordVerifierChallenge {
            login: "1".into(),
            pool_name: "LocalPool".into(),
            user_id: "u".into(),
            salt: "aa".into(),
            srp_b: "bb".into(),
            secret_block: String::from("cc").into(),
            timestamp: "now".into(),
        };
        survives(&SessionStatus::LoggedOut);
        survives(&SessionStatus::LoggedIn(session()));
        survives(&Registered::LogIn);
        survives(&Registered::Confirm(sent));
        survives(&LoginStep::LoggedIn(session()));
        survives(&LoginStep::PasswordVerifier(asked));
    }

    #[test]
    fn claims_of_every_shape_survive() {
        let token = json!({
            "claims": {"exp": 1_700_000_000_i64, "nbf": -1, "x": 1.5, "list": ["a", {"b": null}], "flag": true},
            "signature": {"status": "key_retired", "algorithm": "RS256", "key_id": "k"},
        });
        let profile = json!({
            "session": session(), "logged_in_at": 1, "now": 2, "id_token": token, "access_token": token,
        });
        let read = read::<Profile>(&profile.to_string()).unwrap();
        assert_eq!(serde_json::to_value(read).unwrap(), profile);
    }

    #[test]
    fn a_problem_may_leave_out_what_it_does_not_know() {
        let problem = read::<Problem>(r#"{"code":"from_the_future","message":"x"}"#).unwrap();
        assert_eq!(problem.code, ProblemCode::Unknown);
        assert_eq!((problem.field, problem.retry_after), (None, None));
    }

    #[test]
    fn a_field_of_a_newer_server_is_passed_over() {
        let tokens = r#"{"id_token":"a","access_token":"b","new":{"deep":[1]}}"#;
        assert_eq!(read::<TokenPair>(tokens).unwrap().id_token.expose(), "a");
    }

    #[test]
    fn what_breaks_the_contract_is_not_read() {
        for text in ["", "{", "null", "[]", "{}", r#"{"login_modes":3}"#] {
            assert_eq!(read::<Config>(text), None, "{text}");
        }
        assert_eq!(read::<SessionStatus>(r#""elsewhere""#), None);
        assert_eq!(read::<SessionStatus>(r#"{"logged_in":{},"x":1}"#), None);
    }
}
