//! The key of an authenticator app, and the codes that it shows.

use wire::ProblemCode;

use super::challenge;
use crate::flow::form::Reason;

pub const QR_CODE: &str = "QR code for your authenticator app. The same key is below as text.";
pub const OPEN_APP: &str = "Open your authenticator app on this device";
pub const KEY: &str = "Key";
pub const KEY_HINT: &str = "Can\u{2019}t scan the code? Enter this key in your app.";
pub const COPY_KEY: &str = "Copy key";
/// Announced and shown.
pub const KEY_COPIED: &str = "The key is copied.";
/// Announced and shown.
pub const KEY_NOT_COPIED: &str =
    "Your browser didn\u{2019}t allow copying. Select the key and copy it yourself.";

/// What is wrong with a code of an authenticator app, and what to do.
pub const fn app_code_error(reason: Reason) -> &'static str {
    match reason {
        Reason::Rejected(ProblemCode::CodeMismatch | ProblemCode::SoftwareTokenMismatch) => {
            "That code is incorrect. Enter the code that the app shows now, and check that your phone\u{2019}s clock is right."
        }
        Reason::Rejected(ProblemCode::CodeExpired) => {
            "That code was already used. Wait until the app shows the next one."
        }
        _ => challenge::code_error(reason),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_code_of_an_app_does_not_mention_a_message() {
        for code in [ProblemCode::CodeMismatch, ProblemCode::CodeExpired] {
            let sentence = app_code_error(Reason::Rejected(code));
            assert!(sentence.contains("app"), "{sentence}");
            assert_ne!(
                sentence,
                challenge::sent_code_error(Reason::Rejected(code), false)
            );
        }
    }
}
