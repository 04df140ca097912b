//! Users of the pool and their names.
//!
//! With `UsernameAttributes: [email]`, the username is the `sub`, and users sign in with it or with their email address.
//! Without `UsernameAttributes`, they sign in with a username of their own, and the email address is not a name.

use std::collections::BTreeMap;

use cognito_srp::Verifier;
use passki::StoredPasskey;
use serde::{Deserialize, Serialize};

use crate::pool::{
    codes::Code,
    device::Device,
    refusal::Refusal,
    settings::username_attributes::UsernameAttributes,
    user_mfa::UserMfa,
    user_status::{self, UserStatus},
    web_authn_credential::WebAuthnCredential,
};

/// A user. Without `Debug`, because it contains a password verifier and codes.
#[derive(Serialize, Deserialize)]
pub struct User {
    /// The UUID, which is also the username of users who sign in with their email address.
    pub sub: String,
    /// The username of a user who does not sign in with an email address here: their own, or `Google_123` for a user
    /// of an external provider.
    #[serde(default)]
    pub username: Option<String>,
    /// Attributes by name, including `email` and `email_verified`, but not `sub`.
    pub attributes: BTreeMap<String, String>,
    /// The groups, in order of precedence.
    pub groups: Vec<String>,
    /// The status. Older files have a flag `confirmed` instead.
    #[serde(alias = "confirmed", deserialize_with = "user_status::read")]
    pub status: UserStatus,
    /// Whether the user may sign in; an administrator can disable users.
    #[serde(default = "enabled")]
    pub enabled: bool,
    /// SRP's salt and verifier; the password itself is not stored. `None` for users who sign in without a password.
    pub password: Option<PasswordVerifier>,
    /// The code that confirms the sign-up, if one was sent.
    pub confirmation: Option<Code>,
    /// The code that resets the password, if one was sent.
    pub reset: Option<Code>,
    /// Attributes that a code was sent for, by name.
    #[serde(default)]
    pub pending_attributes: BTreeMap<String, PendingAttribute>,
    /// The second factors. Older files do not have them.
    #[serde(default)]
    pub mfa: UserMfa,
    /// The passkeys, oldest first. Older files do not have them.
    #[serde(default)]
    pub web_authn_credentials: Vec<WebAuthnCredential>,
    /// The confirmed devices, oldest first. Older files do not have them.
    #[serde(default)]
    pub devices: Vec<Device>,
    /// Seconds since 1970.
    pub created_at: i64,
    /// When the user was last changed, in seconds since 1970. Older files do not have it.
    #[serde(default)]
    pub updated_at: Option<i64>,
}

/// A new or unverified value of an attribute, and the code that verifies it.
#[derive(Serialize, Deserialize)]
pub struct PendingAttribute {
    /// The value that becomes the attribute's.
    pub value: String,
    /// The code that was sent to it.
    pub code: Code,
}

fn enabled() -> bool {
    true
}

impl User {
    /// Returns the username, as in `cognito:username`.
    pub fn username(&self) -> &str {
        self.username.as_deref().unwrap_or(&self.sub)
    }

    /// Whether the user signs in with this external provider.
    pub fn is_from(&self, provider: &str) -> bool {
        let name = self.username.as_deref();
        name.and_then(|name| name.strip_prefix(provider))
            .is_some_and(|id| id.starts_with('_'))
    }

    /// Returns the email address; empty if the user has none.
    pub fn email(&self) -> &str {
        self.attributes.get("email").map_or("", String::as_str)
    }

    /// Returns the name that the user signs in with: the username of their own, or else the email address.
    pub fn sign_in_name(&self) -> &str {
        self.username.as_deref().unwrap_or_else(|| self.email())
    }

    /// Whether `name` is what this user signs in with or the `sub`, ignoring case.
    pub fn is_named(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        self.sub == name || self.sign_in_name().to_lowercase() == name
    }

    /// Replaces the password, which ends every reset of the old one.
    pub fn set_password(&mut self, password: PasswordVerifier, now: i64) {
        self.password = Some(password);
        self.reset = None;
        self.updated_at = Some(now);
    }

    /// Returns the passkeys that are bound to a relying party.
    pub fn passkeys_for(&self, relying_party_id: &str) -> impl Iterator<Item = &StoredPasskey> {
        self.web_authn_credentials
            .iter()
            .filter(move |credential| credential.relying_party_id == relying_party_id)
            .map(|credential| &credential.passkey)
    }

    /// Returns the name that authenticators show: the address, or else the username.
    pub fn display_name(&self) -> &str {
        let email = self.attributes.get("email");
        email.map_or(self.username(), String::as_str)
    }

    /// Whether the attribute `email` or `phone_number` has a value that was verified.
    pub fn has_verified(&self, attribute: &str) -> bool {
        self.attributes.contains_key(attribute)
            && self
                .attributes
                .get(&format!("{attribute}_verified"))
                .map(String::as_str)
                == Some("true")
    }

    /// Returns when the user was last changed, in seconds since 1970.
    pub fn last_modified(&self) -> i64 {
        self.updated_at.unwrap_or(self.created_at)
    }
}

