//! The challenges of the in-app login: the page of each, and what follows from a failed answer.

use std::collections::BTreeMap;

use wire::{
    Field, Problem, ProblemCode,
    login::{Challenge, FirstFactorType},
    page,
};

use super::form::{self, FieldError};

/// Returns the page of a challenge.
pub const fn path(challenge: &Challenge) -> &'static str {
    match challenge {
        // Answered without the user, so it has no page of its own.
        Challenge::PasswordVerifier(_) => page::LOGIN,
        Challenge::NewPasswordRequired { .. } => page::LOGIN_NEW_PASSWORD,
        Challenge::SmsMfa(_) | Challenge::SmsOtp(_) => page::LOGIN_SMS_CODE,
        Challenge::EmailOtp(_) => page::LOGIN_EMAIL_CODE,
        Challenge::SoftwareTokenMfa { .. } => page::LOGIN_AUTHENTICATOR_CODE,
        Challenge::SelectMfaType { .. } => page::LOGIN_CHOOSE_SECOND_FACTOR,
        Challenge::MfaSetup { .. } => page::LOGIN_SET_UP_SECOND_FACTOR,
        Challenge::SoftwareTokenSetup { .. } => page::LOGIN_SET_UP_AUTHENTICATOR,
        Challenge::CustomChallenge { .. } => page::LOGIN_QUESTION,
        Challenge::SelectChallenge { .. } => page::LOGIN_CHOOSE_FACTOR,
        Challenge::WebAuthn { .. } => page::LOGIN_PASSKEY,
    }
}

/// Returns whether `path` is a page on which the challenge can be answered. The choice of a first factor has a second one,
/// for the password.
pub fn is_page_of(challenge: &Challenge, page: &str) -> bool {
    let has_password = match challenge {
        Challenge::SelectChallenge { options } => password_factor(options).is_some(),
        _ => false,
    };
    page == path(challenge) || (has_password && page == page::LOGIN_PASSWORD)
}

/// What follows from a failed answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Shows an error at an input.
    Field(FieldError),
    /// Shows the problem and keeps the page: trying again may help.
    Retry,
    /// The login has ended: shows the problem on the login page.
    StartAgain(ProblemCode),
}

/// Returns what follows from `problem` on a page with `fields`.
pub fn failure(problem: &Problem, fields: &[Field]) -> Failure {
    match problem.code {
        code @ (ProblemCode::LoginExpired
        | ProblemCode::WrongCredentials
        | ProblemCode::UserNotConfirmed
        | ProblemCode::PasswordResetRequired
        | ProblemCode::TemporaryPasswordExpired
        | ProblemCode::ChallengeNotSupported
        | ProblemCode::LoginModeOff
        | ProblemCode::LoginFailed) => Failure::StartAgain(code),
        _ => form::error_for(problem, fields).map_or(Failure::Retry, Failure::Field),
    }
}

/// Returns the password factor to use: SRP if the pool offers it, because it does not send the password.
pub fn password_factor(options: &[FirstFactorType]) -> Option<FirstFactorType> {
    [FirstFactorType::PasswordSrp, FirstFactorType::Password]
        .into_iter()
        .find(|factor| options.contains(factor))
}

/// Returns the first factors as the user chooses from them: the two ways to send a password are one choice.
pub fn choices(options: &[FirstFactorType]) -> Vec<FirstFactorType> {
    let password = password_factor(options);
    let is_password = |factor: &FirstFactorType| {
        matches!(
            factor,
            FirstFactorType::PasswordSrp | FirstFactorType::Password
        )
    };
    let is_choice = |factor: &FirstFactorType| !is_password(factor) || Some(*factor) == password;
    options.iter().copied().filter(is_choice).collect()
}

/// The names under which triggers usually pass what to ask, in order of preference.
const PROMPT_NAMES: [&str; 5] = ["prompt", "question", "message", "challenge", "hint"];

/// Returns what a custom challenge asks, from its public parameters; `None` if they do not say. Their names are up to
/// the pool's triggers.
pub fn prompt(parameters: &BTreeMap<String, String>) -> Option<&str> {
    let is_text = |text: &&String| !text.trim().is_empty();
    let named = |wanted: &&str| {
        let found = parameters
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        found.map(|(_, text)| text).filter(is_text)
    };
    let only = || {
        // Cognito adds the user name.
        let mut others = parameters
            .iter()
            .filter(|(name, _)| !name.eq_ignore_ascii_case("USERNAME"))
            .map(|(_, text)| text)
            .filter(is_text);
        let first = others.next()?;
        others.next().is_none().then_some(first)
    };
    PROMPT_NAMES
        .iter()
        .find_map(named)
        .or_else(only)
        .map(String::as_str)
}

