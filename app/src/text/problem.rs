//! The sentence for every problem code: what happened, and what to do next.

use wire::{Problem, ProblemCode};

use super::{frame, login, time};

const OFFLINE: &str = "We can\u{2019}t reach the server. Check your connection and try again.";

/// Shown instead of a sentence that could not be loaded.
pub const NOT_LOADED: &str = "Something went wrong, and we couldn\u{2019}t load the explanation. Check your connection and try again.";

/// Returns the sentence for a code that must not wait for a chunk, because there may be none: the server cannot be
/// reached, or has a newer version of the page.
pub const fn immediate(code: ProblemCode) -> Option<&'static str> {
    match code {
        ProblemCode::MalformedRequest
        | ProblemCode::NotFound
        | ProblemCode::MethodNotAllowed
        | ProblemCode::NotJson
        | ProblemCode::HeaderMissing => Some(frame::OUT_OF_DATE),
        ProblemCode::Offline => Some(OFFLINE),
        _ => None,
    }
}

/// Returns the sentence for a problem, with the time to wait and the reference for the administrator where they help.
pub fn sentence(problem: &Problem) -> String {
    let mut sentence = text(problem.code).to_owned();
    if let (ProblemCode::RefusedByTrigger, Some(detail)) = (problem.code, &problem.detail) {
        // The words of the administrator who wrote the trigger. Quoted, so that they do not read like this application's own.
        sentence = ["This isn\u{2019}t allowed: \u{201c}", detail, "\u{201d}."].concat();
    }
    if is_temporary(problem.code) {
        sentence.push_str(&try_again(problem.retry_after));
    }
    if is_for_administrator(problem.code) && !problem.request_id.is_empty() {
        sentence.push_str(" If this keeps happening, give your administrator this reference: ");
        sentence.push_str(&problem.request_id);
        sentence.push('.');
    }
    sentence
}

