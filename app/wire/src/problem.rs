//! A refusal is a value with a code: what leaves the server whenever an answer is not a success.
//!
//! Codes are the contract. Sentences for people are in the application's `words.rs`.

use serde::{Deserialize, Serialize};

/// The body of every answer with a status of 400 or more (`application/problem+json`, RFC 9457).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// What went wrong.
    pub code: Code,
    /// One English sentence for a developer; the same for every problem of that code.
    pub message: String,
    /// The id under which the server logged the request; empty where the browser made the problem itself.
    #[serde(default)]
    pub request_id: String,
    /// The input that is to blame, where one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    /// Seconds after which trying again makes sense.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
}

/// The closed list of what can go wrong.
///
/// [`Code::Unknown`] stands for a code that this build does not know, so that an old page in a cache
/// survives a newer server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    // --- the request itself
    /// 400: not JSON, or not of the expected shape.
    MalformedRequest,
    /// 404: no such address.
    NotFound,
    /// 405: the address does not take this method.
    MethodNotAllowed,
    /// 413: the body is too large.
    BodyTooLarge,
    /// 415: the body is not `application/json`.
    NotJson,
    /// 403: the `X-Poolgate` header is missing.
    HeaderMissing,
    /// 403: the request comes from a page of another origin.
    ForeignOrigin,
    /// 422: a value cannot be accepted; `field` says which.
    InvalidInput,

    // --- accounts
    /// 422: the pool does not accept this password.
    PasswordNotAccepted,
    /// 422: the code is wrong.
    CodeMismatch,
    /// 422: the code is too old, or was used.
    CodeExpired,
    /// 429: too many wrong codes or too many mails; `retry_after` says how long to wait.
    TooManyAttempts,
    /// 422: the address belongs to another account.
    EmailTaken,
    /// 422: a rule of the pool's operator (a Lambda trigger) refused.
    RefusedByPool,

    // --- login
    /// 403: name and password do not match, or the pool wants a pause: the two look the same.
    WrongCredentials,
    /// 403: the account was never confirmed.
    UserNotConfirmed,
    /// 403: the operator requires a new password through recovery.
    PasswordResetRequired,
    /// 410: the login took too long, was answered already, or belongs to another browser.
    LoginExpired,
    /// 501: the pool asks for something that this build cannot show.
    ChallengeNotSupported,
    /// 404: this way in is switched off.
    LoginModeOff,

    // --- hosted login, as `/login?problem=`
    /// The person cancelled on the hosted pages.
    LoginCancelled,
    /// The answer of the hosted pages belongs to no login that this browser began, or to one that is over.
    LoginNotStartedHere,
    /// The hosted pages answered with an error, or with tokens that do not hold.
    LoginFailed,

    // --- session
    /// 401: there is no session, or it has ended.
    NotLoggedIn,
    /// 403: the operator switched token inspection off.
    TokenInspectionOff,

    // --- around us
    /// 429: the pool throttles.
    PoolBusy,
    /// 503: the pool does not answer.
    PoolUnavailable,
    /// 502: the pool refuses this server's configuration; an operator must act.
    PoolMisconfigured,
    /// 503: the session store does not answer.
    StoreUnavailable,
    /// 500: anything else.
    Internal,
    /// Made by the browser: the server could not be reached.
    Offline,
    /// A code that this build does not know.
    #[serde(other)]
    Unknown,
}

impl Code {
    /// The code as it stands in JSON and in `/login?problem=`.
    ///
    /// # Panics
    /// Never: a unit variant serialises to a string.
    #[must_use]
    pub fn as_str(self) -> String {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::String(text)) => text,
            _ => unreachable!("a unit variant serialises to a string"),
        }
    }

    /// Reads a code from a query parameter; whatever is not in the list is [`Code::Unknown`].
    #[must_use]
    pub fn parse(text: &str) -> Self {
        serde_json::from_value(serde_json::Value::String(text.to_owned())).unwrap_or(Self::Unknown)
    }
}

/// An input of a form, by the name it has in requests and in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The e-mail address.
    Email,
    /// The password.
    Password,
    /// A confirmation code.
    Code,
    /// The given name.
    GivenName,
    /// The family name.
    FamilyName,
    /// The telephone number.
    PhoneNumber,
    /// A field that this build does not know.
    #[serde(other)]
    Unknown,
}

#[cfg(test)]
mod tests {
    use super::{Code, Problem};

    #[test]
    fn a_code_survives_its_way_through_a_query() {
        assert_eq!(Code::LoginCancelled.as_str(), "login_cancelled");
        assert_eq!(Code::parse("login_cancelled"), Code::LoginCancelled);
    }

    #[test]
    fn a_code_of_a_newer_server_is_unknown_and_not_an_error() {
        assert_eq!(Code::parse("from_the_future"), Code::Unknown);
        let problem: Problem =
            serde_json::from_str(r#"{"code":"from_the_future","message":"x"}"#).unwrap();
        assert_eq!(problem.code, Code::Unknown);
    }
}
