//! What a verified ID token says about its user, as far as applications behind this server receive it.

use serde::Deserialize;
use serde_json::Value;

use super::acr::TWO_FACTORS;
use super::verify::parts::Parts;
use super::{Error, SecretToken};

/// Multiple factors (RFC 8176, section 2).
const MFA: &str = "mfa";

/// A user.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// `sub`.
    pub subject: String,
    /// A name for people to read: the one that users have chosen, the verified address, or `cognito:username`.
    pub name: String,
    /// `email`, only if the pool has verified it.
    pub verified_email: Option<String>,
    /// `cognito:groups`.
    pub groups: Vec<String>,
    /// `iat`, seconds since 1970.
    pub issued_at: i64,
    /// Whether the login had a second factor, by `amr` or `acr`.
    pub has_second_factor: bool,
    /// Whether the token says anything about the factors of the login.
    pub reports_factors: bool,
}

/// The claims. Those that are no reason to refuse a token may be of any type, and count only if they are of the right one.
#[derive(Deserialize)]
struct Claims {
    sub: String,
    iat: i64,
    #[serde(default, rename = "cognito:groups")]
    groups: Vec<String>,
    #[serde(default, rename = "cognito:username")]
    username: Option<String>,
    #[serde(default)]
    email: Option<String>,
    #[serde(default)]
    email_verified: Value,
    #[serde(default)]
    name: Value,
    #[serde(default)]
    given_name: Value,
    #[serde(default)]
    family_name: Value,
    #[serde(default)]
    amr: Value,
    #[serde(default)]
    acr: Value,
}

impl Identity {
    /// Reads an ID token that was verified before it was stored.
    pub fn of_verified(token: &SecretToken) -> Result<Self, Error> {
        let claims: Claims = Parts::parse(token.expose())?.claims()?;
        let name = claims.display_name();
        // Tokens after a federated login have a text.
        let is_verified = claims.email_verified == true || claims.email_verified == "true";
        let verified_email = claims.email.filter(|_| is_verified);
        let name = name.or_else(|| verified_email.clone()).or(claims.username);
        Ok(Self {
            name: name.unwrap_or_else(|| claims.sub.clone()),
            verified_email,
            groups: claims.groups,
            issued_at: claims.iat,
            has_second_factor: has_second_factor(&claims.amr, &claims.acr),
            reports_factors: !(claims.amr.is_null() && claims.acr.is_null()),
            subject: claims.sub,
        })
    }
}

impl Claims {
    fn display_name(&self) -> Option<String> {
        let text = |value: &Value| value.as_str().map(str::trim).unwrap_or_default().to_owned();
        let parts = [text(&self.given_name), text(&self.family_name)].join(" ");
        [text(&self.name), parts.trim().to_owned()]
            .into_iter()
            .find(|name| !name.is_empty())
    }
}

fn has_second_factor(amr: &Value, acr: &Value) -> bool {
    let methods = amr.as_array().map(Vec::as_slice).unwrap_or_default();
    methods.iter().any(|method| method == MFA) || acr == TWO_FACTORS
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::prelude::BASE64_URL_SAFE_NO_PAD;
    use serde_json::json;

    use super::*;

    fn identity(more: &Value) -> Identity {
        let mut claims = json!({ "sub": "5d1c", "iat": 7, "cognito:username": "ada-1" });
        for (name, value) in more.as_object().unwrap() {
            claims[name] = value.clone();
        }
        let encode = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
        let header = json!({ "alg": "RS256", "kid": "k" });
        let token = format!("{}.{}.x", encode(&header), encode(&claims));
        Identity::of_verified(&SecretToken::new(token)).unwrap()
    }

    #[test]
    fn only_a_verified_address_counts() {
        let email = |verified: Value| {
            identity(&json!({ "email": "ada@example.org", "email_verified": verified }))
                .verified_email
        };
        for verified in [json!(true), json!("true")] {
            assert_eq!(email(verified).as_deref(), Some("ada@example.org"));
        }
        for unverified in [
            json!(false),
            json!("false"),
            json!("yes"),
            json!(1),
            Value::Null,
        ] {
            assert_eq!(email(unverified.clone()), None, "{unverified}");
        }
    }

    #[test]
    fn a_second_factor_is_what_the_claims_say() {
        for claims in [
            json!({ "amr": ["pwd", "otp", "mfa"] }),
            json!({ "acr": "urn:cognito:loa:4" }),
        ] {
            assert!(identity(&claims).has_second_factor, "{claims}");
        }
        for claims in [
            json!({}),
            json!({ "amr": ["pwd", "otp"] }),
            json!({ "amr": "mfa" }),
            json!({ "amr": [["mfa"]] }),
            json!({ "acr": "urn:cognito:loa:1" }),
            json!({ "acr": ["urn:cognito:loa:4"] }),
        ] {
            assert!(!identity(&claims).has_second_factor, "{claims}");
        }
    }

    #[test]
    fn a_name_is_for_people() {
        let names = [
            (json!({}), "ada-1"),
            (json!({ "name": " Ada Lovelace " }), "Ada Lovelace"),
            (json!({ "given_name": "Ada" }), "Ada"),
            (
                json!({ "given_name": "Ada", "family_name": "Lovelace" }),
                "Ada Lovelace",
            ),
            (json!({ "name": 7 }), "ada-1"),
            (
                json!({ "email": "ada@example.org", "email_verified": true }),
                "ada@example.org",
            ),
            (json!({ "email": "ada@example.org" }), "ada-1"),
        ];
        for (claims, expected) in names {
            assert_eq!(identity(&claims).name, expected);
        }
    }
}
