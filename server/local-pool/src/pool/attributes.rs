//! Checks the attributes of a sign-up.
//!
//! Source: Cognito developer guide, "Working with user attributes" (the standard attributes of OpenID Connect
//! Core 1.0, section 5.1, each at most 2,048 characters).

use std::collections::BTreeMap;

use crate::pool::{refusal::Refusal, users};

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

/// Returns the attributes of a sign-up, with `email` set to the username. Rejects unknown, read-only and
/// malformed ones.
pub fn read(
    username: &str,
    sent: Vec<(String, String)>,
) -> Result<BTreeMap<String, String>, Refusal> {
    let mut attributes = BTreeMap::new();
    for (name, value) in sent {
        check_name(&name)?;
        check_value(&name, &value)?;
        if attributes.insert(name.clone(), value).is_some() {
            return Err(Refusal::InvalidParameter(format!(
                "Attribute {name} was given more than once."
            )));
        }
    }
    let email = attributes
        .entry("email".to_owned())
        .or_insert_with(|| username.to_owned());
    // The username is the email address here, so two different addresses would be two accounts in one.
    if email.to_lowercase() != username.to_lowercase() {
        return Err(Refusal::InvalidParameter(
            "User email should be empty or same as username, since username attribute is email"
                .to_owned(),
        ));
    }
    Ok(attributes)
}

fn check_name(name: &str) -> Result<(), Refusal> {
    if WRITABLE.contains(&name) {
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
    use super::read;

    fn refusal(name: &str, value: &str) -> (String, String) {
        let sent = vec![(name.to_owned(), value.to_owned())];
        let refusal = read("ada@example.com", sent).unwrap_err();
        (refusal.name().to_owned(), refusal.to_string())
    }

    #[test]
    fn the_email_attribute_defaults_to_the_username() {
        let read = read("Ada@example.com", vec![]).unwrap();
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
    fn the_error_names_an_unknown_attribute() {
        assert!(refusal("custom:tenant", "1").1.contains("{custom:tenant}"));
    }

    #[test]
    fn a_phone_number_is_e164() {
        for bad in [
            "015112345678",
            "+49 151",
            "+1",
            "+1234567890123456",
            "",
            "+0123456",
        ] {
            assert_eq!(
                refusal("phone_number", bad).1,
                "Invalid phone number format.",
                "{bad}"
            );
        }
        let sent = vec![("phone_number".to_owned(), "+4915112345678".to_owned())];
        read("ada@example.com", sent).unwrap();
    }
}
