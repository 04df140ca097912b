//! What was wrong with a form, in Cognito's words, and at which field it is shown.

use crate::pool::refusal::Refusal;

/// A refused form. A problem without a field stands above the form.
pub struct Problem {
    /// The field that caused it.
    pub field: Option<&'static str>,
    /// What to tell the person.
    pub message: String,
}

impl From<&Refusal> for Problem {
    fn from(refusal: &Refusal) -> Self {
        Self {
            field: field(refusal),
            message: refusal.to_string(),
        }
    }
}

fn field(refusal: &Refusal) -> Option<&'static str> {
    match refusal {
        Refusal::PasswordPolicy(_)
        | Refusal::Constraint {
            member: "password", ..
        } => Some("password"),
        Refusal::Constraint {
            member: "username", ..
        }
        | Refusal::UsernameExists
        | Refusal::UsernameClientNotFound
        | Refusal::NoVerifiedAddress => Some("username"),
        // An exception for many mistakes, this one among them; the others speak of names, and stand above the form.
        Refusal::InvalidParameter(message) if message.starts_with("Username") => Some("username"),
        Refusal::CodeMismatch | Refusal::ExpiredCode => Some("code"),
        // Which of both fields was wrong is not said, and the rest belongs to no field.
        _ => None,
    }
}
