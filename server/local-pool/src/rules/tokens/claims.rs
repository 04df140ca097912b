//! The claims of ID and access tokens.
//!
//! Source: Cognito developer guide, "Understanding the identity (ID) token" and "Understanding the access
//! token".

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Map, Value, json};

use crate::pool::{
    authentication_level::Level, digest, settings::acr_configuration::AcrConfiguration,
    sign_ins::SignIn, users::User,
};

/// The data that both tokens of a sign-in have in common.
pub struct Common<'a> {
    /// `iss`.
    pub issuer: &'a str,
    /// `origin_jti`.
    pub origin_jti: &'a str,
    pub sign_in: &'a SignIn,
    /// The names of the levels for `acr`.
    pub levels: &'a AcrConfiguration,
    /// `iat`.
    pub issued_at: i64,
    /// `exp` - `iat` of the access token.
    pub access_token_seconds: i64,
    /// `exp` - `iat` of the ID token.
    pub id_token_seconds: i64,
}

impl Common<'_> {
    /// Whether there is an ID token: always for the API, and with the scope `openid` for the hosted pages.
    pub fn has_id_token(&self) -> bool {
        !self.sign_in.hosted || self.has_scope("openid")
    }

    /// Returns the claims of the access token.
    pub fn access(&self, user: &User, jti: &str) -> Map<String, Value> {
        let mut claims = self.shared(user, jti, "access", self.access_token_seconds);
        claims.insert("client_id".to_owned(), json!(self.sign_in.client_id));
        claims.insert("scope".to_owned(), json!(self.sign_in.scopes.join(" ")));
        claims.insert("username".to_owned(), json!(user.username()));
        if let Some(key) = &self.sign_in.device_key {
            claims.insert("device_key".to_owned(), json!(key));
        }
        if self.sign_in.hosted {
            claims.insert("version".to_owned(), json!(2));
        }
        claims
    }

    /// Returns the claims of the ID token, without `nonce` and `at_hash`.
    pub fn id(&self, user: &User, jti: &str) -> Map<String, Value> {
        let mut claims: Map<String, Value> = user
            .attributes
            .iter()
            .filter(|(name, _)| self.may_read(name))
            .map(|(name, value)| (name.clone(), claim_value(name, value)))
            .collect();
        claims.append(&mut self.shared(user, jti, "id", self.id_token_seconds));
        claims.insert("aud".to_owned(), json!(self.sign_in.client_id));
        claims.insert("cognito:username".to_owned(), json!(user.username()));
        claims
    }

    fn shared(&self, user: &User, jti: &str, token_use: &str, seconds: i64) -> Map<String, Value> {
        let claims = json!({
            "sub": user.sub,
            "iss": self.issuer,
            "origin_jti": self.origin_jti,
            "event_id": self.sign_in.event_id,
            "token_use": token_use,
            "auth_time": self.sign_in.auth_time,
            "exp": self.issued_at + seconds,
            "iat": self.issued_at,
            "jti": jti,
        });
        let Value::Object(mut claims) = claims else {
            unreachable!("the macro built an object");
        };
        if !user.groups.is_empty() {
            claims.insert("cognito:groups".to_owned(), json!(user.groups));
        }
        claims.extend(self.authentication());
        claims
    }

    /// `acr` and `amr`, if an authentication level was requested.
    fn authentication(&self) -> Map<String, Value> {
        let methods = &self.sign_in.authentication_methods;
        let mut claims = Map::new();
        if let Some(level) = Level::of(methods) {
            claims.insert("acr".to_owned(), json!(self.levels.acr(level)));
        }
        let mut values: Vec<Value> = methods.iter().map(|method| json!(method)).collect();
        if methods.len() > 1 {
            values.push(json!("mfa"));
        }
        if !values.is_empty() {
            claims.insert("amr".to_owned(), Value::Array(values));
        }
        claims
    }

    fn may_read(&self, attribute: &str) -> bool {
        // `identities` is in every ID token, whatever the scopes.
        !self.sign_in.hosted
            || attribute == "identities"
            || scopes_allow(&self.sign_in.scopes, attribute)
    }

    fn has_scope(&self, scope: &str) -> bool {
        self.sign_in.scopes.iter().any(|granted| granted == scope)
    }
}

/// Whether the scopes of a hosted login include an attribute, in the ID token and at `/oauth2/userInfo`. Each
/// scope includes its own attributes (OpenID Connect Core 1.0, section 5.4); in Cognito, `openid` alone
/// includes all of them.
pub fn scopes_allow(scopes: &[String], attribute: &str) -> bool {
    let granted = |scope: &str| scopes.iter().any(|granted| granted == scope);
    let scope = match attribute {
        "email" | "email_verified" => "email",
        "phone_number" | "phone_number_verified" => "phone",
        _ => "profile",
    };
    granted(scope) || !["email", "phone", "profile"].into_iter().any(granted)
}

/// Binds an ID token of the hosted pages to its authorization request and its access token.
pub fn bind_id_token(
    mut id: Map<String, Value>,
    sign_in: &SignIn,
    nonce: Option<&str>,
    access_token: &str,
) -> Map<String, Value> {
    if let Some(nonce) = nonce {
        id.insert("nonce".to_owned(), json!(nonce));
    }
    if sign_in.hosted {
        // The left half of the hash (OpenID Connect Core 1.0, section 3.1.3.6).
        let hash = digest::sha256(access_token.as_bytes());
        let half = URL_SAFE_NO_PAD.encode(&hash[..16]);
        id.insert("at_hash".to_owned(), json!(half));
    }
    id
}

/// Attributes are strings, but in a token the two flags are booleans and the identities are a list.
fn claim_value(name: &str, value: &str) -> Value {
    if name == "identities" {
        return identities(value);
    }
    if name.ends_with("_verified") {
        json!(value == "true")
    } else {
        json!(value)
    }
}

/// In a token, every member of an identity is a string or null.
fn identities(value: &str) -> Value {
    let mut identities: Value = serde_json::from_str(value).unwrap_or_default();
    let members = identities
        .as_array_mut()
        .into_iter()
        .flatten()
        .filter_map(Value::as_object_mut)
        .flat_map(Map::values_mut);
    for member in members {
        if !member.is_string() && !member.is_null() {
            *member = json!(member.to_string());
        }
    }
    identities
}

#[cfg(test)]
mod tests {
    use super::scopes_allow;

    #[test]
    fn each_scope_includes_its_attributes_and_openid_alone_includes_all() {
        let scopes = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert!(scopes_allow(&scopes("openid"), "given_name"));
        assert!(scopes_allow(&scopes("openid email"), "email_verified"));
        assert!(!scopes_allow(&scopes("openid email"), "given_name"));
        assert!(!scopes_allow(&scopes("openid profile"), "phone_number"));
        assert!(scopes_allow(
            &scopes("openid profile phone"),
            "phone_number"
        ));
    }
}
