//! Checks the attributes that a request sends.
//!
//! Source: Cognito developer guide, "Working with user attributes" (the standard attributes of OpenID Connect
//! Core 1.0, section 5.1, each at most 2,048 characters).

use std::collections::BTreeMap;

use crate::pool::{refusal::Refusal, users};

/// The standard attributes that an app client may write.
const WRITABLE: [&str; 16] = [
    "address",
    "birthdate",
    "email",
    "family_name",
    "gender",
    "given_name",
    "locale",
    "middle_name",
    "name",
    "nickname",
    "phone_number",
    "picture",
    "preferred_username",
    "profile",
    "website",
    "zoneinfo",
];

/// Attributes that only the pool writes.
const READ_ONLY: [&str; 5] = [
    "sub",
    "email_verified",
    "phone_number_verified",
    "updated_at",
    "identities",
];

/// The flags that an administrator may write too.
const VERIFIED: [&str; 2] = ["email_verified", "phone_number_verified"];

/// Who writes attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writer {
    /// A user, through an app client.
    Client,
    /// An administrator, who may also mark an address as verified.
    Administrator,
}

/// Returns the attributes of a new user, with `email` set to the address that the user signs in with, if it is one.
/// Rejects unknown, read-only and malformed ones.
pub fn read(
    address: Option<&str>,
    sent: Vec<(String, String)>,
    custom: &[String],
    writer: Writer,
) -> Result<BTreeMap<String, String>, Refusal> {
    let mut attributes = check(sent, custom, writer)?;
    attributes.retain(|_, value| !value.is_empty());
    let Some(address) = address else {
        return Ok(attributes);
    };
    let email = attributes
        .entry("email".to_owned())
        .or_insert_with(|| address.to_owned());
    // Two different addresses would be two accounts in one.
    if email.to_lowercase() != address.to_lowercase() {
        return Err(Refusal::InvalidParameter(
            "User email should be empty or same as username, since username attribute is email"
                .to_owned(),
        ));
    }
    Ok(attributes)
}

/// Rejects a new user without an attribute that the schema requires.
pub fn check_required(
    attributes: &BTreeMap<String, String>,
    required: &[String],
) -> Result<(), Refusal> {
    match required.iter().find(|name| !attributes.contains_key(*name)) {
        Some(name) => Err(Refusal::InvalidParameter(format!(
            "Attributes did not conform to the schema: {name}: The attribute is required"
        ))),
        None => Ok(()),
    }
}

/// Returns the attributes of a request by name. Rejects unknown, read-only and malformed ones.
pub fn check(
    sent: Vec<(String, String)>,
    custom: &[String],
    writer: Writer,
) -> Result<BTreeMap<String, String>, Refusal> {
    let mut attributes = BTreeMap::new();
    for (name, mut value) in sent {
        check_name(&name, custom, writer)?;
        if VERIFIED.contains(&name.as_str()) {
            value.make_ascii_lowercase();
        }
        check_value(&name, &value)?;
        if attributes.insert(name.clone(), value).is_some() {
            return Err(Refusal::InvalidParameter(format!(
                "Attribute {name} was given more than once."
            )));
        }
    }
    Ok(attributes)
}

/// Checks that an attribute exists and may be written: a standard one, or one of the schema's `custom` ones.
pub fn check_name(name: &str, custom: &[String], writer: Writer) -> Result<(), Refusal> {
    let is_flag = writer == Writer::Administrator && VERIFIED.contains(&name);
    if WRITABLE.contains(&name) || is_flag || custom.iter().any(|custom| custom == name) {
        Ok(())
    } else if READ_ONLY.contains(&name) {
        // A client that could mark an address as verified could take over any account that trusts it.
        Err(Refusal::UnauthorizedAttribute)
    } else {
        Err(Refusal::InvalidParameter(format!(
            "Attributes did not conform to the schema: Type for attribute {{{name}}} could not be determined"
        )))
    }
}

