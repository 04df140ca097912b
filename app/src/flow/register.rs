//! Registration: checks before the request is sent, and the request itself.

use std::collections::BTreeMap;

use wire::{
    Attribute, Field, PasswordPolicy, Secret, SignUpAttribute, password_policy::Rule,
    register::RegisterRequest,
};

use super::form::{self, FieldError, Reason};

/// The values of the registration form.
pub struct Registration<'a> {
    pub email: &'a str,
    pub password: &'a str,
    /// The optional attributes, in the order of the form.
    pub attributes: Vec<(SignUpAttribute, String)>,
}

/// Returns the inputs of the form, from top to bottom.
pub fn fields(attributes: &[SignUpAttribute]) -> Vec<Field> {
    let asked = attributes.iter().map(|attribute| attribute.name.field());
    [Field::Email, Field::Password]
        .into_iter()
        .chain(asked)
        .collect()
}

/// Checks the inputs.
pub fn check(registration: &Registration<'_>, policy: &PasswordPolicy) -> Vec<FieldError> {
    let password = form::check_new_password(registration.password, policy);
    let attributes = registration.attributes.iter().filter_map(check_attribute);
    form::check_email(registration.email)
        .into_iter()
        .chain(password)
        .chain(attributes)
        .collect()
}

/// Returns the policy in the syntax of the `passwordrules` attribute, which password managers read when they generate a
/// password.
pub fn password_rules(policy: &PasswordPolicy) -> String {
    let mut text = ["minlength: ", &policy.min.to_string(), ";"].concat();
    for rule in policy.rules() {
        text.push_str(match rule {
            Rule::Lower => " required: lower;",
            Rule::Upper => " required: upper;",
            Rule::Number => " required: digit;",
            Rule::Symbol => " required: special;",
            Rule::MinLength(_) | Rule::MaxLength | Rule::NoOuterSpace => "",
        });
    }
    text
}

fn check_attribute((asked, text): &(SignUpAttribute, String)) -> Option<FieldError> {
    let value = tidy(asked.name, text);
    let reason = match value.as_str() {
        "" if asked.required => Reason::Missing,
        "" => return None,
        value if asked.name.accepts(value) => return None,
        _ => Reason::Implausible,
    };
    Some(FieldError::new(asked.name.field(), reason))
}

/// Returns the request. Empty inputs are left out.
pub fn request(registration: &Registration<'_>) -> RegisterRequest {
    let mut attributes = BTreeMap::new();
    for (asked, text) in &registration.attributes {
        let value = tidy(asked.name, text);
        if !value.is_empty() {
            attributes.insert(asked.name, value);
        }
    }
    RegisterRequest {
        email: registration.email.trim().to_owned(),
        password: Secret::new(registration.password),
        attributes,
    }
}

/// Removes the spaces around a name, and spaces, dashes, dots and brackets from a phone number.
fn tidy(attribute: Attribute, text: &str) -> String {
    match attribute {
        Attribute::PhoneNumber => text
            .chars()
            .filter(|c| !c.is_whitespace() && !"-()./\u{2013}".contains(*c))
            .collect(),
        Attribute::GivenName | Attribute::FamilyName => text.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHONE: SignUpAttribute = SignUpAttribute {
        name: Attribute::PhoneNumber,
        required: false,
    };
    const NAME: SignUpAttribute = SignUpAttribute {
        name: Attribute::GivenName,
        required: true,
    };

    fn registration<'a>(password: &'a str, phone: &str, name: &str) -> Registration<'a> {
        Registration {
            email: " ada@example.org ",
            password,
            attributes: vec![(PHONE, phone.into()), (NAME, name.into())],
        }
    }

    fn policy() -> PasswordPolicy {
        "min=8,number".parse().unwrap()
    }

    #[test]
    fn a_valid_registration_is_trimmed_and_has_no_error() {
        let registration = registration("correct horse 1", "+49 (151) 123-45678", " Ada ");
        assert!(check(&registration, &policy()).is_empty());
        let request = request(&registration);
        assert_eq!(request.email, "ada@example.org");
        assert_eq!(
            request.attributes[&Attribute::PhoneNumber],
            "+4915112345678"
        );
        assert_eq!(request.attributes[&Attribute::GivenName], "Ada");
    }

    #[test]
    fn spaces_around_a_password_are_sent() {
        let request = request(&registration(" x ", "", "Ada"));
        assert_eq!(request.password.expose(), " x ");
    }

    #[test]
    fn an_empty_optional_attribute_is_left_out() {
        let request = request(&registration("correct horse 1", "  ", "Ada"));
        assert!(!request.attributes.contains_key(&Attribute::PhoneNumber));
    }

    #[test]
    fn the_policy_is_written_for_password_managers() {
        assert_eq!(password_rules(&policy()), "minlength: 8; required: digit;");
    }

    #[test]
    fn errors_come_in_the_order_of_the_form() {
        let errors = check(&registration("short", "0151", " "), &policy());
        let expected = [
            FieldError::new(Field::Password, Reason::BreaksPolicy),
            FieldError::new(Field::PhoneNumber, Reason::Implausible),
            FieldError::new(Field::GivenName, Reason::Missing),
        ];
        assert_eq!(errors, expected);
    }
}
