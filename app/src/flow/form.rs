//! What can be wrong with an input, and which input a problem is about.

use wire::{Field, PasswordPolicy, Problem, ProblemCode, confirm::parse_code, email};

/// Why an input is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    Missing,
    /// The value does not have the expected format, or is too long.
    Implausible,
    /// The password breaks the policy that is shown next to it.
    BreaksPolicy,
    /// The server rejected the value.
    Rejected(ProblemCode),
}

/// An input that is not accepted, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldError {
    pub field: Field,
    pub reason: Reason,
}

impl FieldError {
    pub const fn new(field: Field, reason: Reason) -> Self {
        Self { field, reason }
    }
}

/// Checks an email address.
pub fn check_email(text: &str) -> Option<FieldError> {
    let reason = match text.trim() {
        "" => Reason::Missing,
        text if email::is_plausible(text) => return None,
        _ => Reason::Implausible,
    };
    Some(FieldError::new(Field::Email, reason))
}

/// Parses the code from an email.
pub fn check_code(text: &str) -> Result<String, FieldError> {
    parse_code(text).ok_or_else(|| {
        let is_missing = text.trim().is_empty();
        let reason = if is_missing {
            Reason::Missing
        } else {
            Reason::Implausible
        };
        FieldError::new(Field::Code, reason)
    })
}

/// Checks a new password.
pub fn check_new_password(text: &str, policy: &PasswordPolicy) -> Option<FieldError> {
    let reason = match text {
        "" => Reason::Missing,
        text if policy.broken(text).is_empty() => return None,
        _ => Reason::BreaksPolicy,
    };
    Some(FieldError::new(Field::Password, reason))
}

/// Returns the error of the input that the problem is about, if the form has that input. Otherwise the problem is about
/// the whole form.
pub fn error_for(problem: &Problem, fields: &[Field]) -> Option<FieldError> {
    let field = problem.field.or(problem.code.field())?;
    fields
        .contains(&field)
        .then(|| FieldError::new(field, Reason::Rejected(problem.code)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(code: ProblemCode, field: Option<Field>) -> Problem {
        Problem {
            code,
            message: String::new(),
            request_id: String::new(),
            field,
            retry_after: None,
            detail: None,
        }
    }

    #[test]
    fn an_email_address_is_missing_implausible_or_valid() {
        let reason = |text: &str| check_email(text).map(|error| error.reason);
        assert_eq!(reason("  "), Some(Reason::Missing));
        assert_eq!(reason("ada"), Some(Reason::Implausible));
        let long = ["a".repeat(117).as_str(), "@example.org"].concat();
        assert_eq!(reason(&long), Some(Reason::Implausible));
        assert_eq!(reason(" ada@example.org "), None);
    }

    #[test]
    fn a_wrong_code_is_an_error_of_the_code_field() {
        let error = error_for(
            &problem(ProblemCode::CodeMismatch, None),
            &[Field::Email, Field::Code],
        );
        let expected = FieldError::new(Field::Code, Reason::Rejected(ProblemCode::CodeMismatch));
        assert_eq!(error, Some(expected));
    }

    #[test]
    fn the_field_that_the_server_names_takes_precedence() {
        let rejected = problem(ProblemCode::InvalidInput, Some(Field::PhoneNumber));
        let error = error_for(&rejected, &[Field::Email, Field::PhoneNumber]).unwrap();
        assert_eq!(error.field, Field::PhoneNumber);
    }

    #[test]
    fn a_problem_with_an_absent_field_is_about_the_whole_form() {
        let rejected = problem(ProblemCode::InvalidInput, Some(Field::Unknown));
        assert_eq!(error_for(&rejected, &[Field::Email]), None);
        assert_eq!(
            error_for(&problem(ProblemCode::Offline, None), &[Field::Email]),
            None
        );
    }
}
