//! The public configuration that the pages need.

use std::ops::Not;

use serde::{Deserialize, Serialize};

use crate::{
    Field, LoginMode, Operator, PasswordPolicy, login::FirstFactorType, named::named_enum,
};

/// The id of the element of the page that contains the [`Config`] as JSON.
pub const ELEMENT: &str = "config";

/// The response of `GET /api/config`: the same for every user, without secrets. The page contains it, too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Config {
    /// The available login modes; the first is the default.
    pub login_modes: Vec<LoginMode>,
    /// The first factors of the in-app login. The login form asks for the password if it is among them; with more than
    /// one, users can choose (`USER_AUTH`).
    pub first_factors: Vec<FirstFactorType>,
    /// The external identity providers, by their names in the pool.
    pub providers: Vec<String>,
    /// The optional attributes on the registration form, in order.
    pub sign_up_attributes: Vec<SignUpAttribute>,
    /// The pool's password policy.
    pub password_policy: PasswordPolicy,
    /// The group whose members see the admin page, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub admin_group: Option<String>,
    /// Whether there are applications behind this server.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub has_apps: bool,
    /// Whether the profile page may show raw tokens.
    pub token_inspection: bool,
    /// Who operates the application.
    #[serde(default, skip_serializing_if = "Operator::is_unknown")]
    pub operator: Operator,
    /// Where the local pool shows its emails; absent in front of a real pool.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mailbox_url: Option<String>,
}

/// The part of a [`Config`] that the login page and the frame around every page need. The first download reads no more.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct LoginConfig {
    /// [`Config::login_modes`]
    pub login_modes: Vec<LoginMode>,
    /// [`Config::first_factors`]
    pub first_factors: Vec<FirstFactorType>,
    /// [`Config::providers`]
    pub providers: Vec<String>,
    /// [`Config::operator`]
    #[serde(default)]
    pub operator: Operator,
}

/// One optional attribute of the registration form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUpAttribute {
    /// The attribute.
    pub name: Attribute,
    /// Whether registration requires it.
    pub required: bool,
}

named_enum! {
    /// The standard attributes (OpenID Connect Core, section 5.1) that the registration form can include, by their Cognito
    /// names.
    pub enum Attribute {
        /// The given name.
        GivenName = "given_name",
        /// The family name.
        FamilyName = "family_name",
        /// A phone number in E.164 format.
        PhoneNumber = "phone_number",
    }
}

impl Attribute {
    /// Returns the form field for this attribute.
    #[must_use]
    pub const fn field(self) -> Field {
        match self {
            Self::GivenName => Field::GivenName,
            Self::FamilyName => Field::FamilyName,
            Self::PhoneNumber => Field::PhoneNumber,
        }
    }

    /// Returns whether the pool can be expected to accept `value`: any text of 2,048 characters or less without control
    /// characters for a name, E.164 (`+` and 7 to 15 digits) for a phone number.
    #[must_use]
    pub fn accepts(self, value: &str) -> bool {
        match self {
            Self::GivenName | Self::FamilyName => {
                !value.trim().is_empty()
                    && value.chars().count() <= 2048
                    && !value.chars().any(char::is_control)
            }
            Self::PhoneNumber => value.strip_prefix('+').is_some_and(|digits| {
                (7..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
            }),
        }
    }
}

/// Parses `given_name,phone_number*`: names in order; a `*` after a name makes it required. The error names the
/// unknown or repeated entry.
pub fn parse_sign_up_attributes(text: &str) -> Result<Vec<SignUpAttribute>, String> {
    let mut attributes = Vec::new();
    for word in text
        .split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty())
    {
        let (bare, required) = word
            .strip_suffix('*')
            .map_or((word, false), |bare| (bare, true));
        let Some(name) = Attribute::parse(bare) else {
            return Err(format!(
                "`{word}` is not one of given_name, family_name, phone_number"
            ));
        };
        if attributes
            .iter()
            .any(|attribute: &SignUpAttribute| attribute.name == name)
        {
            return Err(format!("`{bare}` is listed twice"));
        }
        attributes.push(SignUpAttribute { name, required });
    }
    Ok(attributes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_makes_an_attribute_required() {
        let read = parse_sign_up_attributes("given_name, phone_number*").unwrap();
        assert_eq!(read.len(), 2);
        assert!(!read[0].required && read[1].required);
    }

    #[test]
    fn the_error_names_an_unknown_or_repeated_attribute() {
        assert!(
            parse_sign_up_attributes("nickname")
                .unwrap_err()
                .contains("nickname")
        );
        assert!(
            parse_sign_up_attributes("given_name,given_name")
                .unwrap_err()
                .contains("listed twice")
        );
    }

    #[test]
    fn a_name_has_no_control_characters() {
        for name in [Attribute::GivenName, Attribute::FamilyName] {
            assert!(name.accepts("Ada é 愛"));
            for bad in ["Ad\0a", "Ada\n", "\u{7f}Ada", " "] {
                assert!(!name.accepts(bad), "{bad:?}");
            }
        }
    }

    #[test]
    fn a_phone_number_is_e164() {
        assert!(Attribute::PhoneNumber.accepts("+4915112345678"));
        for bad in ["015112345678", "+49 151", "+1", "+1234567890123456", ""] {
            assert!(!Attribute::PhoneNumber.accepts(bad), "{bad}");
        }
    }
}
