//! Registration: what is checked before it is sent, and what is sent.

use std::collections::BTreeMap;

use wire::{
    Attribute, Field, PasswordPolicy, Secret, SignUpAttribute, password_policy::Rule,
    register::RegisterRequest,
};

use super::form::{self, Fault, Reason};

/// What was typed.
pub struct Entry<'a> {
    /// The address.
    pub email: &'a str,
    /// The chosen password.
    pub password: &'a str,
    /// The optional attributes, in the order of the form.
    pub attributes: Vec<(SignUpAttribute, String)>,
}

/// The inputs of the form, from top to bottom.
pub fn fields(attributes: &[SignUpAttribute]) -> Vec<Field> {
    let asked = attributes.iter().map(|attribute| attribute.name.field());
    [Field::Email, Field::Password]
        .into_iter()
        .chain(asked)
        .collect()
}

/// Checks what was typed.
pub fn check(entry: &Entry<'_>, policy: &PasswordPolicy) -> Vec<Fault> {
    let password = match entry.password {
        "" => Some(Reason::Missing),
        password => (!policy.broken(password).is_empty()).then_some(Reason::BreaksPolicy),
    };
    let password = password.map(|reason| Fault::new(Field::Password, reason));
    let attributes = entry.attributes.iter().filter_map(check_attribute);
    form::check_email(entry.email)
        .into_iter()
        .chain(password)
        .chain(attributes)
        .collect()
}

/// The policy as password managers read it when they make one up (the attribute `passwordrules`).
pub fn written_rules(policy: &PasswordPolicy) -> String {
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

fn check_attribute((asked, text): &(SignUpAttribute, String)) -> Option<Fault> {
    let value = tidy(asked.name, text);
    let reason = match value.as_str() {
        "" if asked.required => Reason::Missing,
        "" => return None,
        value if asked.name.accepts(value) => return None,
        _ => Reason::Implausible,
    };
    Some(Fault::new(asked.name.field(), reason))
}

/// The request; what was left empty is left out.
pub fn request(entry: &Entry<'_>) -> RegisterRequest {
    let mut attributes = BTreeMap::new();
    for (asked, text) in &entry.attributes {
        let value = tidy(asked.name, text);
        if !value.is_empty() {
            attributes.insert(asked.name, value);
        }
    }
    RegisterRequest {
        email: entry.email.trim().to_owned(),
        password: Secret::new(entry.password),
        attributes,
    }
}

/// Takes away what people add for the eye: blanks around a name, and blanks, dashes, brackets in a telephone number.
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

    fn entry<'a>(password: &'a str, phone: &str, name: &str) -> Entry<'a> {
        Entry {
            email: " ada@example.org ",
            password,
            attributes: vec![(PHONE, phone.into()), (NAME, name.into())],
        }
    }

    fn policy() -> PasswordPolicy {
        "min=8,number".parse().unwrap()
    }

    #[test]
    fn a_good_entry_has_no_fault_and_loses_its_blanks() {
        let entry = entry("correct horse 1", "+49 (151) 123-45678", " Ada ");
        assert!(check(&entry, &policy()).is_empty());
        let request = request(&entry);
        assert_eq!(request.email, "ada@example.org");
        assert_eq!(
            request.attributes[&Attribute::PhoneNumber],
            "+4915112345678"
        );
        assert_eq!(request.attributes[&Attribute::GivenName], "Ada");
    }

    #[test]
    fn blanks_around_a_password_belong_to_it() {
        let request = request(&entry(" x ", "", "Ada"));
        assert_eq!(request.password.expose(), " x ");
    }

    #[test]
    fn an_empty_optional_attribute_is_left_out() {
        let request = request(&entry("correct horse 1", "  ", "Ada"));
        assert!(!request.attributes.contains_key(&Attribute::PhoneNumber));
    }

    #[test]
    fn the_policy_is_told_to_password_managers() {
        assert_eq!(written_rules(&policy()), "minlength: 8; required: digit;");
    }

    #[test]
    fn faults_come_in_the_order_of_the_form() {
        let faults = check(&entry("short", "0151", " "), &policy());
        let expected = [
            Fault::new(Field::Password, Reason::BreaksPolicy),
            Fault::new(Field::PhoneNumber, Reason::Implausible),
            Fault::new(Field::GivenName, Reason::Missing),
        ];
        assert_eq!(faults, expected);
    }
}
