//! The sentence for every problem code: what happened, and what to do next.

use wire::{Problem, ProblemCode};

use super::{Message, Text, login, messages::problem as message, notice, time};

/// Returns the sentence for a code that must not wait for other texts, because there may be none: the server cannot be
/// reached, or has a newer version of the page.
pub const fn immediate(code: ProblemCode) -> Option<Message> {
    match code {
        ProblemCode::MalformedRequest
        | ProblemCode::NotFound
        | ProblemCode::MethodNotAllowed
        | ProblemCode::NotJson
        | ProblemCode::HeaderMissing => Some(notice::OUT_OF_DATE),
        ProblemCode::Offline => Some(notice::OFFLINE),
        ProblemCode::ServerUnreachable => Some(notice::SERVER_UNREACHABLE),
        _ => None,
    }
}

/// Returns the sentence for a problem, with the time to wait and the reference for the administrator where they help.
pub fn sentence(problem: &Problem) -> Text {
    let mut sentence = match (problem.code, &problem.detail) {
        // The words of the administrator who wrote the trigger. Quoted, so that they do not read like this application's own.
        (ProblemCode::RefusedByTrigger, Some(detail)) => {
            message::refused_with_detail(detail.as_str())
        }
        (code, _) => message(code).into(),
    };
    if is_temporary(problem.code) {
        sentence = message::two_sentences(sentence, try_again(problem.retry_after));
    }
    if is_for_administrator(problem.code) && !problem.request_id.is_empty() {
        let reference = message::reference(problem.request_id.as_str());
        sentence = message::two_sentences(sentence, reference);
    }
    sentence
}

fn try_again(retry_after: Option<u32>) -> Text {
    match retry_after {
        None | Some(0) => message::TRY_AGAIN.into(),
        Some(seconds) => message::try_again_in(time::wait(seconds)),
    }
}

/// Whether waiting helps. The sentence then ends with the time to wait.
const fn is_temporary(code: ProblemCode) -> bool {
    matches!(
        code,
        ProblemCode::TooManyAttempts
            | ProblemCode::PoolBusy
            | ProblemCode::PoolUnavailable
            | ProblemCode::TemporarilyReadOnly
            | ProblemCode::StoreUnavailable
    )
}

/// Whether an administrator can find out more from the request id.
const fn is_for_administrator(code: ProblemCode) -> bool {
    matches!(
        code,
        ProblemCode::Internal
            | ProblemCode::Unknown
            | ProblemCode::PoolMisconfigured
            | ProblemCode::PasskeyMisconfigured
            | ProblemCode::TriggerFailed
            | ProblemCode::CodeNotDelivered
            | ProblemCode::RefusedByPool
            | ProblemCode::BlockedByFirewall
            | ProblemCode::StoreUnavailable
            | ProblemCode::LoginFailed
    )
}

