//! What the page must know before anyone types.

use serde::{Deserialize, Serialize};

use crate::{LoginMode, PasswordPolicy, problem::Field};

/// The answer of `GET /api/config`: the same for everybody, no secrets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Config {
    /// The ways in; the first is the default.
    pub login_modes: Vec<LoginMode>,
    /// The optional attributes that registration asks for, in order.
    pub sign_up_attributes: Vec<SignUpAttribute>,
    /// The pool's password policy.
    pub password_policy: PasswordPolicy,
    /// Whether the profile page may show raw tokens.
    pub token_inspection: bool,
    /// Where the local pool shows its mails; absent in front of a real pool.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mailbox_url: Option<String>,
}

/// One optional attribute of the registration form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUpAttribute {
    /// Which one.
    pub name: Attribute,
    /// Whether registration needs it.
    pub required: bool,
}

/// The standard attributes (OpenID Connect Core, section 5.1) that registration can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attribute {
    /// The given name.
    GivenName,
    /// The family name.
    FamilyName,
    /// A telephone number in E.164 form.
    PhoneNumber,
}

impl Attribute {
    /// Every attribute.
    pub const ALL: [Self; 3] = [Self::GivenName, Self::FamilyName, Self::PhoneNumber];

    /// The attribute's name at Cognito and in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::GivenName => "given_name",
            Self::FamilyName => "family_name",
            Self::PhoneNumber => "phone_number",
        }
    }

    /// The form field that asks for it.
    #[must_use]
    pub const fn field(self) -> Field {
        match self {
            Self::GivenName => Field::GivenName,
            Self::FamilyName => Field::FamilyName,
            Self::PhoneNumber => Field::PhoneNumber,
        }
    }

    /// Whether the pool can be expected to take `value`: any text of 2,048 bytes or less for a name,
    /// E.164 (`+` and 7 to 15 digits) for a telephone number.
    #[must_use]
    pub fn accepts(self, value: &str) -> bool {
        match self {
            Self::GivenName | Self::FamilyName => !value.trim().is_empty() && value.len() <= 2048,
            Self::PhoneNumber => value.strip_prefix('+').is_some_and(|digits| {
                (7..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
            }),
        }
    }
}

/// Reads `given_name,phone_number*`: names in order, `*` behind one makes it required.
///
/// # Errors
/// The word that is not an attribute, or that stands twice.
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
        let name = Attribute::ALL
            .into_iter()
            .find(|attribute| attribute.name() == bare);
        let Some(name) = name else {
            return Err(format!(
                "`{word}` is not one of given_name, family_name, phone_number"
            ));
        };
        if attributes
            .iter()
            .any(|attribute: &SignUpAttribute| attribute.name == name)
        {
            return Err(format!("`{bare}` stands twice"));
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
    fn an_unknown_or_repeated_attribute_is_named() {
        assert!(
            parse_sign_up_attributes("nickname")
                .unwrap_err()
                .contains("nickname")
        );
        assert!(
            parse_sign_up_attributes("given_name,given_name")
                .unwrap_err()
                .contains("twice")
        );
    }

    #[test]
    fn a_telephone_number_is_e164() {
        assert!(Attribute::PhoneNumber.accepts("+4915112345678"));
        for bad in ["015112345678", "+49 151", "+1", "+1234567890123456", ""] {
            assert!(!Attribute::PhoneNumber.accepts(bad), "{bad}");
        }
    }
}