/// What SRP stores for a password (RFC 5054, section 2.4).
#[derive(Clone, Serialize, Deserialize)]
pub struct PasswordVerifier {
    salt: String,
    verifier: String,
}

impl PasswordVerifier {
    /// Derives the verifier of a password, which costs about one modular exponentiation.
    pub fn new(pool_name: &str, sub: &str, password: &str, salt: [u8; 16]) -> Self {
        let verifier = Verifier::new(pool_name, sub, password, salt);
        Self {
            salt: verifier.salt().to_owned(),
            verifier: verifier.verifier().to_owned(),
        }
    }

    /// Parses the stored verifier.
    pub fn parse(&self) -> Result<Verifier, Refusal> {
        Verifier::from_hex(&self.salt, &self.verifier).map_err(|error| {
            Refusal::caused_by(
                "the state file contains an invalid password verifier",
                error,
            )
        })
    }
}

/// Checks a name to sign in with: its length, and that it is an email address if users sign in with one.
pub fn check_username(name: &str, attributes: UsernameAttributes) -> Result<(), Refusal> {
    if name.is_empty() {
        return Err(Refusal::constraint(
            "username",
            "Member must have length greater than or equal to 1",
        ));
    }
    if name.chars().count() > 128 {
        return Err(Refusal::constraint(
            "username",
            "Member must have length less than or equal to 128",
        ));
    }
    match attributes {
        UsernameAttributes::Email if !is_email(name) => Err(Refusal::InvalidParameter(
            "Username should be an email.".to_owned(),
        )),
        UsernameAttributes::None
            if name.contains(|c: char| c.is_whitespace() || c.is_control()) =>
        {
            Err(Refusal::constraint(
                "username",
                r"Member must satisfy regular expression pattern: [\p{L}\p{M}\p{S}\p{N}\p{P}]+",
            ))
        }
        _ => Ok(()),
    }
}

/// Whether text looks like an email address: one `@`, a local part of at most 64 bytes, a host with a dot.
pub fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else {
        return false;
    };
    let is_allowed =
        |c: char| !c.is_whitespace() && !c.is_control() && !"@,;<>()[]\\\"".contains(c);
    let valid_labels = host.split('.').count() >= 2
        && host.split('.').all(|label| {
            !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        });
    (1..=64).contains(&local.len())
        && local.chars().all(is_allowed)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && valid_labels
}

/// Masks an address as Cognito does for callers who may not own it: `a***@e***`.
pub fn mask_email(email: &str) -> String {
    let first = |text: &str| text.chars().next().map(String::from).unwrap_or_default();
    let (local, host) = email.split_once('@').unwrap_or((email, ""));
    format!("{}***@{}***", first(local), first(host))
}

/// Masks a phone number as Cognito does: all digits except the last four.
pub fn mask_phone_number(number: &str) -> String {
    let digits = number.trim_start_matches('+');
    let hidden = digits.chars().count().saturating_sub(4);
    let shown: String = digits.chars().skip(hidden).collect();
    format!("+{}{shown}", "*".repeat(hidden))
}

#[cfg(test)]
mod tests {
    use super::{User, is_email, mask_email, mask_phone_number};
    use crate::pool::user_status::UserStatus;

    #[test]
    fn a_user_of_an_older_file_is_read() {
        for (confirmed, status) in [
            ("true", UserStatus::Confirmed),
            ("false", UserStatus::Unconfirmed),
        ] {
            let file = format!(
                r#"{{ "sub": "s", "attributes": {{}}, "groups": [], "confirmed": {confirmed}, "confirmation": null,
                    "password": {{ "salt": "17", "verifier": "2a" }}, "reset": null, "created_at": 7 }}"#
            );
            let user: User = serde_json::from_str(&file).unwrap();
            assert_eq!(user.status, status);
            assert!(user.enabled && user.password.is_some());
            assert_eq!(user.last_modified(), 7);
            let again = serde_json::to_string(&user).unwrap();
            assert_eq!(serde_json::from_str::<User>(&again).unwrap().status, status);
        }
    }

    #[test]
    fn an_address_has_one_at_sign_and_a_host_with_a_dot() {
        for good in [
            "ada@example.com",
            "a.b+c@mail.example.co.uk",
            "ä@example.com",
        ] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "ada",
            "@example.com",
            "ada@",
            "ada@example",
            "ada@example.",
            "ada@.com",
            "a b@example.com",
            "ada@@example.com",
            "ada@example.com\n",
            ".ada@example.com",
            "ada@ex_ample.com",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }

    #[test]
    fn a_masked_address_shows_two_letters() {
        assert_eq!(mask_email("ada@example.com"), "a***@e***");
        assert_eq!(mask_email("ärger@österreich.at"), "ä***@ö***");
        assert_eq!(mask_email(""), "***@***");
    }

    #[test]
    fn a_masked_phone_number_shows_four_digits() {
        assert_eq!(mask_phone_number("+4915112345678"), "+*********5678");
        assert_eq!(mask_phone_number("+123"), "+123");
    }
}
