//! The sentence for every problem code: what happened, and what to do next.

use wire::{Problem, ProblemCode};

use super::time;

/// The sentence for a problem.
pub fn sentence(problem: &Problem) -> String {
    let mut text = plain(problem.code).to_owned();
    if let Some(seconds) = problem.retry_after.filter(|seconds| *seconds > 0) {
        text.push_str(" Wait ");
        text.push_str(&time::span(i64::from(seconds)));
        text.push('.');
    }
    if is_ours(problem.code) && !problem.request_id.is_empty() {
        text.push_str(" If it stays so, tell the operator this number: ");
        text.push_str(&problem.request_id);
        text.push('.');
    }
    text
}

/// Whether an operator could do something about it.
const fn is_ours(code: ProblemCode) -> bool {
    matches!(
        code,
        ProblemCode::Internal
            | ProblemCode::Unknown
            | ProblemCode::PoolMisconfigured
            | ProblemCode::StoreUnavailable
            | ProblemCode::LoginFailed
    )
}

const fn plain(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::MalformedRequest
        | ProblemCode::MethodNotAllowed
        | ProblemCode::BodyTooLarge
        | ProblemCode::NotJson
        | ProblemCode::HeaderMissing
        | ProblemCode::ForeignOrigin => request(code),
        ProblemCode::NotFound => {
            "The server does not know this address. Reload the page and try again."
        }
        ProblemCode::InvalidInput => {
            "Something that you entered cannot be taken. Check it and try again."
        }
        ProblemCode::PasswordNotAccepted
        | ProblemCode::CodeMismatch
        | ProblemCode::CodeExpired
        | ProblemCode::TooManyAttempts
        | ProblemCode::EmailTaken
        | ProblemCode::RefusedByPool => account(code),
        ProblemCode::WrongCredentials
        | ProblemCode::UserNotConfirmed
        | ProblemCode::PasswordResetRequired
        | ProblemCode::LoginExpired
        | ProblemCode::ChallengeNotSupported
        | ProblemCode::LoginModeOff => login(code),
        ProblemCode::LoginCancelled
        | ProblemCode::LoginNotStartedHere
        | ProblemCode::LoginFailed => hosted(code),
        ProblemCode::NotLoggedIn => "You are not logged in any more. Log in to continue.",
        ProblemCode::TokenInspectionOff => "The operator does not allow tokens to be shown.",
        ProblemCode::PoolBusy
        | ProblemCode::PoolUnavailable
        | ProblemCode::PoolMisconfigured
        | ProblemCode::StoreUnavailable
        | ProblemCode::Internal
        | ProblemCode::Offline
        | ProblemCode::Unknown => around(code),
    }
}

const fn request(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::BodyTooLarge => "What you entered is too long. Shorten it and try again.",
        ProblemCode::ForeignOrigin => {
            "The request came from another site and was refused. Open this page directly and try again."
        }
        _ => {
            "This page and the server do not understand each other. Reload the page and try again."
        }
    }
}

const fn account(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::PasswordNotAccepted => {
            "The user pool does not accept this password. Choose another one."
        }
        ProblemCode::CodeMismatch => {
            "This code is not right. Check the mail, or ask for a new code."
        }
        ProblemCode::CodeExpired => {
            "This code has expired or was used already. Ask for a new code."
        }
        ProblemCode::TooManyAttempts => "That was tried too often. Wait a while, then try again.",
        ProblemCode::EmailTaken => {
            "This address belongs to another account. Use another one, or log in."
        }
        _ => "The operator of the user pool does not allow this. Ask them why.",
    }
}

const fn login(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::WrongCredentials => {
            "E-mail and password do not match. Check both; after several tries, wait a minute."
        }
        ProblemCode::UserNotConfirmed => {
            "Your account waits for its confirmation. Enter the code from the mail."
        }
        ProblemCode::PasswordResetRequired => {
            "You need a new password before you can log in. Choose one with \u{201c}Forgot your password?\u{201d} or ask the operator."
        }
        ProblemCode::LoginExpired => {
            "The login took too long or was answered already. Log in again."
        }
        ProblemCode::ChallengeNotSupported => {
            "Your account needs a step that this page cannot show. Log in on the hosted page, or ask the operator."
        }
        _ => "This way to log in is switched off. Choose another one.",
    }
}

const fn hosted(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::LoginCancelled => {
            "You left the hosted page without logging in. Try again whenever you like."
        }
        ProblemCode::LoginNotStartedHere => {
            "This login did not begin in this browser, or it is over. Log in again from this page."
        }
        _ => "The hosted login did not work. Log in again.",
    }
}

const fn around(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::PoolBusy => "The user pool is very busy. Wait a moment and try again.",
        ProblemCode::PoolUnavailable => "The user pool does not answer. Try again in a minute.",
        ProblemCode::PoolMisconfigured => {
            "The user pool refuses this server\u{2019}s settings. Only the operator can mend that."
        }
        ProblemCode::StoreUnavailable => {
            "The server cannot reach its store. Try again in a minute."
        }
        ProblemCode::Offline => {
            "The server cannot be reached. Check your connection and try again."
        }
        _ => "Something went wrong on the server. Try again in a minute.",
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
        }
    }

    #[test]
    fn a_wait_is_named() {
        let mut problem = problem(ProblemCode::TooManyAttempts);
        problem.retry_after = Some(900);
        assert!(sentence(&problem).ends_with("Wait 15 minutes."));
    }

    #[test]
    fn the_request_id_is_named_only_where_an_operator_can_use_it() {
        assert!(sentence(&problem(ProblemCode::Internal)).contains("r-1"));
        assert!(!sentence(&problem(ProblemCode::WrongCredentials)).contains("r-1"));
    }

    #[test]
    fn the_developer_s_message_is_never_shown() {
        for code in [
            ProblemCode::Internal,
            ProblemCode::Unknown,
            ProblemCode::Offline,
            ProblemCode::InvalidInput,
        ] {
            assert!(!sentence(&problem(code)).contains("for developers"));
        }
    }

    #[test]
    fn a_wrong_password_does_not_say_which_of_both_is_wrong() {
        let words = sentence(&problem(ProblemCode::WrongCredentials));
        assert!(words.contains("E-mail and password do not match"));
    }
}
