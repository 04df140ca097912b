//! Another password: checks before it is sent.

use wire::{Field, PasswordPolicy, Secret, account::password::ChangePasswordRequest};

use crate::flow::form::{self, FieldError, Reason};

/// The inputs of the form, from top to bottom.
pub const FIELDS: [Field; 2] = [Field::PresentPassword, Field::Password];

/// Returns the request, or what is wrong with the inputs. Without `requires_present`, users may have no password yet.
pub fn request(
    present: &str,
    new: &str,
    policy: &PasswordPolicy,
    requires_present: bool,
) -> Result<ChangePasswordRequest, Vec<FieldError>> {
    let is_missing = present.is_empty() && requires_present;
    let present_error = is_missing.then(|| FieldError::new(FIELDS[0], Reason::Missing));
    let new_error = form::check_new_password(new, policy);
    let errors: Vec<FieldError> = present_error.into_iter().chain(new_error).collect();
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(ChangePasswordRequest {
        present_password: (!present.is_empty()).then(|| Secret::new(present)),
        password: Secret::new(new),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy() -> PasswordPolicy {
        "min=8".parse().unwrap()
    }

    #[test]
    fn both_passwords_are_sent_as_they_were_typed() {
        let request = request(" old ", "a b c d e", &policy(), true).unwrap();
        assert_eq!(request.present_password.unwrap().expose(), " old ");
        assert_eq!(request.password.expose(), "a b c d e");
    }

    #[test]
    fn users_without_a_password_set_one() {
        let request = request("", "long enough", &policy(), false).unwrap();
        assert_eq!(request.present_password, None);
    }

    #[test]
    fn every_input_that_is_wrong_has_an_error_in_the_order_of_the_form() {
        let errors = request("", "short", &policy(), true).unwrap_err();
        let expected = [
            FieldError::new(Field::PresentPassword, Reason::Missing),
            FieldError::new(Field::Password, Reason::BreaksPolicy),
        ];
        assert_eq!(errors, expected);
    }
}
