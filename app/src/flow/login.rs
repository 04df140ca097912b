//! The in-app login: what is checked before the proof is made, and what a refusal leads to.

use wire::{Field, Problem, ProblemCode};

use super::form::{self, Fault, Reason};

/// The inputs of the form, from top to bottom.
pub const FIELDS: [Field; 2] = [Field::Email, Field::Password];

/// Checks what was typed. The policy is not looked at: an old password may be older than the policy.
pub fn check(email: &str, password: &str) -> Vec<Fault> {
    let missing = password.is_empty();
    let password = missing.then_some(Fault::new(Field::Password, Reason::Missing));
    form::check_email(email)
        .into_iter()
        .chain(password)
        .collect()
}

/// What a refused login leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The password goes, everything else stays, and the cursor stands where the password was.
    Retype,
    /// The account waits for its confirmation; the password is kept in memory for afterwards.
    Confirm,
    /// An input is to blame.
    Blame(Fault),
    /// Everything stays as it was typed: trying again later may do.
    Keep,
}

/// What follows from `problem`.
pub fn refusal(problem: &Problem) -> Refusal {
    match problem.code {
        ProblemCode::WrongCredentials => Refusal::Retype,
        ProblemCode::UserNotConfirmed => Refusal::Confirm,
        _ => form::blame(problem, &FIELDS).map_or(Refusal::Keep, Refusal::Blame),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(code: ProblemCode) -> Refusal {
        refusal(&Problem {
            code,
            message: String::new(),
            request_id: String::new(),
            field: None,
            retry_after: None,
        })
    }

    #[test]
    fn both_inputs_are_named_when_both_are_empty() {
        let fields: Vec<Field> = check("", "").iter().map(|fault| fault.field).collect();
        assert_eq!(fields, FIELDS);
    }

    #[test]
    fn a_password_of_blanks_is_a_password() {
        assert!(check("ada@example.org", "   ").is_empty());
    }

    #[test]
    fn only_a_wrong_password_is_cleared() {
        assert_eq!(refused(ProblemCode::WrongCredentials), Refusal::Retype);
        for code in [
            ProblemCode::Offline,
            ProblemCode::PoolBusy,
            ProblemCode::LoginExpired,
        ] {
            assert_eq!(refused(code), Refusal::Keep);
        }
    }

    #[test]
    fn an_unconfirmed_account_leads_to_confirmation() {
        assert_eq!(refused(ProblemCode::UserNotConfirmed), Refusal::Confirm);
    }
}
