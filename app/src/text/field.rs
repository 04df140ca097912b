//! Labels of inputs, hints below them, and what can be wrong with each.

use wire::Field;

use super::problem;
use crate::flow::form::{Fault, Reason};

pub const OPTIONAL: &str = " (optional)";
pub const PASSWORD: &str = label(Field::Password);
pub const PHONE_HINT: &str = "Include the country code, for example +49 151 12345678.";
pub const CODE_HINT: &str = "Spaces and dashes are ignored.";

pub const fn label(field: Field) -> &'static str {
    match field {
        Field::Email => "Email",
        Field::Password => "Password",
        Field::Code => "Code",
        Field::GivenName => "Given name",
        Field::FamilyName => "Family name",
        Field::PhoneNumber => "Phone number",
        Field::Unknown => "",
    }
}

/// What is wrong with an input, and what to do.
pub const fn error(fault: Fault) -> &'static str {
    match fault.reason {
        Reason::Missing => missing(fault.field),
        Reason::Implausible => implausible(fault.field),
        Reason::BreaksPolicy => "Choose a password that meets all the rules below.",
        // A code that is always about one field has a sentence that fits the field.
        Reason::Refused(code) if code.field().is_some() => problem::text(code),
        Reason::Refused(_) => implausible(fault.field),
    }
}

const fn missing(field: Field) -> &'static str {
    match field {
        Field::Email => "Enter your email.",
        Field::Password => "Enter your password.",
        Field::Code => "Enter the code from the email.",
        Field::GivenName => "Enter your given name.",
        Field::FamilyName => "Enter your family name.",
        Field::PhoneNumber => "Enter your phone number.",
        Field::Unknown => "Enter a value.",
    }
}

const fn implausible(field: Field) -> &'static str {
    match field {
        Field::Email => "Enter an email address such as name@example.org, 128 characters at most.",
        Field::Password => "This password can\u{2019}t be used. Choose another one.",
        Field::Code => "Codes have 6 to 8 digits. Check the email again.",
        Field::GivenName | Field::FamilyName => {
            "This name can\u{2019}t be used. Names have 2,048 characters at most."
        }
        Field::PhoneNumber => "Enter the number with its country code, such as +49 151 12345678.",
        Field::Unknown => "Enter another value.",
    }
}

#[cfg(test)]
mod tests {
    use wire::ProblemCode;

    use super::*;

    #[test]
    fn every_field_says_what_to_enter() {
        for field in Field::ALL {
            assert!(error(Fault::new(*field, Reason::Missing)).starts_with("Enter "));
        }
    }

    #[test]
    fn every_field_says_what_is_wrong_with_a_value_that_was_refused() {
        let refused = Reason::Refused(ProblemCode::InvalidInput);
        for field in Field::ALL {
            assert!(!error(Fault::new(*field, refused)).is_empty());
        }
    }

    #[test]
    fn a_wrong_code_and_an_expired_code_get_different_sentences() {
        let sentence = |code| error(Fault::new(Field::Code, Reason::Refused(code)));
        assert_eq!(
            sentence(ProblemCode::CodeMismatch),
            problem::text(ProblemCode::CodeMismatch)
        );
        assert_ne!(
            sentence(ProblemCode::CodeMismatch),
            sentence(ProblemCode::CodeExpired)
        );
    }

    #[test]
    fn the_limits_in_the_sentences_are_the_limits_that_are_checked() {
        let sentence = implausible(Field::Email);
        assert!(sentence.contains(&wire::email::MAX_LENGTH.to_string()));
        let name = |length| "a".repeat(length);
        assert!(wire::Attribute::GivenName.accepts(&name(2048)));
        assert!(!wire::Attribute::GivenName.accepts(&name(2049)));
        assert!(implausible(Field::GivenName).contains("2,048"));
    }
}
