//! A new password: checks before it is sent.

use wire::{Field, PasswordPolicy, Secret, reset_password::ResetPasswordRequest};

use super::form::{self, FieldError};

/// The inputs of the form, from top to bottom.
pub const FIELDS: [Field; 3] = [Field::Email, Field::Code, Field::Password];

/// Returns the request, or what is wrong with the inputs.
pub fn request(
    email: &str,
    code: &str,
    password: &str,
    policy: &PasswordPolicy,
) -> Result<ResetPasswordRequest, Vec<FieldError>> {
    let email_error = form::check_email(email);
    let password_error = form::check_new_password(password, policy);
    match (email_error, form::check_code(code), password_error) {
        (None, Ok(code), None) => Ok(ResetPasswordRequest {
            email: email.trim().to_owned(),
            code: Secret::new(code),
            password: Secret::new(password),
        }),
        (email_error, code, password_error) => {
            let errors = [email_error, code.err(), password_error];
            Err(errors.into_iter().flatten().collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::form::Reason;

    fn policy() -> PasswordPolicy {
        "min=8".parse().unwrap()
    }

    #[test]
    fn a_pasted_code_loses_its_spaces_and_a_password_keeps_them() {
        let request = request("ada@example.org ", "012 345", "a b c d e", &policy()).unwrap();
        assert_eq!(request.email, "ada@example.org");
        assert_eq!(request.code.expose(), "012345");
        assert_eq!(request.password.expose(), "a b c d e");
    }

    #[test]
    fn every_input_that_is_wrong_has_an_error_in_the_order_of_the_form() {
        let errors = request("", "12", "short", &policy()).unwrap_err();
        let expected = [
            FieldError::new(Field::Email, Reason::Missing),
            FieldError::new(Field::Code, Reason::Implausible),
            FieldError::new(Field::Password, Reason::BreaksPolicy),
        ];
        assert_eq!(errors, expected);
    }
}
