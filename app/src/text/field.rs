//! Labels of inputs, hints below them, and what can be wrong with each.

use wire::Field;

pub use super::messages::field::*;
pub use super::messages::field_hint::{CODE as CODE_HINT, PHONE_NUMBER as PHONE_HINT};
pub use super::messages::field_label::*;

use super::{Message, messages::field_error as message, problem};
use crate::flow::form::{FieldError, Reason};

pub const fn label(field: Field) -> Message {
    match field {
        Field::Email => EMAIL,
        Field::Password | Field::LoginPassword => PASSWORD,
        Field::PresentPassword => CURRENT_PASSWORD,
        Field::Code => CODE,
        Field::GivenName => GIVEN_NAME,
        Field::FamilyName => FAMILY_NAME,
        Field::PhoneNumber => PHONE_NUMBER,
        Field::Confirmation | Field::Unknown => VALUE,
    }
}

/// What is wrong with an input, and what to do.
pub const fn error(error: FieldError) -> Message {
    match error.reason {
        Reason::Missing => missing(error.field),
        Reason::BreaksPolicy => message::PASSWORD_BREAKS_POLICY,
        // A code that is always about one field has its own message.
        Reason::Rejected(code) if code.field().is_some() => problem::message(code),
        Reason::Implausible | Reason::Rejected(_) => implausible(error.field),
    }
}

const fn missing(field: Field) -> Message {
    match field {
        Field::Email => message::EMAIL_MISSING,
        Field::Password | Field::LoginPassword => message::PASSWORD_MISSING,
        Field::PresentPassword => message::CURRENT_PASSWORD_MISSING,
        Field::Code => message::CODE_MISSING,
        Field::GivenName => message::GIVEN_NAME_MISSING,
        Field::FamilyName => message::FAMILY_NAME_MISSING,
        Field::PhoneNumber => message::PHONE_NUMBER_MISSING,
        Field::Confirmation | Field::Unknown => message::VALUE_MISSING,
    }
}

const fn implausible(field: Field) -> Message {
    match field {
        Field::Email => message::EMAIL_IMPLAUSIBLE,
        Field::Password => message::PASSWORD_NOT_ACCEPTED,
        Field::PresentPassword | Field::LoginPassword => message::PASSWORD_INCORRECT,
        Field::Code => message::CODE_IMPLAUSIBLE,
        Field::GivenName | Field::FamilyName => message::NAME_NOT_ACCEPTED,
        Field::PhoneNumber => message::PHONE_NUMBER_IMPLAUSIBLE,
        Field::Confirmation | Field::Unknown => message::VALUE_NOT_ACCEPTED,
    }
}

#[cfg(test)]
mod tests {
    use wire::ProblemCode;

    use super::*;

    #[test]
    fn every_field_says_what_to_enter() {
        for field in Field::ALL {
            assert!(
                error(FieldError::new(*field, Reason::Missing))
                    .get()
                    .starts_with("Enter ")
            );
        }
    }

    #[test]
    fn every_field_says_what_is_wrong_with_a_rejected_value() {
        let rejected = Reason::Rejected(ProblemCode::InvalidInput);
        for field in Field::ALL {
            assert!(!error(FieldError::new(*field, rejected)).get().is_empty());
        }
    }

    #[test]
    fn a_wrong_code_and_an_expired_code_have_different_messages() {
        let sentence = |code| error(FieldError::new(Field::Code, Reason::Rejected(code)));
        assert_eq!(
            sentence(ProblemCode::CodeMismatch),
            problem::message(ProblemCode::CodeMismatch)
        );
        assert_ne!(
            sentence(ProblemCode::CodeMismatch),
            sentence(ProblemCode::CodeExpired)
        );
    }

    #[test]
    fn messages_state_the_limits_that_are_checked() {
        let sentence = implausible(Field::Email).get();
        assert!(sentence.contains(&wire::email::MAX_LENGTH.to_string()));
        let name = |length| "a".repeat(length);
        assert!(wire::Attribute::GivenName.accepts(&name(2048)));
        assert!(!wire::Attribute::GivenName.accepts(&name(2049)));
        assert!(implausible(Field::GivenName).get().contains("2,048"));
    }
}