fn try_again(retry_after: Option<u32>) -> String {
    match retry_after {
        None | Some(0) => " Try again in a moment.".to_owned(),
        Some(seconds) => [" Try again in ", &time::wait(seconds), "."].concat(),
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
#[expect(clippy::too_many_lines, reason = "a table with one sentence per code")]
pub const fn text(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::MalformedRequest
        | ProblemCode::NotFound
        | ProblemCode::MethodNotAllowed
        | ProblemCode::NotJson
        | ProblemCode::HeaderMissing => frame::OUT_OF_DATE,
        ProblemCode::BodyTooLarge => "What you entered is too long. Shorten it and try again.",
        ProblemCode::ForeignOrigin => {
            "This request came from another site. Open this page directly and try again."
        }
        ProblemCode::InvalidInput => {
            "Something you entered isn\u{2019}t valid. Check it and try again."
        }

        ProblemCode::PasswordNotAccepted => {
            "This password can\u{2019}t be used. Choose another one."
        }
        ProblemCode::PasswordTooCommon => "This password is too easy to guess. Choose another one.",
        ProblemCode::PasswordHistory => {
            "You\u{2019}ve used this password before. Choose one that is new."
        }
        ProblemCode::WrongPassword => "This password is incorrect. Check it and try again.",
        ProblemCode::CodeMismatch => {
            "That code is incorrect. Check the newest message, or request a new code."
        }
        ProblemCode::CodeExpired => {
            "That code has expired or was already used. Request a new code."
        }
        ProblemCode::ConfirmationRefused => {
            "That code is incorrect or has expired. Check the newest email, or request a new code. If you have already confirmed, log in."
        }
        ProblemCode::ResetRefused => {
            "That code is incorrect or has expired. Check the newest email, or request a new code."
        }
        ProblemCode::CodeNotDelivered => {
            "We couldn\u{2019}t send the code. Try again in a few minutes."
        }
        ProblemCode::TooManyAttempts => "Too many attempts.",
        ProblemCode::EmailTaken => {
            "This email already belongs to an account. Use a different email, or log in."
        }
        ProblemCode::SignUpDisabled => {
            "New accounts can\u{2019}t be created here. Ask the administrator for one."
        }
        ProblemCode::PasswordResetUnavailable => {
            "This password can\u{2019}t be reset here. Contact the administrator."
        }
        ProblemCode::RefusedByTrigger => {
            "This isn\u{2019}t allowed. Contact the administrator to find out why."
        }
        ProblemCode::RefusedByPool => "The login service didn\u{2019}t allow this. Try again.",
        ProblemCode::BlockedByFirewall => {
            "Your request was blocked. Try again from another network."
        }
        ProblemCode::ConcurrentModification => {
            "This was changed somewhere else at the same time. Reload the page and try again."
        }
        ProblemCode::NoLongerExists => "That no longer exists. Reload the page to see what does.",

        ProblemCode::WrongCredentials => "Incorrect email or password.",
        ProblemCode::UserNotConfirmed => {
            "Your account isn\u{2019}t confirmed yet. Enter the code from the email."
        }
        ProblemCode::PasswordResetRequired => {
            "Your password must be reset. Use \u{201c}Forgot your password?\u{201d} or contact the administrator."
        }
        ProblemCode::TemporaryPasswordExpired => {
            "Your temporary password has expired. Ask the administrator for a new one."
        }
        ProblemCode::LoginExpired => {
            "Your login timed out. Try again, and make sure that your browser accepts cookies."
        }
        ProblemCode::ChallengeNotSupported => {
            "Your account requires a login step that isn\u{2019}t supported here. Log in on the separate page, or contact the administrator."
        }
        ProblemCode::LoginModeOff => "This way of logging in is turned off. Choose another one.",

        ProblemCode::SoftwareTokenMismatch => {
            "That code is incorrect. Enter the newest code from your authenticator app, and check that your device\u{2019}s clock is right."
        }
        ProblemCode::SoftwareTokenMfaNotFound => {
            "No authenticator app is set up for your account. Set one up, or choose another method."
        }
        ProblemCode::MfaMethodNotFound => {
            "That method isn\u{2019}t set up for your account. Choose another one, or contact the administrator."
        }
        ProblemCode::SecondFactorRequired => {
            "You need at least one of these methods. Turn on another one first."
        }
        ProblemCode::PasskeyLimitReached => {
            "You can\u{2019}t have more passkeys. Remove one first."
        }
        ProblemCode::PasskeyNotEnabled => "Passkeys are turned off. Choose another way to log in.",
        ProblemCode::PasskeyChallengeNotFound => "Creating the passkey took too long. Start again.",
        ProblemCode::PasskeyNotSupported => {
            "That kind of passkey isn\u{2019}t accepted. Use another device or another passkey manager."
        }
        ProblemCode::PasskeyMisconfigured => {
            "Passkeys aren\u{2019}t set up correctly. Only the administrator can fix this."
        }
        ProblemCode::DeviceKeyExists => {
            "This device is already remembered. You don\u{2019}t need to do anything."
        }

        ProblemCode::LoginCancelled => login::CANCELLED,
        ProblemCode::LoginNotStartedHere => {
            "This login has expired or was started in another browser. Try again, and make sure that your browser accepts cookies."
        }
        ProblemCode::LoginFailed => "That login didn\u{2019}t work. Try again.",
        ProblemCode::BrowserNotSupported => {
            "This browser is too old to log in this way. Update it, or use another browser."
        }

        ProblemCode::NotLoggedIn => "You\u{2019}re no longer logged in. Log in to continue.",
        ProblemCode::AccessTokenExpired => "Your login has expired. Log in again to continue.",
        ProblemCode::AccessTokenRevoked => {
            "Your login was ended somewhere else. Log in again to continue."
        }
        ProblemCode::MissingScope => {
            "This login doesn\u{2019}t allow changes to your account. Log out, and choose another way to log in."
        }
        ProblemCode::RecentLoginRequired => {
            "This change needs a recent login. Log in again to make it."
        }
        ProblemCode::GroupRequired => {
            "Your account isn\u{2019}t allowed to see this. Ask the administrator for access."
        }
        ProblemCode::TokenInspectionOff => "The administrator has turned off viewing tokens.",

        ProblemCode::PoolBusy => "The login service is busy.",
        ProblemCode::PoolUnavailable => "The login service isn\u{2019}t responding.",
        ProblemCode::PoolMisconfigured => {
            "The login service isn\u{2019}t set up correctly. Only the administrator can fix this."
        }
        ProblemCode::TemporarilyReadOnly => {
            "Accounts can\u{2019}t be changed at the moment. You can still log in."
        }
        ProblemCode::FeatureUnavailable => {
            "The login service doesn\u{2019}t offer this. Contact the administrator."
        }
        ProblemCode::TriggerFailed => {
            "Something in the login service failed. Only the administrator can fix this."
        }
        ProblemCode::StoreUnavailable => "We can\u{2019}t load your session right now.",
        ProblemCode::Offline => OFFLINE,
        ProblemCode::Internal | ProblemCode::Unknown => {
            "Something went wrong. Try again in a minute."
        }
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
            let sentence = sentence(&problem(*code));
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
            assert_eq!(sentence(&problem(code)), text);
        }
    }

    #[test]
    fn the_sentence_never_contains_the_message_for_developers() {
        for code in ProblemCode::ALL {
            assert!(!sentence(&problem(*code)).contains("for developers"));
        }
    }

    #[test]
    fn the_words_of_a_trigger_are_quoted() {
        let mut problem = problem(ProblemCode::RefusedByTrigger);
        problem.detail = Some("Only staff may register".to_owned());
        assert_eq!(
            sentence(&problem),
            "This isn\u{2019}t allowed: \u{201c}Only staff may register\u{201d}."
        );
        problem.code = ProblemCode::WrongCredentials;
        assert_eq!(sentence(&problem), "Incorrect email or password.");
    }

    #[test]
    fn codes_that_mean_different_things_have_different_sentences() {
        let mut seen = std::collections::BTreeMap::new();
        for code in ProblemCode::ALL {
            // Codes of the request itself all mean that the page is out of date.
            if text(*code) == frame::OUT_OF_DATE || *code == ProblemCode::Unknown {
                continue;
            }
            let former = seen.insert(text(*code), *code);
            assert_eq!(former, None, "{code:?}");
        }
    }

    #[test]
    fn the_time_to_wait_is_stated_once() {
        let mut problem = problem(ProblemCode::TooManyAttempts);
        assert_eq!(
            sentence(&problem),
            "Too many attempts. Try again in a moment."
        );
        problem.retry_after = Some(900);
        assert_eq!(
            sentence(&problem),
            "Too many attempts. Try again in 15 minutes."
        );
    }

    #[test]
    fn only_server_problems_include_a_reference() {
        assert!(sentence(&problem(ProblemCode::Internal)).ends_with("this reference: r-1."));
        assert!(!sentence(&problem(ProblemCode::WrongCredentials)).contains("r-1"));
    }

    #[test]
    fn a_failed_login_does_not_say_which_input_is_wrong() {
        assert_eq!(
            text(ProblemCode::WrongCredentials),
            "Incorrect email or password."
        );
    }
}
