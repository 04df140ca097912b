//! The error format: what the server sends whenever a request fails.
//!
//! The codes are the contract. The application's `text` module turns them into messages for users.

use serde::{Deserialize, Serialize};

use crate::named::named_enum;

/// The body of every response with a status of 400 or more (`application/problem+json`, RFC 9457).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// What went wrong.
    pub code: ProblemCode,
    /// One English sentence for developers; the same for every problem with this code.
    pub message: String,
    /// The id under which the server logged the request; empty if the browser created the problem.
    #[serde(default)]
    pub request_id: String,
    /// The form field that caused the problem, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    /// Seconds to wait before trying again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
    /// What a Lambda trigger of the pool says about its refusal (RFC 9457, section 3.1.4). Plain text by the author of
    /// the trigger.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

named_enum! {
    /// The closed list of what can go wrong, by the name in JSON and in `/login?problem=`.
    ///
    /// [`ProblemCode::Unknown`] is any code that this version does not know, so that an old cached page works with
    /// a newer server.
    pub enum ProblemCode {
        // --- the request itself
        /// 400: not JSON, or not of the expected shape. Also 408, 414, 421 and 431: the application sends no such request.
        MalformedRequest = "malformed_request",
        /// 404: there is nothing at this path.
        NotFound = "not_found",
        /// 405: the path does not accept this method.
        MethodNotAllowed = "method_not_allowed",
        /// 413: the body is too large.
        BodyTooLarge = "body_too_large",
        /// 415: the body is not `application/json`.
        NotJson = "not_json",
        /// 403: the `X-Poolgate` header is missing.
        HeaderMissing = "header_missing",
        /// 403: the request comes from a page with another origin.
        ForeignOrigin = "foreign_origin",
        /// 422: a value is not acceptable; `field` says which.
        InvalidInput = "invalid_input",

        // --- accounts
        /// 422: the pool does not accept this password.
        PasswordNotAccepted = "password_not_accepted",
        /// 422: the password is too easy to guess.
        PasswordTooCommon = "password_too_common",
        /// 422: the user has had this password before.
        PasswordHistory = "password_history",
        /// 422: the present password is wrong.
        WrongPassword = "wrong_password",
        /// 422: the code is wrong.
        CodeMismatch = "code_mismatch",
        /// 422: the code has expired or was used.
        CodeExpired = "code_expired",
        /// 422: the code does not confirm the address: it is wrong, expired or used, or no account is waiting for it. One
        /// code for all of these, because the difference would reveal whether the address has an account.
        ConfirmationRefused = "confirmation_refused",
        /// 422: the code does not allow another password: it is wrong, expired or used, or no account has requested one. One
        /// code for all of these, for the same reason.
        ResetRefused = "reset_refused",
        /// 502: the pool could not send the code.
        CodeNotDelivered = "code_not_delivered",
        /// 429: too many wrong codes or too many emails; `retry_after` says how long to wait.
        TooManyAttempts = "too_many_attempts",
        /// 422: the address belongs to another account.
        EmailTaken = "email_taken",
        /// 403: the pool does not allow sign-up.
        SignUpDisabled = "sign_up_disabled",
        /// 422: this account cannot reset its password.
        PasswordResetUnavailable = "password_reset_unavailable",
        /// 422: a Lambda trigger of the pool rejected the request; `detail` has its words.
        RefusedByTrigger = "refused_by_trigger",
        /// 403: the pool rejected the request for a reason that this version does not know.
        RefusedByPool = "refused_by_pool",
        /// 403: a firewall (AWS WAF) in front of the pool rejected the request.
        BlockedByFirewall = "blocked_by_firewall",
        /// 409: another request changed the same thing at the same time.
        ConcurrentModification = "concurrent_modification",
        /// 404: the device, passkey or session no longer exists.
        NoLongerExists = "no_longer_exists",

        // --- login
        /// 403: name and password do not match, or the user is locked out; the response is the same.
        WrongCredentials = "wrong_credentials",
        /// 403: the account was never confirmed.
        UserNotConfirmed = "user_not_confirmed",
        /// 403: the administrator requires a password reset.
        PasswordResetRequired = "password_reset_required",
        /// 403: the temporary password has expired; an administrator must set another one.
        TemporaryPasswordExpired = "temporary_password_expired",
        /// 410: the login took too long, was answered already, or belongs to another browser.
        LoginExpired = "login_expired",
        /// 501: the pool issued a challenge that this version does not support.
        ChallengeNotSupported = "challenge_not_supported",
        /// 404: this login mode is disabled.
        LoginModeOff = "login_mode_off",

        // --- second factors, passkeys and devices
        /// 422: the code of the authenticator app is wrong.
        SoftwareTokenMismatch = "software_token_mismatch",
        /// 422: no authenticator app is set up.
        SoftwareTokenMfaNotFound = "software_token_mfa_not_found",
        /// 422: the second factor is not set up or not available.
        MfaMethodNotFound = "mfa_method_not_found",
        /// 422: the pool requires a second factor, and none would remain.
        SecondFactorRequired = "second_factor_required",
        /// 422: the user has as many passkeys as the pool allows.
        PasskeyLimitReached = "passkey_limit_reached",
        /// 501: the pool does not allow passkeys.
        PasskeyNotEnabled = "passkey_not_enabled",
        /// 410: the registration of a passkey took too long or was completed already.
        PasskeyChallengeNotFound = "passkey_challenge_not_found",
        /// 422: the pool does not accept this kind of passkey.
        PasskeyNotSupported = "passkey_not_supported",
        /// 502: the pool's relying party does not match this site; an administrator must fix it.
        PasskeyMisconfigured = "passkey_misconfigured",
        /// 409: the device is remembered already.
        DeviceKeyExists = "device_key_exists",

        // --- hosted login, as `/login?problem=`
        /// The user cancelled on the hosted pages.
        LoginCancelled = "login_cancelled",
        /// The callback does not belong to a login that this browser started, or that login has ended.
        LoginNotStartedHere = "login_not_started_here",
        /// The hosted pages answered with an error, or with tokens that are not valid.
        LoginFailed = "login_failed",
        /// The browser does not say where a request comes from.
        BrowserNotSupported = "browser_not_supported",

        // --- session
        /// 401: there is no session, or it has ended.
        NotLoggedIn = "not_logged_in",
        /// 401: the access token has expired or is not valid.
        AccessTokenExpired = "access_token_expired",
        /// 401: the access token was revoked, or its user no longer exists.
        AccessTokenRevoked = "access_token_revoked",
        /// 403: the access token lacks the scope `aws.cognito.signin.user.admin`.
        MissingScope = "missing_scope",
        /// 403: the change needs a more recent login.
        RecentLoginRequired = "recent_login_required",
        /// 403: only members of a group may do this.
        GroupRequired = "group_required",
        /// 403: token inspection is disabled.
        TokenInspectionOff = "token_inspection_off",

        // --- dependencies
        /// 429: the pool throttles requests.
        PoolBusy = "pool_busy",
        /// 503: the pool does not respond.
        PoolUnavailable = "pool_unavailable",
        /// 502: the pool rejects this server's configuration; an administrator must fix it.
        PoolMisconfigured = "pool_misconfigured",
        /// 503: the pool accepts no changes for now: it is a replica in a second region, or is being restored.
        TemporarilyReadOnly = "temporarily_read_only",
        /// 501: the pool's tier does not include the feature, or the pool does not use it.
        FeatureUnavailable = "feature_unavailable",
        /// 502: a Lambda trigger of the pool failed; an administrator must fix it.
        TriggerFailed = "trigger_failed",
        /// 503: the session store does not respond.
        StoreUnavailable = "store_unavailable",
        /// 500: anything else.
        Internal = "internal",
        /// Created by the browser: the device has no connection.
        Offline = "offline",
        /// Created by the browser: the server could not be reached, or only a proxy in front of it responded.
        ServerUnreachable = "server_unreachable",
        /// A code that this version does not know.
        Unknown = "unknown",
    } otherwise Unknown
}