fn check_value(name: &str, value: &str) -> Result<(), Refusal> {
    if value.chars().count() > 2048 {
        return Err(Refusal::InvalidParameter(format!(
            "Attributes did not conform to the schema: {name}: String must be no longer than 2048 characters"
        )));
    }
    let message = match name {
        "email_verified" | "phone_number_verified" if !matches!(value, "true" | "false") => {
            return Err(Refusal::InvalidParameter(format!(
                "Attributes did not conform to the schema: {name}: Must be true or false"
            )));
        }
        // An empty value removes the attribute; `email` is required.
        _ if value.is_empty() && name != "email" => return Ok(()),
        "phone_number" if !is_e164(value) => "Invalid phone number format.",
        "email" if !users::is_email(value) => "Invalid email address format.",
        "birthdate" if !is_date(value) => {
            "Attributes did not conform to the schema: birthdate: Invalid date format"
        }
        _ => return Ok(()),
    };
    Err(Refusal::InvalidParameter(message.to_owned()))
}

/// `+` and up to fifteen digits (ITU-T E.164).
fn is_e164(value: &str) -> bool {
    value.strip_prefix('+').is_some_and(|digits| {
        (5..=15).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && !digits.starts_with('0')
    })
}

/// `YYYY-MM-DD`, as the pool's schema requires.
fn is_date(value: &str) -> bool {
    let shape: Vec<usize> = value.split('-').map(str::len).collect();
    shape == [4, 2, 2] && value.bytes().all(|b| b == b'-' || b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{Writer, read};

    fn refusal(name: &str, value: &str) -> (String, String) {
        let sent = vec![(name.to_owned(), value.to_owned())];
        let refusal = read(Some("ada@example.com"), sent, &[], Writer::Client).unwrap_err();
        (refusal.name().to_owned(), refusal.to_string())
    }

    #[test]
    fn the_email_attribute_defaults_to_the_username() {
        let read = read(Some("Ada@example.com"), vec![], &[], Writer::Client).unwrap();
        assert_eq!(read["email"], "Ada@example.com");
    }

    #[test]
    fn an_email_other_than_the_username_is_refused() {
        assert_eq!(
            refusal("email", "eve@example.com").0,
            "InvalidParameterException"
        );
    }

    #[test]
    fn read_only_attributes_are_refused() {
        for name in ["email_verified", "phone_number_verified", "sub"] {
            let expected = "A client attempted to write unauthorized attribute";
            assert_eq!(
                refusal(name, "true"),
                ("NotAuthorizedException".to_owned(), expected.to_owned())
            );
        }
    }

    #[test]
    fn an_administrator_marks_an_address_as_verified() {
        let sent = |value: &str| vec![("email_verified".to_owned(), value.to_owned())];
        let read = |value| {
            read(
                Some("ada@example.com"),
                sent(value),
                &[],
                Writer::Administrator,
            )
        };
        assert_eq!(read("True").unwrap()["email_verified"], "true");
        read("yes").unwrap_err();
    }

    #[test]
    fn the_error_names_an_unknown_attribute() {
        assert!(refusal("custom:tenant", "1").1.contains("{custom:tenant}"));
    }

    #[test]
    fn a_custom_attribute_of_the_schema_is_accepted() {
        let sent = vec![("custom:tenant".to_owned(), "1".to_owned())];
        let custom = ["custom:tenant".to_owned()];
        let read = read(Some("ada@example.com"), sent, &custom, Writer::Client).unwrap();
        assert_eq!(read["custom:tenant"], "1");
    }

    #[test]
    fn a_phone_number_is_e164() {
        for bad in [
            "015112345678",
            "+49 151",
            "+1",
            "+1234567890123456",
            "+0123456",
        ] {
            assert_eq!(
                refusal("phone_number", bad).1,
                "Invalid phone number format.",
                "{bad}"
            );
        }
        let sent = vec![("phone_number".to_owned(), "+4915112345678".to_owned())];
        read(Some("ada@example.com"), sent, &[], Writer::Client).unwrap();
    }
}