/// Returns a key in groups of four characters, so that it can be typed from one screen into another.
pub fn grouped(key: &str) -> String {
    let mut groups = String::new();
    for (index, character) in key.chars().enumerate() {
        if index > 0 && index % 4 == 0 {
            groups.push(' ');
        }
        groups.push(character);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::form::Reason;

    fn failure_of(code: ProblemCode, fields: &[Field]) -> Failure {
        let problem = Problem {
            code,
            message: String::new(),
            request_id: String::new(),
            field: None,
            retry_after: None,
            detail: None,
        };
        failure(&problem, fields)
    }

    fn parameters(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        pairs.iter().map(owned).collect()
    }

    #[test]
    fn every_page_of_a_challenge_is_a_page() {
        use wire::login::{CodeDelivery, QrCode};
        let delivery = || CodeDelivery {
            destination: "a***@e***".into(),
        };
        let challenges = [
            Challenge::NewPasswordRequired {
                required_attributes: Vec::new(),
            },
            Challenge::SmsMfa(delivery()),
            Challenge::SmsOtp(delivery()),
            Challenge::EmailOtp(delivery()),
            Challenge::SoftwareTokenMfa { device_name: None },
            Challenge::SelectMfaType {
                options: Vec::new(),
            },
            Challenge::MfaSetup {
                options: Vec::new(),
            },
            Challenge::SoftwareTokenSetup {
                secret_code: "x".to_owned().into(),
                uri: "x".to_owned().into(),
                qr_code: QrCode {
                    size: 1,
                    path: "x".to_owned().into(),
                },
            },
            Challenge::CustomChallenge {
                parameters: BTreeMap::new(),
            },
            Challenge::SelectChallenge {
                options: Vec::new(),
            },
            Challenge::WebAuthn {
                options: serde_json::Value::Null,
            },
        ];
        for challenge in challenges {
            let path = path(&challenge);
            assert!(page::ALL.contains(&path), "{path}");
            assert!(is_page_of(&challenge, path));
            assert!(!is_page_of(&challenge, page::LOGIN_PASSWORD));
        }
    }

    #[test]
    fn the_password_is_asked_only_if_it_can_be_chosen() {
        let choice = |options| Challenge::SelectChallenge { options };
        let with = choice(vec![
            FirstFactorType::WebAuthn,
            FirstFactorType::PasswordSrp,
        ]);
        let without = choice(vec![FirstFactorType::WebAuthn]);
        assert!(is_page_of(&with, page::LOGIN_PASSWORD));
        assert!(!is_page_of(&without, page::LOGIN_PASSWORD));
    }

    #[test]
    fn a_key_is_shown_in_groups_of_four() {
        assert_eq!(grouped("ABCDEFGHIJ"), "ABCD EFGH IJ");
        assert_eq!(grouped(""), "");
    }

    #[test]
    fn a_wrong_code_keeps_the_page() {
        let code = ProblemCode::CodeMismatch;
        let error = FieldError::new(Field::Code, Reason::Rejected(code));
        assert_eq!(failure_of(code, &[Field::Code]), Failure::Field(error));
    }

    #[test]
    fn an_outage_keeps_the_page_and_the_login() {
        for code in [
            ProblemCode::Offline,
            ProblemCode::PoolBusy,
            ProblemCode::TooManyAttempts,
        ] {
            assert_eq!(failure_of(code, &[Field::Code]), Failure::Retry);
        }
    }

    #[test]
    fn a_login_that_has_ended_starts_again() {
        for code in [ProblemCode::LoginExpired, ProblemCode::WrongCredentials] {
            assert_eq!(failure_of(code, &[Field::Code]), Failure::StartAgain(code));
        }
    }

    #[test]
    fn the_password_is_one_choice_and_srp_is_preferred() {
        use FirstFactorType::{EmailOtp, Password, PasswordSrp, WebAuthn};
        assert_eq!(
            choices(&[Password, EmailOtp, PasswordSrp]),
            [EmailOtp, PasswordSrp]
        );
        assert_eq!(choices(&[WebAuthn, Password]), [WebAuthn, Password]);
        assert_eq!(password_factor(&[WebAuthn]), None);
    }

    #[test]
    fn a_prompt_has_a_usual_name_or_is_the_only_parameter() {
        let named = parameters(&[("attempt", "1"), ("Question", "Favorite color?")]);
        assert_eq!(prompt(&named), Some("Favorite color?"));
        let only = parameters(&[("USERNAME", "ada"), ("riddle", "What is 1 + 1?")]);
        assert_eq!(prompt(&only), Some("What is 1 + 1?"));
    }

    #[test]
    fn without_a_prompt_there_is_none() {
        assert_eq!(prompt(&parameters(&[("USERNAME", "ada")])), None);
        assert_eq!(prompt(&parameters(&[("a", "1"), ("b", "2")])), None);
        assert_eq!(prompt(&parameters(&[("question", "  ")])), None);
    }
}
