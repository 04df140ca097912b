//! Confirmation: checks before the code is sent.

use wire::{Field, Secret, confirm::ConfirmRequest};

use super::form::{self, FieldError};

/// The inputs of the form, from top to bottom.
pub const FIELDS: [Field; 2] = [Field::Email, Field::Code];

/// Returns the request, or what is wrong with the inputs.
pub fn request(email: &str, code: &str) -> Result<ConfirmRequest, Vec<FieldError>> {
    let email_error = form::check_email(email);
    let code = form::check_code(code);
    match (email_error, code) {
        (None, Ok(code)) => Ok(ConfirmRequest {
            email: email.trim().to_owned(),
            code: Secret::new(code),
        }),
        (error, code) => Err(error.into_iter().chain(code.err()).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::form::Reason;

    #[test]
    fn a_pasted_code_is_sent_without_its_spaces() {
        let request = request("ada@example.org ", "012 345").unwrap();
        assert_eq!(request.email, "ada@example.org");
        assert_eq!(request.code.expose(), "012345");
    }

    #[test]
    fn both_inputs_have_an_error_when_both_are_wrong() {
        let errors = request("", "12").unwrap_err();
        let expected = [
            FieldError::new(Field::Email, Reason::Missing),
            FieldError::new(Field::Code, Reason::Implausible),
        ];
        assert_eq!(errors, expected);
    }
}
