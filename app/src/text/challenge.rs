//! The pages of the login's challenges.

use wire::{
    ProblemCode,
    login::{FirstFactorType, MfaType},
};

pub use super::login::{CONTINUE, OTHER_WAY};
use super::time;
use crate::{browser::webauthn, flow::form::Reason};

pub const LOGGING_IN_AS: &str = "Logging in as";
pub const OTHER_ACCOUNT: &str = "Use another account";
pub const TRUST_DEVICE: &str = "Don\u{2019}t ask for a code on this device again";
pub const TRUST_DEVICE_HINT: &str = "Only choose this on a device that nobody else uses.";

pub const SMS_CODE: &str = "Enter the code from the text message";
pub const EMAIL_CODE: &str = "Enter the code from your email";
pub const AUTHENTICATOR_CODE: &str = "Enter the code from your app";
pub const CODE_IN_APP: &str = "Open your authenticator app and enter the code it shows.";
/// Cognito cannot send another code for a second factor.
pub const NO_EMAIL_CODE: &str =
    "No code? Wait a minute and check your spam folder. To get a new code, start over.";
pub const NO_SMS_CODE: &str = "No code? Wait a minute. To get a new code, start over.";
pub const NO_CODE_YET: &str = "Didn\u{2019}t get it? It can take a minute.";
pub const NO_APP: &str =
    "Can\u{2019}t use your app? Contact the administrator, who can reset this step.";
pub const START_OVER: &str = "Start over";
pub const RESEND: &str = "Send a new code";
pub const RESENT: &str = "We sent a new code. Earlier codes no longer work.";
const CODE_MISSING: &str = "Enter the code.";
const CODE_IMPLAUSIBLE: &str = "Codes have 6 to 8 digits. Check the code and enter it again.";

pub const NEW_PASSWORD: &str = "Choose a new password";
pub const NEW_PASSWORD_LEAD: &str =
    "You logged in with a temporary password. Choose one that only you know.";
/// There are also attributes to enter.
pub const NEW_PASSWORD_AND_ATTRIBUTES_LEAD: &str = "You logged in with a temporary password. Choose one that only you know, and complete your account.";

pub const CHOOSE_SECOND_FACTOR: &str = "How do you want to verify it\u{2019}s you?";
pub const CHOOSE_SECOND_FACTOR_LEAD: &str = "Your account has several second factors. Choose one.";
pub const SET_UP_SECOND_FACTOR: &str = "Protect your account";
pub const SET_UP_SECOND_FACTOR_LEAD: &str =
    "Your account needs a second factor besides your password. Choose one to set up.";
pub const NO_FACTOR: &str = "None of the available ways works here. Contact the administrator.";

pub const SET_UP_AUTHENTICATOR: &str = "Set up your authenticator app";
pub const SET_UP_AUTHENTICATOR_LEAD: &str =
    "Scan this code with an authenticator app on your phone.";
pub const THEN_ENTER_CODE: &str = "Then enter the code that the app shows.";

pub const QUESTION: &str = "One more question";
/// The pool did not say what it asks.
pub const QUESTION_LEAD: &str = "Answer the question that you were asked.";
pub const ANSWER: &str = "Answer";
pub const ANSWER_MISSING: &str = "Enter your answer.";
/// The pool asks the same question again.
pub const ANSWER_NOT_ACCEPTED: &str = "That answer wasn\u{2019}t accepted. Try again.";

pub const CHOOSE_FACTOR: &str = "How do you want to log in?";
pub const CHOOSE_FACTOR_LEAD: &str = "Choose one of these ways.";
pub const PASSWORD: &str = "Enter your password";
pub const PASSWORD_LEAD: &str = "Log in with your password.";
pub const PASSKEY: &str = "Use your passkey";
pub const PASSKEY_LEAD: &str =
    "Your device asks for your fingerprint, your face, your PIN or a security key.";
pub const USE_PASSKEY: &str = "Continue with passkey";

pub fn code_sent(destination: &str) -> String {
    ["We sent a code to ", destination, "."].concat()
}

/// `app` is the name that the user gave the app or device.
pub fn code_in(app: &str) -> String {
    [
        "Enter the code that your authenticator app shows (",
        app,
        ").",
    ]
    .concat()
}

