//! What can be wrong with an input, and which input a refusal of the server belongs to.

use wire::{Field, Problem, ProblemCode, email};

/// Why an input cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing was typed.
    Missing,
    /// It does not look like what it should be.
    Implausible,
    /// The password breaks the policy that stands beside it.
    BreaksPolicy,
    /// The server refused it.
    Refused(ProblemCode),
}

/// An input that cannot be taken, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Which input.
    pub field: Field,
    /// Why.
    pub reason: Reason,
}

impl Fault {
    /// A fault.
    pub const fn new(field: Field, reason: Reason) -> Self {
        Self { field, reason }
    }
}

/// The `name` and `id` of an input: the same in every build and on every page, so that password managers find it again.
pub const fn name(field: Field) -> &'static str {
    match field {
        Field::Email => "email",
        Field::Password => "password",
        Field::Code => "code",
        Field::GivenName => "given_name",
        Field::FamilyName => "family_name",
        Field::PhoneNumber => "phone_number",
        Field::Unknown => "unknown",
    }
}

/// Checks an address.
pub fn check_email(text: &str) -> Option<Fault> {
    let reason = match text.trim() {
        "" => Reason::Missing,
        text if email::is_plausible(text) => return None,
        _ => Reason::Implausible,
    };
    Some(Fault::new(Field::Email, reason))
}

/// The input that is to blame for a refusal, if it is one of the form's; otherwise the refusal concerns the whole form.
pub fn blame(problem: &Problem, fields: &[Field]) -> Option<Fault> {
    let field = problem.field.or(match problem.code {
        ProblemCode::PasswordNotAccepted => Some(Field::Password),
        ProblemCode::CodeMismatch | ProblemCode::CodeExpired => Some(Field::Code),
        ProblemCode::EmailTaken => Some(Field::Email),
        _ => None,
    })?;
    fields
        .contains(&field)
        .then(|| Fault::new(field, Reason::Refused(problem.code)))
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
        }
    }

    #[test]
    fn an_empty_address_is_missing_and_a_strange_one_implausible() {
        let reason = |text| check_email(text).map(|fault| fault.reason);
        assert_eq!(reason("  "), Some(Reason::Missing));
        assert_eq!(reason("ada"), Some(Reason::Implausible));
        assert_eq!(reason(" ada@example.org "), None);
    }

    #[test]
    fn a_wrong_code_is_the_fault_of_the_code() {
        let fault = blame(
            &problem(ProblemCode::CodeMismatch, None),
            &[Field::Email, Field::Code],
        );
        let expected = Fault::new(Field::Code, Reason::Refused(ProblemCode::CodeMismatch));
        assert_eq!(fault, Some(expected));
    }

    #[test]
    fn the_server_s_word_on_the_field_wins() {
        let refused = problem(ProblemCode::InvalidInput, Some(Field::PhoneNumber));
        let fault = blame(&refused, &[Field::Email, Field::PhoneNumber]).unwrap();
        assert_eq!(fault.field, Field::PhoneNumber);
    }

    #[test]
    fn a_field_that_the_form_does_not_have_concerns_the_whole_form() {
        let refused = problem(ProblemCode::InvalidInput, Some(Field::Unknown));
        assert_eq!(blame(&refused, &[Field::Email]), None);
        assert_eq!(
            blame(&problem(ProblemCode::Offline, None), &[Field::Email]),
            None
        );
    }
}
