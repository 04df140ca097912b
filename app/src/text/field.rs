//! Labels of inputs, hints below them, and what can be wrong with each.

use wire::{Field, ProblemCode};

use crate::flow::form::{Fault, Reason};

/// The e-mail address.
pub const EMAIL: &str = "E-mail";
/// The password.
pub const PASSWORD: &str = "Password";
/// The confirmation code.
pub const CODE: &str = "ProblemCode";
/// The given name.
pub const GIVEN_NAME: &str = "Given name";
/// The family name.
pub const FAMILY_NAME: &str = "Family name";
/// The telephone number.
pub const PHONE_NUMBER: &str = "Telephone number";
/// Behind the label of an input that may stay empty.
pub const OPTIONAL: &str = " (optional)";
/// Below the telephone number.
pub const PHONE_HINT: &str = "With the country code, for example +49 151 12345678.";
/// Below the code.
pub const CODE_HINT: &str = "The digits from the mail. Blanks and dashes do not matter.";

/// The label of a field.
pub const fn label(field: Field) -> &'static str {
    match field {
        Field::Email => EMAIL,
        Field::Password => PASSWORD,
        Field::Code => CODE,
        Field::GivenName => GIVEN_NAME,
        Field::FamilyName => FAMILY_NAME,
        Field::PhoneNumber => PHONE_NUMBER,
        Field::Unknown => "",
    }
}

/// What is wrong with an input, and what to do.
pub const fn fault(fault: Fault) -> &'static str {
    match fault.reason {
        Reason::Missing => missing(fault.field),
        Reason::Implausible => implausible(fault.field),
        Reason::BreaksPolicy => "Choose a password that keeps every rule below.",
        Reason::Refused(code) => refused(code, fault.field),
    }
}

const fn missing(field: Field) -> &'static str {
    match field {
        Field::Email => "Enter your e-mail address.",
        Field::Password => "Enter your password.",
        Field::Code => "Enter the code from the mail.",
        Field::GivenName => "Enter your given name.",
        Field::FamilyName => "Enter your family name.",
        Field::PhoneNumber => "Enter your telephone number.",
        Field::Unknown => "Enter a value.",
    }
}

const fn implausible(field: Field) -> &'static str {
    match field {
        Field::Email => "Enter an e-mail address such as name@example.org.",
        Field::Code => "The code has six to eight digits. Check the mail again.",
        Field::PhoneNumber => "Enter the number with its country code, such as +49 151 12345678.",
        _ => "Enter a shorter or simpler value.",
    }
}

const fn refused(code: ProblemCode, field: Field) -> &'static str {
    match code {
        ProblemCode::CodeMismatch => {
            "This code is not right. Check the mail, or ask for a new code."
        }
        ProblemCode::CodeExpired => {
            "This code has expired or was used already. Ask for a new code."
        }
        ProblemCode::PasswordNotAccepted => {
            "The user pool does not accept this password. Choose another one."
        }
        ProblemCode::EmailTaken => {
            "This address belongs to another account. Use another one, or log in."
        }
        _ => implausible(field),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_says_what_to_enter() {
        for field in [
            Field::Email,
            Field::Password,
            Field::Code,
            Field::GivenName,
            Field::FamilyName,
            Field::PhoneNumber,
            Field::Unknown,
        ] {
            assert!(fault(Fault::new(field, Reason::Missing)).starts_with("Enter "));
        }
    }

    #[test]
    fn a_wrong_and_an_old_code_are_told_apart() {
        let words = |code| fault(Fault::new(Field::Code, Reason::Refused(code)));
        assert_ne!(
            words(ProblemCode::CodeMismatch),
            words(ProblemCode::CodeExpired)
        );
    }
}