/// What is wrong with a code that was sent, and what to do.
pub const fn sent_code_error(reason: Reason, can_resend: bool) -> &'static str {
    match reason {
        Reason::Rejected(ProblemCode::CodeMismatch | ProblemCode::SoftwareTokenMismatch) => {
            "That code is incorrect. Enter the code from the newest message."
        }
        Reason::Rejected(ProblemCode::CodeExpired) if can_resend => {
            "That code has expired or was already used. Send a new code."
        }
        Reason::Rejected(ProblemCode::CodeExpired) => {
            "That code has expired or was already used. To get a new code, log in again."
        }
        _ => code_error(reason),
    }
}

/// What is wrong with any code.
pub(super) const fn code_error(reason: Reason) -> &'static str {
    match reason {
        Reason::Missing => CODE_MISSING,
        Reason::Implausible | Reason::BreaksPolicy | Reason::Rejected(_) => CODE_IMPLAUSIBLE,
    }
}

/// The remaining time to answer, rounded up to minutes; seconds only in the last minute.
pub fn time_left(seconds: i64) -> String {
    let seconds = seconds.max(0);
    let shown = if seconds > 60 {
        let minutes = (seconds + 59) / 60;
        time::minutes(minutes)
    } else {
        time::span(seconds)
    };
    ["You have ", &shown, " left for this step."].concat()
}

/// A way to log in, as a button.
pub const fn first_factor(factor: FirstFactorType) -> &'static str {
    match factor {
        FirstFactorType::PasswordSrp | FirstFactorType::Password => "Password",
        FirstFactorType::WebAuthn => "Passkey",
        FirstFactorType::EmailOtp => "Code by email",
        FirstFactorType::SmsOtp => "Code by text message",
    }
}

/// A second factor, as a button.
pub const fn second_factor(mfa: MfaType) -> &'static str {
    match mfa {
        MfaType::SmsMfa => "Code by text message",
        MfaType::SoftwareTokenMfa => "Code from an authenticator app",
        MfaType::EmailOtp => "Code by email",
    }
}

/// A second factor that can be set up, as a button.
pub const fn second_factor_to_set_up(mfa: MfaType) -> &'static str {
    match mfa {
        MfaType::SmsMfa => "Get codes by text message",
        MfaType::SoftwareTokenMfa => "Use an authenticator app",
        MfaType::EmailOtp => "Get codes by email",
    }
}

/// What went wrong with a passkey, and what to do.
pub const fn passkey_error(error: webauthn::Error) -> &'static str {
    match error {
        // Browsers do not say which, so that a page cannot find out whether a device has a passkey.
        webauthn::Error::NotAllowed => {
            "No passkey was used. You may have canceled, waited too long, or have no passkey for this site on this device. Try again, or use another device."
        }
        webauthn::Error::NotSupported => {
            "This browser can\u{2019}t use passkeys. Update it, or use another browser."
        }
        webauthn::Error::Security => {
            "Passkeys aren\u{2019}t set up for this address. Only the administrator can fix this."
        }
        webauthn::Error::AlreadyRegistered
        | webauthn::Error::Constraint
        | webauthn::Error::Other => "Your passkey couldn\u{2019}t be used. Try again.",
    }
}

/// An attribute that the account needs.
pub fn attribute_missing(label: &str) -> String {
    ["Enter a value for \u{201c}", label, "\u{201d}."].concat()
}

pub const ATTRIBUTE_NOT_ACCEPTED: &str = "This value can\u{2019}t be used. Enter another one.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_shown_only_in_the_last_minute() {
        assert_eq!(time_left(180), "You have 3 minutes left for this step.");
        assert_eq!(time_left(121), "You have 3 minutes left for this step.");
        assert_eq!(time_left(61), "You have 2 minutes left for this step.");
        assert_eq!(time_left(60), "You have 60 seconds left for this step.");
        assert_eq!(time_left(-5), "You have 0 seconds left for this step.");
    }

    #[test]
    fn only_a_code_that_can_be_sent_again_says_so() {
        let expired = Reason::Rejected(ProblemCode::CodeExpired);
        assert!(sent_code_error(expired, true).contains("Send a new code"));
        assert!(sent_code_error(expired, false).contains("log in again"));
    }
}