/// Returns the sentence for a code. Forms show it below an input if the code is always about that input.
pub const fn message(code: ProblemCode) -> Message {
    match code {
        ProblemCode::MalformedRequest
        | ProblemCode::NotFound
        | ProblemCode::MethodNotAllowed
        | ProblemCode::NotJson
        | ProblemCode::HeaderMissing => notice::OUT_OF_DATE,
        ProblemCode::BodyTooLarge => message::BODY_TOO_LARGE,
        ProblemCode::ForeignOrigin => message::FOREIGN_ORIGIN,
        ProblemCode::InvalidInput => message::INVALID_INPUT,
        ProblemCode::PasswordNotAccepted => message::PASSWORD_NOT_ACCEPTED,
        ProblemCode::PasswordTooCommon => message::PASSWORD_TOO_COMMON,
        ProblemCode::PasswordHistory => message::PASSWORD_HISTORY,
        ProblemCode::WrongPassword => message::WRONG_PASSWORD,
        ProblemCode::CodeMismatch => message::CODE_MISMATCH,
        ProblemCode::CodeExpired => message::CODE_EXPIRED,
        ProblemCode::ConfirmationRefused => message::CONFIRMATION_REFUSED,
        ProblemCode::ResetRefused => message::RESET_REFUSED,
        ProblemCode::CodeNotDelivered => message::CODE_NOT_DELIVERED,
        ProblemCode::TooManyAttempts => message::TOO_MANY_ATTEMPTS,
        ProblemCode::EmailTaken => message::EMAIL_TAKEN,
        ProblemCode::SignUpDisabled => message::SIGN_UP_DISABLED,
        ProblemCode::PasswordResetUnavailable => message::PASSWORD_RESET_UNAVAILABLE,
        ProblemCode::RefusedByTrigger => message::REFUSED_BY_TRIGGER,
        ProblemCode::RefusedByPool => message::REFUSED_BY_POOL,
        ProblemCode::BlockedByFirewall => message::BLOCKED_BY_FIREWALL,
        ProblemCode::ConcurrentModification => message::CONCURRENT_MODIFICATION,
        ProblemCode::NoLongerExists => message::NO_LONGER_EXISTS,
        ProblemCode::WrongCredentials => message::WRONG_CREDENTIALS,
        ProblemCode::UserNotConfirmed => message::USER_NOT_CONFIRMED,
        ProblemCode::PasswordResetRequired => message::PASSWORD_RESET_REQUIRED,
        ProblemCode::TemporaryPasswordExpired => message::TEMPORARY_PASSWORD_EXPIRED,
        ProblemCode::LoginExpired => message::LOGIN_EXPIRED,
        ProblemCode::ChallengeNotSupported => message::CHALLENGE_NOT_SUPPORTED,
        ProblemCode::LoginModeOff => message::LOGIN_MODE_OFF,
        ProblemCode::SoftwareTokenMismatch => message::SOFTWARE_TOKEN_MISMATCH,
        ProblemCode::SoftwareTokenMfaNotFound => message::SOFTWARE_TOKEN_MFA_NOT_FOUND,
        ProblemCode::MfaMethodNotFound => message::MFA_METHOD_NOT_FOUND,
        ProblemCode::SecondFactorRequired => message::SECOND_FACTOR_REQUIRED,
        ProblemCode::PasskeyLimitReached => message::PASSKEY_LIMIT_REACHED,
        ProblemCode::PasskeyNotEnabled => message::PASSKEY_NOT_ENABLED,
        ProblemCode::PasskeyChallengeNotFound => message::PASSKEY_CHALLENGE_NOT_FOUND,
        ProblemCode::PasskeyNotSupported => message::PASSKEY_NOT_SUPPORTED,
        ProblemCode::PasskeyMisconfigured => message::PASSKEY_MISCONFIGURED,
        ProblemCode::DeviceKeyExists => message::DEVICE_KEY_EXISTS,
        ProblemCode::LoginCancelled => login::CANCELLED,
        ProblemCode::LoginNotStartedHere => message::LOGIN_NOT_STARTED_HERE,
        ProblemCode::LoginFailed => message::LOGIN_FAILED,
        ProblemCode::BrowserNotSupported => message::BROWSER_NOT_SUPPORTED,
        ProblemCode::NotLoggedIn => message::NOT_LOGGED_IN,
        ProblemCode::AccessTokenExpired => message::ACCESS_TOKEN_EXPIRED,
        ProblemCode::AccessTokenRevoked => message::ACCESS_TOKEN_REVOKED,
        ProblemCode::MissingScope => message::MISSING_SCOPE,
        ProblemCode::RecentLoginRequired => message::RECENT_LOGIN_REQUIRED,
        ProblemCode::GroupRequired => message::GROUP_REQUIRED,
        ProblemCode::TokenInspectionOff => message::TOKEN_INSPECTION_OFF,
        ProblemCode::PoolBusy => message::POOL_BUSY,
        ProblemCode::PoolUnavailable => message::POOL_UNAVAILABLE,
        ProblemCode::PoolMisconfigured => message::POOL_MISCONFIGURED,
        ProblemCode::TemporarilyReadOnly => message::TEMPORARILY_READ_ONLY,
        ProblemCode::FeatureUnavailable => message::FEATURE_UNAVAILABLE,
        ProblemCode::TriggerFailed => message::TRIGGER_FAILED,
        ProblemCode::StoreUnavailable => message::STORE_UNAVAILABLE,
        ProblemCode::Offline => notice::OFFLINE,
        ProblemCode::ServerUnreachable => notice::SERVER_UNREACHABLE,
        ProblemCode::Internal | ProblemCode::Unknown => message::INTERNAL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(code: ProblemCode) -> Problem {
        Problem {
            code,
            message: "for developers".into(),
            request_id: "r-1".into(),
            field: None,
            retry_after: None,
            detail: None,
        }
    }

    #[test]
    fn every_code_has_a_sentence_that_ends_with_a_period() {
        for code in ProblemCode::ALL {
            let sentence = sentence(&problem(*code)).get();
            assert!(sentence.len() > 20, "{code:?}: {sentence}");
            assert!(sentence.ends_with('.'), "{code:?}: {sentence}");
        }
    }

    #[test]
    fn a_sentence_is_the_same_before_and_after_the_others_are_loaded() {
        let immediate = |code: &ProblemCode| Some((*code, immediate(*code)?));
        let immediate: Vec<_> = ProblemCode::ALL.iter().filter_map(immediate).collect();
        assert!(!immediate.is_empty());
        for (code, text) in immediate {
            assert_eq!(sentence(&problem(code)), text.into());
        }
    }

    #[test]
    fn the_sentence_never_contains_the_message_for_developers() {
        for code in ProblemCode::ALL {
            assert!(!sentence(&problem(*code)).get().contains("for developers"));
        }
    }

    #[test]
    fn the_words_of_a_trigger_are_quoted() {
        let mut problem = problem(ProblemCode::RefusedByTrigger);
        problem.detail = Some("Only staff may register".to_owned());
        assert_eq!(
            sentence(&problem).get(),
            "This isn\u{2019}t allowed: \u{201c}Only staff may register\u{201d}."
        );
        problem.code = ProblemCode::WrongCredentials;
        assert_eq!(sentence(&problem).get(), "Incorrect email or password.");
    }

    #[test]
    fn codes_that_mean_different_things_have_different_sentences() {
        let mut seen = std::collections::BTreeMap::new();
        for code in ProblemCode::ALL {
            // Codes of the request itself all mean that the page is out of date.
            if message(*code) == notice::OUT_OF_DATE || *code == ProblemCode::Unknown {
                continue;
            }
            let former = seen.insert(message(*code).get(), *code);
            assert_eq!(former, None, "{code:?}");
        }
    }

    #[test]
    fn the_time_to_wait_is_stated_once() {
        let mut problem = problem(ProblemCode::TooManyAttempts);
        assert_eq!(
            sentence(&problem).get(),
            "Too many attempts. Try again in a moment."
        );
        problem.retry_after = Some(900);
        assert_eq!(
            sentence(&problem).get(),
            "Too many attempts. Try again in 15 minutes."
        );
    }

    #[test]
    fn only_server_problems_include_a_reference() {
        assert!(
            sentence(&problem(ProblemCode::Internal))
                .get()
                .ends_with("this reference: r-1.")
        );
        assert!(
            !sentence(&problem(ProblemCode::WrongCredentials))
                .get()
                .contains("r-1")
        );
    }

    #[test]
    fn a_failed_login_does_not_say_which_input_is_wrong() {
        assert_eq!(
            message(ProblemCode::WrongCredentials).get(),
            "Incorrect email or password."
        );
    }
}
