//! The key of an authenticator app, and the codes that it shows.

use wire::ProblemCode;

pub use super::messages::authenticator::*;

use super::{Message, challenge};
use crate::flow::form::Reason;

/// What is wrong with a code of an authenticator app, and what to do.
pub const fn app_code_error(reason: Reason) -> Message {
    match reason {
        Reason::Rejected(ProblemCode::CodeMismatch | ProblemCode::SoftwareTokenMismatch) => {
            CODE_INCORRECT
        }
        Reason::Rejected(ProblemCode::CodeExpired) => CODE_USED,
        _ => challenge::code_error(reason),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_code_of_an_app_does_not_mention_a_message() {
        for code in [ProblemCode::CodeMismatch, ProblemCode::CodeExpired] {
            let message = app_code_error(Reason::Rejected(code));
            assert!(message.get().contains("app"), "{}", message.get());
            assert_ne!(
                message,
                challenge::sent_code_error(Reason::Rejected(code), false)
            );
        }
    }
}
