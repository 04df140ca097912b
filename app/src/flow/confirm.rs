//! Confirmation: what is checked before it is sent.

use wire::{Field, Secret, confirm::ConfirmRequest, confirm::parse_code};

use super::form::{self, Fault, Reason};

/// The inputs of the form, from top to bottom.
pub const FIELDS: [Field; 2] = [Field::Email, Field::Code];

/// The request, or what is wrong with what was typed.
pub fn request(email: &str, code: &str) -> Result<ConfirmRequest, Vec<Fault>> {
    let email_fault = form::check_email(email);
    let code = parse_code(code).ok_or_else(|| {
        let missing = code.trim().is_empty();
        let reason = if missing {
            Reason::Missing
        } else {
            Reason::Implausible
        };
        Fault::new(Field::Code, reason)
    });
    match (email_fault, code) {
        (None, Ok(code)) => Ok(ConfirmRequest {
            email: email.trim().to_owned(),
            code: Secret::new(code),
        }),
        (fault, code) => Err(fault.into_iter().chain(code.err()).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_code_is_sent_without_its_blanks() {
        let request = request("ada@example.org ", "012 345").unwrap();
        assert_eq!(request.email, "ada@example.org");
        assert_eq!(request.code.expose(), "012345");
    }

    #[test]
    fn both_inputs_are_named_when_both_are_wrong() {
        let faults = request("", "12").unwrap_err();
        let expected = [
            Fault::new(Field::Email, Reason::Missing),
            Fault::new(Field::Code, Reason::Implausible),
        ];
        assert_eq!(faults, expected);
    }
}
