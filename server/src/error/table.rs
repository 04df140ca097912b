//! The status and the message of every problem code.

use axum::http::StatusCode;
use tracing::Level;
use wire::ProblemCode;

/// Returns the status for a code.
pub(super) const fn status(code: ProblemCode) -> StatusCode {
    match code {
        ProblemCode::MalformedRequest => StatusCode::BAD_REQUEST,
        ProblemCode::NotLoggedIn
        | ProblemCode::AccessTokenExpired
        | ProblemCode::AccessTokenRevoked => StatusCode::UNAUTHORIZED,
        ProblemCode::HeaderMissing
        | ProblemCode::ForeignOrigin
        | ProblemCode::WrongCredentials
        | ProblemCode::UserNotConfirmed
        | ProblemCode::PasswordResetRequired
        | ProblemCode::TemporaryPasswordExpired
        | ProblemCode::SignUpDisabled
        | ProblemCode::RefusedByPool
        | ProblemCode::BlockedByFirewall
        | ProblemCode::MissingScope
        | ProblemCode::RecentLoginRequired
        | ProblemCode::GroupRequired
        | ProblemCode::TokenInspectionOff => StatusCode::FORBIDDEN,
        ProblemCode::NotFound | ProblemCode::LoginModeOff | ProblemCode::NoLongerExists => {
            StatusCode::NOT_FOUND
        }
        ProblemCode::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        ProblemCode::ConcurrentModification | ProblemCode::DeviceKeyExists => StatusCode::CONFLICT,
        ProblemCode::LoginExpired | ProblemCode::PasskeyChallengeNotFound => StatusCode::GONE,
        ProblemCode::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        ProblemCode::NotJson => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ProblemCode::InvalidInput
        | ProblemCode::PasswordNotAccepted
        | ProblemCode::PasswordTooCommon
        | ProblemCode::PasswordHistory
        | ProblemCode::WrongPassword
        | ProblemCode::CodeMismatch
        | ProblemCode::CodeExpired
        | ProblemCode::ConfirmationRefused
        | ProblemCode::ResetRefused
        | ProblemCode::EmailTaken
        | ProblemCode::PasswordResetUnavailable
        | ProblemCode::RefusedByTrigger
        | ProblemCode::SoftwareTokenMismatch
        | ProblemCode::SoftwareTokenMfaNotFound
        | ProblemCode::MfaMethodNotFound
        | ProblemCode::SecondFactorRequired
        | ProblemCode::PasskeyLimitReached
        | ProblemCode::PasskeyNotSupported
        | ProblemCode::LoginCancelled
        | ProblemCode::LoginNotStartedHere
        | ProblemCode::LoginFailed
        | ProblemCode::BrowserNotSupported => StatusCode::UNPROCESSABLE_ENTITY,
        ProblemCode::TooManyAttempts | ProblemCode::PoolBusy => StatusCode::TOO_MANY_REQUESTS,
        ProblemCode::ChallengeNotSupported
        | ProblemCode::FeatureUnavailable
        | ProblemCode::PasskeyNotEnabled => StatusCode::NOT_IMPLEMENTED,
        ProblemCode::PoolMisconfigured
        | ProblemCode::PasskeyMisconfigured
        | ProblemCode::TriggerFailed
        | ProblemCode::CodeNotDelivered => StatusCode::BAD_GATEWAY,
        ProblemCode::PoolUnavailable
        | ProblemCode::TemporarilyReadOnly
        | ProblemCode::StoreUnavailable => StatusCode::SERVICE_UNAVAILABLE,
        ProblemCode::Internal
        | ProblemCode::Offline
        | ProblemCode::ServerUnreachable
        | ProblemCode::Unknown => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Returns how serious a code is for an administrator.
pub(super) const fn level(code: ProblemCode) -> Level {
    match code {
        ProblemCode::PoolMisconfigured
        | ProblemCode::PasskeyMisconfigured
        | ProblemCode::StoreUnavailable
        | ProblemCode::Internal
        | ProblemCode::Offline
        | ProblemCode::ServerUnreachable
        | ProblemCode::Unknown => Level::ERROR,
        ProblemCode::PoolBusy
        | ProblemCode::PoolUnavailable
        | ProblemCode::TemporarilyReadOnly
        | ProblemCode::TriggerFailed
        | ProblemCode::CodeNotDelivered
        | ProblemCode::ChallengeNotSupported
        | ProblemCode::FeatureUnavailable
        | ProblemCode::PasskeyNotEnabled
        | ProblemCode::MissingScope
        | ProblemCode::BlockedByFirewall
        | ProblemCode::LoginFailed => Level::WARN,
        _ => Level::INFO,
    }
}

/// Returns a sentence for developers. It never contains text from the pool.
pub(super) const fn message(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::MalformedRequest => {
            "The request body or query does not have the expected form."
        }
        ProblemCode::NotFound => "There is nothing at this path.",
        ProblemCode::MethodNotAllowed => "This path does not accept the method.",
        ProblemCode::BodyTooLarge => "The request body is too large.",
        ProblemCode::NotJson => "The request body must be application/json.",
        ProblemCode::HeaderMissing => "The X-Poolgate header is missing.",
        ProblemCode::ForeignOrigin => "The request comes from another origin.",
        ProblemCode::InvalidInput => "The value of a field is not valid.",
        ProblemCode::PasswordNotAccepted => "The pool does not accept this password.",
        ProblemCode::PasswordTooCommon => "The password is too easy to guess.",
        ProblemCode::PasswordHistory => "The user has had this password before.",
        ProblemCode::WrongPassword => "The present password is wrong.",
        ProblemCode::CodeMismatch => "The code is wrong.",
        ProblemCode::CodeExpired => "The code has expired or was already used.",
        ProblemCode::ConfirmationRefused => "The code does not confirm this address.",
        ProblemCode::ResetRefused => "The code does not allow another password.",
        ProblemCode::CodeNotDelivered => "The pool could not send the code.",
        ProblemCode::TooManyAttempts => "Too many attempts.",
        ProblemCode::EmailTaken => "The email address belongs to another account.",
        ProblemCode::SignUpDisabled => "The pool does not allow sign-up.",
        ProblemCode::PasswordResetUnavailable => "This account cannot reset its password.",
        ProblemCode::RefusedByTrigger => "A Lambda trigger of the pool rejected the request.",
        ProblemCode::RefusedByPool => "The pool rejected the request.",
        ProblemCode::BlockedByFirewall => "A firewall in front of the pool rejected the request.",
        ProblemCode::ConcurrentModification => "Another request changed this at the same time.",
        ProblemCode::NoLongerExists => "The device, passkey or session no longer exists.",
        ProblemCode::WrongCredentials => "The username or password is incorrect.",
        ProblemCode::UserNotConfirmed => "The account is not confirmed yet.",
        ProblemCode::PasswordResetRequired => "The password must be reset.",
        ProblemCode::TemporaryPasswordExpired => "The temporary password has expired.",
        ProblemCode::SoftwareTokenMismatch => "The code of the authenticator app is wrong.",
        ProblemCode::SoftwareTokenMfaNotFound => "No authenticator app is set up.",
        ProblemCode::MfaMethodNotFound => "The second factor is not available.",
        ProblemCode::SecondFactorRequired => "The pool requires a second factor.",
        ProblemCode::PasskeyLimitReached => "The user has the maximum number of passkeys.",
        ProblemCode::PasskeyNotEnabled => "The pool does not allow passkeys.",
        ProblemCode::PasskeyChallengeNotFound => "The registration of the passkey has expired.",
        ProblemCode::PasskeyNotSupported => "The pool does not accept this kind of passkey.",
        ProblemCode::PasskeyMisconfigured => "The pool's relying party does not match this site.",
        ProblemCode::DeviceKeyExists => "The device is remembered already.",
        ProblemCode::LoginExpired => {
            "This login has expired or was already answered. Start a new one."
        }
        ProblemCode::ChallengeNotSupported => {
            "The pool requires a challenge that is not supported."
        }
        ProblemCode::LoginModeOff => "This login mode is turned off.",
        ProblemCode::LoginCancelled => "The login was cancelled.",
        ProblemCode::LoginNotStartedHere => {
            "This browser did not start this login, or the login has expired."
        }
        ProblemCode::LoginFailed => "The login failed.",
        ProblemCode::BrowserNotSupported => "The browser does not send Fetch Metadata.",
        ProblemCode::NotLoggedIn => "There is no session, or it has expired.",
        ProblemCode::AccessTokenExpired => "The access token has expired or is not valid.",
        ProblemCode::AccessTokenRevoked => "The access token was revoked.",
        ProblemCode::MissingScope => "The access token lacks a scope.",
        ProblemCode::RecentLoginRequired => "The change needs a more recent login.",
        ProblemCode::GroupRequired => "Only members of a group may do this.",
        ProblemCode::TokenInspectionOff => "Token inspection is turned off.",
        ProblemCode::PoolBusy => "The pool is throttling requests.",
        ProblemCode::PoolUnavailable => "The pool does not respond.",
        ProblemCode::PoolMisconfigured => "The pool rejects the configuration of this server.",
        ProblemCode::TemporarilyReadOnly => "The pool accepts no changes for now.",
        ProblemCode::FeatureUnavailable => "The pool's tier does not include this feature.",
        ProblemCode::TriggerFailed => "A Lambda trigger of the pool failed.",
        ProblemCode::StoreUnavailable => "The session store does not respond.",
        ProblemCode::Internal
        | ProblemCode::Offline
        | ProblemCode::ServerUnreachable
        | ProblemCode::Unknown => "The server failed to handle the request.",
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// Codes that the server never sends.
    const MADE_BY_THE_BROWSER: [ProblemCode; 3] = [
        ProblemCode::Offline,
        ProblemCode::ServerUnreachable,
        ProblemCode::Unknown,
    ];
    /// Files that only say what a code means.
    const MEANINGS: [&str; 2] = ["error.rs", "table.rs"];

    fn collect(folder: &Path, sources: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() {
                collect(&path, sources);
            } else if !MEANINGS.contains(&name) {
                let text = fs::read_to_string(&path).unwrap();
                sources.push_str(text.split("#[cfg(test)]").next().unwrap());
            }
        }
    }

    #[test]
    fn every_code_is_produced_somewhere() {
        let mut sources = String::new();
        collect(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
            &mut sources,
        );
        for code in ProblemCode::ALL {
            let name = format!("ProblemCode::{code:?}");
            let is_produced = sources
                .match_indices(&name)
                .any(|(at, _)| !sources[at + name.len()..].starts_with(char::is_alphanumeric));
            assert_eq!(is_produced, !MADE_BY_THE_BROWSER.contains(code), "{name}");
        }
    }

    #[test]
    fn every_code_has_an_error_status_and_a_sentence() {
        for code in ProblemCode::ALL {
            assert!(status(*code).as_u16() >= 400, "{code:?}");
            assert!(message(*code).ends_with('.'), "{code:?}");
        }
    }
}
