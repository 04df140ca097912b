//! Confirmation of an email address with the code that was sent to it.

use serde::{Deserialize, Serialize};

use crate::Secret;

/// The body of `POST /api/confirm`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmRequest {
    /// The address that was registered.
    pub email: String,
    /// The code from the email.
    pub code: Secret,
}

/// The response: the account is confirmed, now or earlier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {}

/// The body of `POST /api/confirm/resend`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResendRequest {
    /// The address that was registered.
    pub email: String,
}

/// The response: a code was sent if an unconfirmed account has this address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeSent {
    /// The masked address; derived from the user's input, so that it reveals nothing.
    pub destination: String,
    /// Seconds until another code can be requested.
    pub resend_after: u32,
}

/// Parses a code as users paste it: spaces and dashes are ignored.
///
/// Returns the digits, or `None` unless there are 6 to 8 of them and nothing else. Leading zeros are kept.
#[must_use]
pub fn parse_code(text: &str) -> Option<String> {
    let bare = |c: &char| !c.is_whitespace() && *c != '-' && *c != '\u{2013}';
    let code: String = text.chars().filter(bare).collect();
    let fits = (6..=8).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit());
    fits.then_some(code)
}

#[cfg(test)]
mod tests {
    use super::parse_code;

    #[test]
    fn a_pasted_code_keeps_its_leading_zeros_and_loses_its_spaces() {
        assert_eq!(parse_code(" 012 345\n").as_deref(), Some("012345"));
        assert_eq!(parse_code("012-345").as_deref(), Some("012345"));
    }

    #[test]
    fn text_without_six_to_eight_digits_is_not_a_code() {
        for text in ["", "12345", "12345a", "123456789", "１２３４５６"] {
            assert_eq!(parse_code(text), None, "{text}");
        }
    }
}
