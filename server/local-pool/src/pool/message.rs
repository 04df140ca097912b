//! The emails that Cognito would have sent.

use serde::{Deserialize, Serialize};

/// The number of emails the mailbox keeps.
pub const CAPACITY: usize = 200;

/// An email.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The recipient's address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// The code in the text, if there is one.
    pub code: Option<String>,
    /// Why it was sent.
    pub purpose: Purpose,
    /// Seconds since 1970.
    pub sent_at: i64,
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Omit the code and the body that contains it, because the code grants access to an account.
        f.debug_struct("Message")
            .field("to", &self.to)
            .field("purpose", &self.purpose)
            .field("sent_at", &self.sent_at)
            .finish_non_exhaustive()
    }
}

/// Why an email was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To confirm a sign-up.
    ConfirmSignUp,
    /// To reset a password.
    ResetPassword,
}
