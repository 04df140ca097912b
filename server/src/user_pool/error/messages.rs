//! Classifies exceptions that can be told apart only by their English message.
//!
//! In each list the most specific phrases come first: `USER_PASSWORD_AUTH flow not enabled` contains "password", but it
//! is not about a password. Phrases are in lower case. A message that is in no list keeps its exception's general
//! meaning.

use wire::Field;

use super::{Error, LevelsRefusal};

/// The longest text of a trigger that is shown, in characters.
const MAX_WORDS: usize = 200;

/// `NotAuthorizedException` has more than a dozen meanings.
pub(super) fn not_authorized(message: &str) -> Error {
    let contains = phrases_in(message);
    // Before "refresh token" and "password", which the messages about clients contain as well.
    if contains(&["unauthorized attribute", "was not received"]) {
        return Error::Misconfigured(message.to_owned());
    }
    if contains(&["secret hash", "secret_hash", "client secret"]) {
        return Error::ClientSecretRefused(message.to_owned());
    }
    let meanings: [(&[&str], Error); 12] = [
        (&["signup is not permitted"], Error::SignUpDisabled),
        (
            &["cannot be confirm", "status is not unconfirmed"],
            Error::AlreadyConfirmed,
        ),
        (
            &[
                "invalid session",
                "session is expired",
                "session can only be used once",
            ],
            Error::LoginExpired,
        ),
        (&["required scopes"], Error::MissingScope),
        (
            &["access token has been revoked"],
            Error::AccessTokenRevoked,
        ),
        (&["access token"], Error::AccessTokenExpired),
        (&["refresh token"], Error::RefreshRefused),
        (&["user is disabled"], Error::UserDisabled),
        (
            &["temporary password has expired", "user account has expired"],
            Error::TemporaryPasswordExpired,
        ),
        (
            &["cannot be reset in the current state"],
            Error::ResetUnavailable,
        ),
        (&["password attempts exceeded"], Error::LockedOut),
        (&["incorrect username or password"], Error::WrongCredentials),
    ];
    let known = meanings
        .into_iter()
        .find(|(phrases, _)| contains(phrases))
        .map(|(_, error)| error);
    known.unwrap_or_else(|| Error::NotAuthorized(message.to_owned()))
}

/// `InvalidParameterException` names the parameter, or the reason, in its message.
pub(super) fn invalid_parameter(message: &str) -> Error {
    let contains = phrases_in(message);
    if contains(&["already confirmed"]) {
        return Error::AlreadyConfirmed;
    }
    if contains(&[
        "flow not enabled",
        "not enabled for",
        "method not supported",
        "secret hash",
        "secret_hash",
        "auto verification not turned on",
        "trigger is not configured",
    ]) {
        return Error::Misconfigured(message.to_owned());
    }
    if contains(&["cannot reset password", "no registered/verified"]) {
        return Error::ResetUnavailable;
    }
    if contains(&["set to turn on", "not verified software token"]) {
        return Error::MfaMethodNotFound;
    }
    if levels_refusal(message).is_some() {
        return Error::InvalidParameter(None, message.to_owned());
    }
    match field(&contains) {
        Some(Field::Password) => Error::PasswordNotAccepted,
        field => Error::InvalidParameter(field, message.to_owned()),
    }
}

/// Returns why `TARGET_ACR_VALUES` was refused, if that is what the message is about.
///
/// The API reference of `InitiateAuth` and the developer guide ("Step-up authentication with the `USER_AUTH` flow") describe both
/// refusals and quote neither, so the terms of the guide decide. A message without them is about something else.
pub(super) fn levels_refusal(message: &str) -> Option<LevelsRefusal> {
    let mut words = message.split(|c: char| !c.is_ascii_alphanumeric());
    let contains = phrases_in(message);
    if !words.any(|word| word.eq_ignore_ascii_case("acr"))
        && !contains(&["authentication level", "authentication context"])
    {
        return None;
    }
    Some(if contains(&["factor", "satisf"]) {
        LevelsRefusal::OutOfReach
    } else {
        LevelsRefusal::Unknown
    })
}

fn field(contains: &impl Fn(&[&str]) -> bool) -> Option<Field> {
    let fields = [
        ("confirmationcode", Field::Code),
        ("usercode", Field::Code),
        ("previouspassword", Field::PresentPassword),
        ("phone", Field::PhoneNumber),
        ("given_name", Field::GivenName),
        ("family_name", Field::FamilyName),
        ("email", Field::Email),
        ("password", Field::Password),
    ];
    let named = fields.into_iter().find(|(phrase, _)| contains(&[phrase]));
    named.map(|(_, field)| field)
}

/// `OperationNotEnabledException` is about a pool that accepts no changes, or that does not record sessions.
pub(super) fn operation_not_enabled(message: &str) -> Error {
    if phrases_in(message)(&["session tracking"]) {
        Error::FeatureUnavailable(message.to_owned())
    } else {
        Error::ReadOnly(message.to_owned())
    }
}

/// `ResourceNotFoundException` is about the pool or the client, except where a user's device, passkey or session is gone.
pub(super) fn resource_not_found(message: &str) -> Error {
    let contains = phrases_in(message);
    let is_gone = contains(&["device", "passkey", "credential", "session does not exist"]);
    if is_gone && !contains(&["client", "user pool"]) {
        Error::NoLongerExists
    } else {
        Error::Misconfigured(message.to_owned())
    }
}

/// Returns the trigger's own words from `PreSignUp failed with error <words>.`, as one line of text that is safe to show:
/// without control characters and without characters that change the direction of the text around them.
pub(super) fn words_of_trigger(message: &str) -> Option<String> {
    let (_, words) = message.split_once(" failed with error ")?;
    let words = words.strip_suffix('.').unwrap_or(words);
    let is_hidden = |c: &char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let shown = words
        .chars()
        .filter(|c| !is_hidden(c))
        .map(|c| if c.is_control() { ' ' } else { c });
    let shown: String = shown.take(MAX_WORDS).collect();
    let line = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}

/// Returns a function that checks whether `message` contains any of several phrases.
fn phrases_in(message: &str) -> impl Fn(&[&str]) -> bool {
    let lower = message.to_ascii_lowercase();
    move |phrases| phrases.iter().any(|phrase| lower.contains(phrase))
}

#[cfg(test)]
mod tests;
