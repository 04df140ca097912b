//! Names, email and phone number: checks before a change is sent.

use wire::{
    Attribute, Field, Secret,
    account::attributes::{
        Address, AttributeName, ChangeAttributesRequest, ChangeEmailRequest, ChangedAttribute,
        UserAttribute, VerifyRequest,
    },
};

use crate::flow::{
    attribute, code,
    form::{self, FieldError, Reason},
};

/// The inputs of the form for the names, from top to bottom.
pub const NAMES: [Attribute; 2] = [Attribute::GivenName, Attribute::FamilyName];

/// Returns the value of an attribute; empty if there is none.
pub fn value(attributes: &[UserAttribute], name: AttributeName) -> String {
    let attribute = attributes.iter().find(|attribute| attribute.name == name);
    attribute.map_or_else(String::new, |attribute| attribute.value.clone())
}

/// Returns whether an address is set and not verified.
pub fn needs_verification(attributes: &[UserAttribute], address: Address) -> bool {
    let name = attribute_of(address);
    attributes.iter().any(|attribute| {
        attribute.name == name && !attribute.value.is_empty() && !attribute.is_verified
    })
}

/// Returns the attribute that is an address.
pub const fn attribute_of(address: Address) -> AttributeName {
    match address {
        Address::Email => AttributeName::Email,
        Address::PhoneNumber => AttributeName::PhoneNumber,
    }
}

/// Returns the input for an address.
pub const fn field_of(address: Address) -> Field {
    match address {
        Address::Email => Field::Email,
        Address::PhoneNumber => Field::PhoneNumber,
    }
}

/// Returns the request for the attributes that differ from the present ones, or what is wrong with the inputs. `None` if
/// nothing differs.
pub fn changes(
    present: &[UserAttribute],
    typed: &[(Attribute, String)],
) -> Result<Option<ChangeAttributesRequest>, Vec<FieldError>> {
    let typed = typed.iter().map(|(name, text)| ChangedAttribute {
        name: *name,
        value: attribute::tidy(name.as_str(), text),
    });
    let is_new = |changed: &ChangedAttribute| {
        let name = AttributeName::parse(changed.name.as_str());
        name.is_none_or(|name| value(present, name) != changed.value)
    };
    let attributes: Vec<ChangedAttribute> = typed.filter(is_new).collect();
    let errors: Vec<FieldError> = attributes
        .iter()
        .filter(|changed| !changed.value.is_empty() && !changed.name.accepts(&changed.value))
        .map(|changed| FieldError::new(changed.name.field(), Reason::Implausible))
        .collect();
    if errors.is_empty() {
        Ok((!attributes.is_empty()).then_some(ChangeAttributesRequest { attributes }))
    } else {
        Err(errors)
    }
}

/// Returns the request for another email, or what is wrong with it.
pub fn email_change(typed: &str) -> Result<ChangeEmailRequest, FieldError> {
    form::check_email(typed).map_or_else(
        || {
            Ok(ChangeEmailRequest {
                email: typed.trim().to_owned(),
            })
        },
        Err,
    )
}

/// Returns the request that verifies an address, or what is wrong with the code.
pub fn verification(address: Address, typed: &str) -> Result<VerifyRequest, FieldError> {
    let reason = if typed.trim().is_empty() {
        Reason::Missing
    } else {
        Reason::Implausible
    };
    let code = code::find(typed).ok_or(FieldError::new(Field::Code, reason))?;
    Ok(VerifyRequest {
        address,
        code: Secret::new(code),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ada() -> Vec<UserAttribute> {
        let attribute = |name, value: &str, is_verified| UserAttribute {
            name,
            value: value.to_owned(),
            is_verified,
        };
        vec![
            attribute(AttributeName::GivenName, "Ada", false),
            attribute(AttributeName::Email, "ada@example.org", true),
            attribute(AttributeName::PhoneNumber, "+15550001", false),
        ]
    }

    fn typed(given: &str, family: &str) -> [(Attribute, String); 2] {
        [
            (Attribute::GivenName, given.to_owned()),
            (Attribute::FamilyName, family.to_owned()),
        ]
    }

    #[test]
    fn only_what_differs_is_sent() {
        let request = changes(&ada(), &typed(" Ada ", "King ")).unwrap().unwrap();
        let expected = [ChangedAttribute {
            name: Attribute::FamilyName,
            value: "King".to_owned(),
        }];
        assert_eq!(request.attributes, expected);
        assert_eq!(changes(&ada(), &typed("Ada", "")), Ok(None));
    }

    #[test]
    fn an_empty_value_removes_an_attribute() {
        let request = changes(&ada(), &typed("", "")).unwrap().unwrap();
        assert_eq!(request.attributes[0].name, Attribute::GivenName);
        assert_eq!(request.attributes[0].value, "");
    }

    #[test]
    fn a_phone_number_is_sent_without_separators_and_needs_its_country_code() {
        let phone = |text: &str| changes(&ada(), &[(Attribute::PhoneNumber, text.to_owned())]);
        let request = phone("+49 151 1234567").unwrap().unwrap();
        assert_eq!(request.attributes[0].value, "+491511234567");
        let error = FieldError::new(Field::PhoneNumber, Reason::Implausible);
        assert_eq!(phone("0151 1234567"), Err(vec![error]));
    }

    #[test]
    fn only_an_address_that_is_set_can_be_verified() {
        assert!(!needs_verification(&ada(), Address::Email));
        assert!(needs_verification(&ada(), Address::PhoneNumber));
        assert!(!needs_verification(&[], Address::PhoneNumber));
    }

    #[test]
    fn a_code_is_found_in_what_was_pasted() {
        let request = verification(Address::Email, "Your code is 012 345.").unwrap();
        assert_eq!(request.code.expose(), "012345");
        let error = |reason| Err(FieldError::new(Field::Code, reason));
        assert_eq!(verification(Address::Email, " "), error(Reason::Missing));
        assert_eq!(
            verification(Address::Email, "12"),
            error(Reason::Implausible)
        );
    }
}
