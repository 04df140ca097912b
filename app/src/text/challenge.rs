//! The pages of the login's challenges.

use wire::{
    ProblemCode,
    login::{FirstFactorType, MfaType},
};

pub use super::login::{CONTINUE, OTHER_WAY};
pub use super::messages::challenge::*;

use super::{Message, Text, messages, time};
use crate::{browser::webauthn, flow::form::Reason};

/// What is wrong with a code that was sent, and what to do.
pub const fn sent_code_error(reason: Reason, can_resend: bool) -> Message {
    match reason {
        Reason::Rejected(ProblemCode::CodeMismatch | ProblemCode::SoftwareTokenMismatch) => {
            SENT_CODE_INCORRECT
        }
        Reason::Rejected(ProblemCode::CodeExpired) if can_resend => SENT_CODE_EXPIRED,
        Reason::Rejected(ProblemCode::CodeExpired) => SENT_CODE_EXPIRED_LOG_IN,
        _ => code_error(reason),
    }
}

/// What is wrong with any code.
pub(super) const fn code_error(reason: Reason) -> Message {
    match reason {
        Reason::Missing => CODE_MISSING,
        Reason::Implausible | Reason::BreaksPolicy | Reason::Rejected(_) => CODE_IMPLAUSIBLE,
    }
}

/// The remaining time to answer, rounded up to minutes; seconds only in the last minute.
pub fn time_left(seconds: i64) -> Text {
    let seconds = seconds.max(0);
    let shown = if seconds > 60 {
        let minutes = (seconds + 59) / 60;
        time::minutes(minutes)
    } else {
        time::span(seconds)
    };
    messages::challenge::time_left(shown)
}

/// A way to log in, as a button.
pub const fn first_factor(factor: FirstFactorType) -> Message {
    match factor {
        FirstFactorType::PasswordSrp | FirstFactorType::Password => FACTOR_PASSWORD,
        FirstFactorType::WebAuthn => FACTOR_PASSKEY,
        FirstFactorType::EmailOtp => FACTOR_EMAIL,
        FirstFactorType::SmsOtp => FACTOR_SMS,
    }
}

/// A second factor, as a button.
pub const fn second_factor(mfa: MfaType) -> Message {
    match mfa {
        MfaType::SmsMfa => FACTOR_SMS,
        MfaType::SoftwareTokenMfa => FACTOR_APP,
        MfaType::EmailOtp => FACTOR_EMAIL,
    }
}

/// A second factor that can be set up, as a button.
pub const fn second_factor_to_set_up(mfa: MfaType) -> Message {
    match mfa {
        MfaType::SmsMfa => SET_UP_SMS,
        MfaType::SoftwareTokenMfa => SET_UP_APP,
        MfaType::EmailOtp => SET_UP_EMAIL,
    }
}

/// What went wrong with a passkey, and what to do.
pub const fn passkey_error(error: webauthn::Error) -> Message {
    match error {
        // Browsers do not say which, so that a page cannot find out whether a device has a passkey.
        webauthn::Error::NotAllowed => PASSKEY_NOT_USED,
        webauthn::Error::NotSupported => PASSKEY_NOT_SUPPORTED,
        webauthn::Error::Security => PASSKEY_WRONG_ADDRESS,
        webauthn::Error::AlreadyRegistered
        | webauthn::Error::Constraint
        | webauthn::Error::Other => PASSKEY_FAILED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_shown_only_in_the_last_minute() {
        for (seconds, expected) in [
            (180, "You have 3 minutes left for this step."),
            (121, "You have 3 minutes left for this step."),
            (61, "You have 2 minutes left for this step."),
            (60, "You have 60 seconds left for this step."),
            (-5, "You have 0 seconds left for this step."),
        ] {
            assert_eq!(time_left(seconds).get(), expected);
        }
    }

    #[test]
    fn only_a_code_that_can_be_sent_again_says_so() {
        let expired = Reason::Rejected(ProblemCode::CodeExpired);
        let sentence = |can_resend| sent_code_error(expired, can_resend).get();
        assert!(sentence(true).contains("Send a new code"));
        assert!(sentence(false).contains("log in again"));
    }
}
