//! Labels of inputs, hints below them, and what can be wrong with each.

use wire::Field;

use super::problem;
use crate::flow::form::{FieldError, Reason};

pub const OPTIONAL: &str = " (optional)";
pub const PASSWORD: &str = label(Field::Password);
pub const PHONE_HINT: &str = "Include the country code, for example +49 151 12345678.";
pub const CODE_HINT: &str = "Spaces and dashes are ignored.";

pub const fn label(field: Field) -> &'static str {
    match field {
        Field::Email => "Email",
        Field::Password | Field::LoginPassword => "Password",
        Field::PresentPassword => "Current password",
        Field::Code => "Code",
        Field::GivenName => "Given name",
        Field::FamilyName => "Family name",
        Field::PhoneNumber => "Phone number",
        Field::Confirmation | Field::Unknown => "",
    }
}

/// What is wrong with an input, and what to do.
pub const fn error(error: FieldError) -> &'static str {
    match error.reason {
        Reason::Missing => missing(error.field),
        Reason::BreaksPolicy => "Choose a password that meets all the rules below.",
        // A code that is always about one field has its own message.
        Reason::Rejected(code) if code.field().is_some() => problem::text(code),
        Reason::Implausible | Reason::Rejected(_) => implausible(error.field),
    }
}

const fn missing(field: Field) -> &'static str {
    match field {
        Field::Email => "Enter your email.",
        Field::Password | Field::LoginPassword => "Enter your password.",
        Field::PresentPassword => "Enter your current password.",
        Field::Code => "Enter the code from the email.",
        Field::GivenName => "Enter your given name.",
        Field::FamilyName => "Enter your family name.",
        Field::PhoneNumber => "Enter your phone number.",
        Field::Confirmation | Field::Unknown => "Enter a value.",
    }
}

const fn implausible(field: Field) -> &'static str {
    match field {
        Field::Email => {
            "Enter an email address like name@example.org, with at most 128 characters."
        }
        Field::Password => "This password can\u{2019}t be used. Choose another one.",
        Field::PresentPassword | Field::LoginPassword => {
            "This password is incorrect. Check it and try again."
        }
        Field::Code => "Codes have 6 to 8 digits. Check the email again.",
        Field::GivenName | Field::FamilyName => {
            "This name can\u{2019}t be used. Names can have up to 2,048 characters."
        }
        Field::PhoneNumber => "Enter the number with its country code, such as +49 151 12345678.",
        Field::Confirmation | Field::Unknown => "Enter another value.",
    }
}

#[cfg(test)]
mod tests {
    use wire::ProblemCode;

    use super::*;

    #[test]
    fn every_field_says_what_to_enter() {
        for field in Field::ALL {
            assert!(error(FieldError::new(*field, Reason::Missing)).starts_with("Enter "));
        }
    }

    #[test]
    fn every_field_says_what_is_wrong_with_a_rejected_value() {
        let rejected = Reason::Rejected(ProblemCode::InvalidInput);
        for field in Field::ALL {
            assert!(!error(FieldError::new(*field, rejected)).is_empty());
        }
    }

    #[test]
    fn a_wrong_code_and_an_expired_code_have_different_messages() {
        let sentence = |code| error(FieldError::new(Field::Code, Reason::Rejected(code)));
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
    fn messages_state_the_limits_that_are_checked() {
        let sentence = implausible(Field::Email);
        assert!(sentence.contains(&wire::email::MAX_LENGTH.to_string()));
        let name = |length| "a".repeat(length);
        assert!(wire::Attribute::GivenName.accepts(&name(2048)));
        assert!(!wire::Attribute::GivenName.accepts(&name(2049)));
        assert!(implausible(Field::GivenName).contains("2,048"));
    }
}
