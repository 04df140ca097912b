//! Classifies exceptions that can be told apart only by their English message.
//!
//! In each list the most specific phrases come first: `USER_PASSWORD_AUTH flow not enabled` contains "password", but it
//! is not about a password. Phrases are in lower case.

use wire::Field;

use super::Error;

/// `NotAuthorizedException` has at least six meanings.
pub(super) fn not_authorized(message: &str) -> Error {
    let contains = phrases_in(message);
    if contains(&["current status is confirmed"]) {
        Error::AlreadyConfirmed
    } else if contains(&["secret hash", "secret_hash", "client secret"]) {
        Error::Misconfigured(message.to_owned())
    } else if contains(&["invalid session", "session is expired"]) {
        Error::LoginExpired
    } else if contains(&["refresh token"]) {
        Error::RefreshRefused
    } else {
        // Wrong password, unknown user, disabled user, "Password attempts exceeded": deliberately the same.
        Error::WrongCredentials
    }
}

/// `InvalidParameterException` names the parameter, or the reason, in its message.
pub(super) fn invalid_parameter(message: &str) -> Error {
    let contains = phrases_in(message);
    if contains(&["already confirmed"]) {
        return Error::AlreadyConfirmed;
    }
    if contains(&["flow not enabled", "secret hash", "secret_hash"]) {
        return Error::Misconfigured(message.to_owned());
    }
    let fields = [
        ("confirmationcode", Field::Code),
        ("phone", Field::PhoneNumber),
        ("given_name", Field::GivenName),
        ("family_name", Field::FamilyName),
        ("email", Field::Email),
        ("password", Field::Password),
    ];
    let named = fields.into_iter().find(|(phrase, _)| contains(&[phrase]));
    match named {
        Some((_, Field::Password)) => Error::PasswordNotAccepted,
        Some((_, field)) => Error::InvalidParameter(Some(field)),
        None => Error::InvalidParameter(None),
    }
}

/// Returns a function that checks whether `message` contains any of several phrases.
fn phrases_in(message: &str) -> impl Fn(&[&str]) -> bool {
    let lower = message.to_ascii_lowercase();
    move |phrases| phrases.iter().any(|phrase| lower.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the variant's name with its field, if it has one.
    fn name(error: &Error) -> String {
        match error {
            Error::Misconfigured(_) => "Misconfigured".to_owned(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn the_message_of_not_authorized_decides_its_meaning() {
        let cases = [
            ("Incorrect username or password.", "WrongCredentials"),
            ("Password attempts exceeded", "WrongCredentials"),
            ("User is disabled.", "WrongCredentials"),
            (
                "User cannot be confirmed. Current status is CONFIRMED",
                "AlreadyConfirmed",
            ),
            (
                "Invalid session for the user, session is expired.",
                "LoginExpired",
            ),
            (
                "Unable to verify secret hash for client abc",
                "Misconfigured",
            ),
            (
                "Client abc is configured with secret but SECRET_HASH was not received",
                "Misconfigured",
            ),
            ("Refresh Token has been revoked", "RefreshRefused"),
            ("Invalid Refresh Token", "RefreshRefused"),
        ];
        for (message, expected) in cases {
            assert_eq!(name(&not_authorized(message)), expected, "{message}");
        }
    }

    #[test]
    fn the_message_of_invalid_parameter_names_its_field() {
        let cases = [
            ("User is already confirmed.", "AlreadyConfirmed"),
            (
                "Invalid phone number format.",
                "InvalidParameter(Some(PhoneNumber))",
            ),
            (
                "USER_SRP_AUTH flow not enabled for this client",
                "Misconfigured",
            ),
            (
                "USER_PASSWORD_AUTH flow not enabled for this client",
                "Misconfigured",
            ),
            (
                "1 validation error detected: Value at 'password' failed to satisfy constraint",
                "PasswordNotAccepted",
            ),
            (
                "1 validation error detected: Value at 'confirmationCode' failed to satisfy constraint",
                "InvalidParameter(Some(Code))",
            ),
            (
                "Username should be an email.",
                "InvalidParameter(Some(Email))",
            ),
            (
                "Attributes did not conform to the schema: given_name: String must be no longer than 2048",
                "InvalidParameter(Some(GivenName))",
            ),
            ("Something else", "InvalidParameter(None)"),
        ];
        for (message, expected) in cases {
            assert_eq!(name(&invalid_parameter(message)), expected, "{message}");
        }
    }
}
