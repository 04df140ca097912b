//! A user of the pool, and what a name has to look like.
//!
//! The pool signs in by e-mail address, as a pool with `UsernameAttributes: [email]` does: the user name proper is
//! the `sub`, the address stands for it, and both sign in.

use std::collections::BTreeMap;

use cognito_srp::Verifier;
use serde::{Deserialize, Serialize};

use crate::pool::{codes::Code, refusal::Refusal};

/// A user. Without `Debug`: it holds a password verifier and codes.
#[derive(Serialize, Deserialize)]
pub struct User {
    /// The user name proper, a UUID.
    pub sub: String,
    /// Attributes by name, `email` and `email_verified` among them; not `sub`.
    pub attributes: BTreeMap<String, String>,
    /// The groups, in order of precedence.
    pub groups: Vec<String>,
    /// Whether the sign-up is confirmed.
    pub confirmed: bool,
    /// What stands for the password: SRP's salt and verifier, never the password.
    pub password: PasswordVerifier,
    /// The code that confirms the sign-up, while there is one.
    pub confirmation: Option<Code>,
    /// The code that resets the password, while there is one.
    pub reset: Option<Code>,
    /// Seconds since 1970.
    pub created_at: i64,
}

impl User {
    /// The address as it was typed at sign-up.
    pub fn email(&self) -> &str {
        self.attributes.get("email").map_or("", String::as_str)
    }

    /// Whether `name` is this user's address or `sub`; case does not count.
    pub fn is_named(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        self.sub == name || self.email().to_lowercase() == name
    }
}

/// A password as SRP stores it (RFC 5054, section 2.4).
#[derive(Clone, Serialize, Deserialize)]
pub struct PasswordVerifier {
    salt: String,
    verifier: String,
}

impl PasswordVerifier {
    /// Derives it: about one modular exponentiation.
    pub fn new(pool_name: &str, sub: &str, password: &str, salt: [u8; 16]) -> Self {
        let made = Verifier::new(pool_name, sub, password, salt);
        Self {
            salt: made.salt().to_owned(),
            verifier: made.verifier().to_owned(),
        }
    }

    /// The form that checks.
    pub fn open(&self) -> Result<Verifier, Refusal> {
        Verifier::from_hex(&self.salt, &self.verifier)
            .map_err(|_| Refusal::internal("the state file holds a password verifier that is none"))
    }
}

/// Lets a user name through that could be an e-mail address.
pub fn check_username(name: &str) -> Result<(), Refusal> {
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
    if is_email(name) {
        Ok(())
    } else {
        Err(Refusal::InvalidParameter(
            "Username should be an email.".to_owned(),
        ))
    }
}

/// Whether text has the shape of an address: one `@`, a local part of 64 bytes or less, a dotted host.
pub fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else {
        return false;
    };
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"@,;<>()[]\\\"".contains(c);
    let labels_hold = host.split('.').count() >= 2
        && host.split('.').all(|label| {
            !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        });
    (1..=64).contains(&local.len())
        && local.chars().all(plain)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && labels_hold
}

/// An address as Cognito shows it to somebody who may not be its owner: `a***@e***`.
pub fn mask_email(email: &str) -> String {
    let first = |text: &str| text.chars().next().map(String::from).unwrap_or_default();
    let (local, host) = email.split_once('@').unwrap_or((email, ""));
    format!("{}***@{}***", first(local), first(host))
}

#[cfg(test)]
mod tests {
    use super::{is_email, mask_email};

    #[test]
    fn an_address_has_one_at_and_a_dotted_host() {
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
}
