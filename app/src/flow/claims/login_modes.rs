//! What differs between the tokens of the two ways to log in. The claims of each way are remembered for one user in one tab,
//! until that user logs out. Tokens are not remembered.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use wire::{LoginMode, profile::Profile};

use super::Token;

/// The key in `sessionStorage`.
pub const STORAGE_KEY: &str = "poolgate.claims";

/// Times and ids: different in every login, so that their values are not remembered.
const ALWAYS_DIFFERENT: [&str; 9] = [
    "exp",
    "iat",
    "nbf",
    "auth_time",
    "jti",
    "origin_jti",
    "event_id",
    "nonce",
    "at_hash",
];
/// Says what kind of token it is, which never differs.
const KIND: &str = "token_use";

/// The claims of the last login of each way, of one user.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Logins {
    /// `sub`.
    subject: String,
    in_app: Option<Login>,
    hosted: Option<Login>,
}

/// The claims of one login.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Login {
    at: i64,
    id: Map<String, Value>,
    access: Map<String, Value>,
}

/// The claims of both ways, side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// When the user logged in in each way, in seconds since 1970.
    pub in_app_at: i64,
    pub hosted_at: i64,
    pub differences: Vec<Difference>,
    /// The names of the claims that both logins have, and that differ in every login.
    pub always_different: Vec<String>,
    /// The number of claims with the same value.
    pub same: usize,
}

/// A claim that only one of the logins has, or that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    pub token: Token,
    pub name: String,
    pub in_app: Side,
    pub hosted: Side,
}

/// A claim in one of the logins.
#[derive(Clone, Debug, PartialEq)]
pub enum Side {
    Missing,
    /// As JSON.
    Value(String),
    /// A value that differs in every login.
    AnyValue,
}

impl Logins {
    /// Reads what is stored; empty if that belongs to another user.
    pub fn parse(stored: Option<&str>, subject: &str) -> Self {
        let stored: Option<Self> = stored.and_then(|stored| serde_json::from_str(stored).ok());
        stored
            .filter(|logins| logins.subject == subject)
            .unwrap_or_else(|| Self {
                subject: subject.to_owned(),
                ..Self::default()
            })
    }

    /// Remembers the login of a profile.
    pub fn add(&mut self, profile: &Profile) {
        let login = Login {
            at: profile.logged_in_at,
            id: remembered(&profile.id_token.claims),
            access: remembered(&profile.access_token.claims),
        };
        match profile.session.login_mode {
            LoginMode::InApp => self.in_app = Some(login),
            LoginMode::Hosted => self.hosted = Some(login),
        }
    }

    /// The text for `sessionStorage`.
    pub fn to_storage(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Compares both logins, if there are two.
    pub fn compare(&self) -> Option<Comparison> {
        let (in_app, hosted) = (self.in_app.as_ref()?, self.hosted.as_ref()?);
        let mut comparison = Comparison {
            in_app_at: in_app.at,
            hosted_at: hosted.at,
            differences: Vec::new(),
            always_different: Vec::new(),
            same: 0,
        };
        comparison.add(Token::Id, &in_app.id, &hosted.id);
        comparison.add(Token::Access, &in_app.access, &hosted.access);
        Some(comparison)
    }
}

impl Comparison {
    fn add(&mut self, token: Token, in_app: &Map<String, Value>, hosted: &Map<String, Value>) {
        let only_hosted = hosted.keys().filter(|name| !in_app.contains_key(*name));
        for name in in_app.keys().chain(only_hosted) {
            let (left, right) = (in_app.get(name), hosted.get(name));
            if left != right {
                self.differences.push(Difference {
                    token,
                    name: name.clone(),
                    in_app: Side::new(left),
                    hosted: Side::new(right),
                });
            } else if !is_always_different(name) {
                self.same += 1;
            } else if !self.always_different.contains(name) {
                self.always_different.push(name.clone());
            }
        }
    }
}

impl Side {
    fn new(value: Option<&Value>) -> Self {
        match value {
            None => Self::Missing,
            Some(Value::Null) => Self::AnyValue,
            Some(value) => Self::Value(value.to_string()),
        }
    }
}

fn is_always_different(name: &str) -> bool {
    ALWAYS_DIFFERENT.contains(&name)
}

/// Returns what is remembered of the claims of a token: `null` for a value that differs in every login.
fn remembered(claims: &Map<String, Value>) -> Map<String, Value> {
    let claims = claims.iter().filter(|(name, _)| *name != KIND);
    let value = |(name, value): (&String, &Value)| {
        let value = if is_always_different(name) {
            Value::Null
        } else {
            value.clone()
        };
        (name.clone(), value)
    };
    claims.map(value).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::samples::profile;
    use super::*;

    fn both() -> Logins {
        let mut logins = Logins::parse(None, "s");
        let id = json!({ "sub": "s", "token_use": "id", "exp": 1, "email": "a@b.c" });
        let access = json!({ "sub": "s", "scope": "admin", "jti": "1" });
        logins.add(&profile("in-app", &id, &access));
        let id = json!({ "sub": "s", "token_use": "id", "exp": 2, "email": "a@b.c", "nonce": "n" });
        let access = json!({ "sub": "s", "scope": "openid", "jti": "2", "version": 2 });
        logins.add(&profile("hosted", &id, &access));
        logins
    }

    #[test]
    fn the_comparison_contains_what_differs_and_names_what_always_does() {
        let comparison = both().compare().unwrap();
        let value = |text: &str| Side::Value(text.to_owned());
        let difference = |token, name: &str, in_app, hosted| Difference {
            token,
            name: name.to_owned(),
            in_app,
            hosted,
        };
        assert_eq!(
            comparison.differences,
            [
                difference(Token::Id, "nonce", Side::Missing, Side::AnyValue),
                difference(
                    Token::Access,
                    "scope",
                    value("\"admin\""),
                    value("\"openid\"")
                ),
                difference(Token::Access, "version", Side::Missing, value("2")),
            ]
        );
        assert_eq!(comparison.always_different, ["exp", "jti"]);
        assert_eq!(comparison.same, 3);
    }

    #[test]
    fn there_is_nothing_to_compare_with_one_login() {
        let mut logins = Logins::parse(None, "s");
        logins.add(&profile("hosted", &json!({ "sub": "s" }), &json!({})));
        assert_eq!(logins.compare(), None);
    }

    #[test]
    fn what_is_stored_of_another_user_is_ignored() {
        let stored = both().to_storage();
        assert_eq!(Logins::parse(Some(&stored), "s"), both());
        for (stored, subject) in [(stored.as_str(), "other"), ("{}", "s"), ("no json", "s")] {
            let logins = Logins::parse(Some(stored), subject);
            assert_eq!((logins.compare(), logins.subject.as_str()), (None, subject));
        }
    }

    #[test]
    fn values_that_differ_in_every_login_are_not_stored() {
        let mut logins = Logins::parse(None, "s");
        let id = json!({ "sub": "s", "nonce": "canary", "jti": "canary", "at_hash": "canary" });
        logins.add(&profile(
            "hosted",
            &id,
            &json!({ "origin_jti": "canary", "event_id": "canary" }),
        ));
        assert!(!logins.to_storage().contains("canary"));
    }
}