impl ProblemCode {
    /// Returns the code with this name, as [`ProblemCode::parse`] does, but never [`ProblemCode::Unknown`], which says nothing.
    #[must_use]
    pub fn parse_known(text: &str) -> Option<Self> {
        Self::parse(text).filter(|code| *code != Self::Unknown)
    }

    /// Returns the form field that this problem is always about, if there is one.
    #[must_use]
    pub const fn field(self) -> Option<Field> {
        match self {
            Self::PasswordNotAccepted | Self::PasswordTooCommon | Self::PasswordHistory => {
                Some(Field::Password)
            }
            Self::WrongPassword => Some(Field::PresentPassword),
            Self::CodeMismatch
            | Self::CodeExpired
            | Self::ConfirmationRefused
            | Self::ResetRefused
            | Self::SoftwareTokenMismatch => Some(Field::Code),
            Self::EmailTaken => Some(Field::Email),
            _ => None,
        }
    }
}

named_enum! {
    /// An input of a form, by its name in requests, its `name` and its `id` in the page.
    pub enum Field {
        /// The email address.
        Email = "email",
        /// The password, or a new one.
        Password = "password",
        /// The password that a new one replaces.
        PresentPassword = "present_password",
        /// The password of a user who logs in again, above a form that may ask for other passwords.
        LoginPassword = "login_password",
        /// A confirmation code.
        Code = "code",
        /// The given name.
        GivenName = "given_name",
        /// The family name.
        FamilyName = "family_name",
        /// The phone number.
        PhoneNumber = "phone_number",
        /// The user's name, typed to confirm a deletion.
        Confirmation = "confirmation",
        /// A field that this version does not know.
        Unknown = "unknown",
    } otherwise Unknown
}

#[cfg(test)]
mod tests {
    use super::{Problem, ProblemCode};

    #[test]
    fn a_code_from_a_newer_server_is_read_as_unknown() {
        let problem: Problem =
            serde_json::from_str(r#"{"code":"from_the_future","message":"x"}"#).unwrap();
        assert_eq!(problem.code, ProblemCode::Unknown);
    }
}
