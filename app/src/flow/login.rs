//! The in-app login: checks before it starts, and what follows from a failure.

use wire::{Field, Problem, ProblemCode};

use super::form::{self, FieldError, Reason};

/// The inputs of the form, from top to bottom.
pub const FIELDS: [Field; 2] = [Field::Email, Field::Password];

/// Checks the inputs. The password policy is not checked: a password may be older than the policy.
pub fn check(email: &str, password: &str) -> Vec<FieldError> {
    let missing = password.is_empty();
    let password = missing.then_some(FieldError::new(Field::Password, Reason::Missing));
    form::check_email(email)
        .into_iter()
        .chain(password)
        .collect()
}

/// What the form does after a failed login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Clears the password and moves the focus there.
    RetypePassword,
    /// Goes to the confirmation page; the password stays in memory for the login that follows.
    Confirm,
    /// Goes to the page that sets a new password.
    ResetPassword,
    /// Shows an error at an input.
    Field(FieldError),
    /// Shows the problem and keeps everything as it was typed: trying again later may help.
    Retry,
}

/// Returns what follows from `problem`.
pub fn failure(problem: &Problem) -> Failure {
    match problem.code {
        ProblemCode::WrongCredentials => Failure::RetypePassword,
        ProblemCode::UserNotConfirmed => Failure::Confirm,
        ProblemCode::PasswordResetRequired => Failure::ResetPassword,
        _ => form::error_for(problem, &FIELDS).map_or(Failure::Retry, Failure::Field),
    }
}

/// What the login page shows for the `problem` parameter of its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportedProblem {
    /// The user left the hosted pages, which is not an error.
    Cancelled,
    Error(ProblemCode),
}

/// Parses the `problem` parameter. Returns `None` for unknown codes, because anyone can put anything into a URL.
pub fn reported_problem(text: &str) -> Option<ReportedProblem> {
    match ProblemCode::parse(text)? {
        ProblemCode::Unknown => None,
        ProblemCode::LoginCancelled => Some(ReportedProblem::Cancelled),
        code => Some(ReportedProblem::Error(code)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure_of(code: ProblemCode) -> Failure {
        failure(&Problem {
            code,
            message: String::new(),
            request_id: String::new(),
            field: None,
            retry_after: None,
            detail: None,
        })
    }

    #[test]
    fn both_inputs_have_an_error_when_both_are_empty() {
        let fields: Vec<Field> = check("", "").iter().map(|error| error.field).collect();
        assert_eq!(fields, FIELDS);
    }

    #[test]
    fn a_password_of_spaces_is_a_password() {
        assert!(check("ada@example.org", "   ").is_empty());
    }

    #[test]
    fn only_a_wrong_password_is_cleared() {
        assert_eq!(
            failure_of(ProblemCode::WrongCredentials),
            Failure::RetypePassword
        );
        for code in [
            ProblemCode::Offline,
            ProblemCode::PoolBusy,
            ProblemCode::LoginExpired,
        ] {
            assert_eq!(failure_of(code), Failure::Retry);
        }
    }

    #[test]
    fn an_unconfirmed_account_leads_to_confirmation() {
        assert_eq!(failure_of(ProblemCode::UserNotConfirmed), Failure::Confirm);
    }

    #[test]
    fn a_required_reset_leads_to_a_new_password() {
        assert_eq!(
            failure_of(ProblemCode::PasswordResetRequired),
            Failure::ResetPassword
        );
    }

    #[test]
    fn an_unknown_problem_in_the_address_is_ignored() {
        for text in ["", "unknown", "anything"] {
            assert_eq!(reported_problem(text), None, "{text}");
        }
    }

    #[test]
    fn leaving_the_hosted_pages_is_not_an_error() {
        assert_eq!(
            reported_problem("login_cancelled"),
            Some(ReportedProblem::Cancelled)
        );
        assert_eq!(
            reported_problem("login_failed"),
            Some(ReportedProblem::Error(ProblemCode::LoginFailed))
        );
    }
}
