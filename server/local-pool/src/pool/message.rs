//! The emails and SMS messages that Cognito would have sent.

use serde::{Deserialize, Serialize};

/// The number of messages the mailbox keeps.
pub const CAPACITY: usize = 200;

/// An email or an SMS message.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// How it was sent. Older files contain emails only.
    #[serde(default)]
    pub medium: DeliveryMedium,
    /// The recipient's email address or phone number.
    pub to: String,
    /// The subject; what an SMS message is about.
    pub subject: String,
    /// The text.
    pub body: String,
    /// The code or temporary password in the text, if there is one.
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
            .field("medium", &self.medium)
            .field("to", &self.to)
            .field("purpose", &self.purpose)
            .field("sent_at", &self.sent_at)
            .finish_non_exhaustive()
    }
}

/// Cognito's `DeliveryMediumType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum DeliveryMedium {
    /// An email.
    #[default]
    Email,
    /// An SMS message.
    Sms,
}

impl DeliveryMedium {
    /// Returns the name in the service model.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Email => "EMAIL",
            Self::Sms => "SMS",
        }
    }

    /// Returns the attribute that contains the recipient.
    pub(crate) fn attribute(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "phone_number",
        }
    }

    /// Returns the name for the mailbox page.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Email => "Email",
            Self::Sms => "SMS",
        }
    }
}

/// Why a message was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To confirm a sign-up.
    ConfirmSignUp,
    /// To reset a password.
    ResetPassword,
    /// To verify an attribute.
    VerifyAttribute,
    /// To sign in.
    Authentication,
    /// To tell a new user the temporary password.
    Invitation,
}
