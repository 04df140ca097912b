//! Why a form was refused: Cognito's message, and the field to show it at.

use crate::pool::refusal::Refusal;

/// Why a form was refused. Without a field, the message is shown above the form.
pub struct Problem {
    /// The field that caused it.
    pub field: Option<&'static str>,
    /// Cognito's message.
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
        // This exception has many causes. Messages about other fields name the field, and are shown above the form.
        Refusal::InvalidParameter(message) if message.starts_with("Username") => Some("username"),
        Refusal::CodeMismatch
        | Refusal::ExpiredCode
        | Refusal::AuthenticationCodeMismatch
        | Refusal::SoftwareTokenMismatch
        | Refusal::SoftwareTokenReused => Some("code"),
        // The message must not say which field was wrong, or no field was.
        _ => None,
    }
}
