//! The in-app login: a first request, then an answer to each of the pool's challenges.
//!
//! Challenges have Cognito's names in lower case. The existing password is never sent with SRP: the browser only sends
//! a proof that it knows the password.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Secret, SessionInfo, named::named_enum};

/// The body of `POST /api/login`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoginRequest {
    /// The email address, as it was typed.
    pub username: String,
    /// The first factor that the user wants to log in with.
    pub first_factor: FirstFactor,
    /// Whether the session persists after the browser is closed.
    pub remember: bool,
    /// Whether a user who is logged in logs in again, for a change that needs a recent login.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reauthenticate: bool,
}

/// The first factor of a login, with what its first request contains. Without choice-based sign-in (`USER_AUTH`), only
/// [`FirstFactor::PasswordSrp`] is accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "challenge", rename_all = "snake_case", deny_unknown_fields)]
pub enum FirstFactor {
    /// `PASSWORD_SRP`: a proof of the password.
    PasswordSrp {
        /// The client's public ephemeral value `A`, in hexadecimal (RFC 5054, section 2.6).
        srp_a: String,
    },
    /// `PASSWORD`: the password itself, for pools in which SRP cannot be used. The administrator must allow it.
    Password {
        /// `PASSWORD`.
        password: Secret,
    },
    /// `WEB_AUTHN`: a passkey.
    WebAuthn,
    /// `EMAIL_OTP`: a code by email.
    EmailOtp,
    /// `SMS_OTP`: a code by SMS.
    SmsOtp,
    /// No preference: the pool lists the factors that the user can choose from.
    Any,
}

/// The body of `POST /api/login/answer`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerRequest {
    /// The login that the answer belongs to: [`PendingLogin::login`].
    pub login: String,
    /// The answer.
    pub answer: ChallengeAnswer,
    /// Whether this device can skip the second factor from now on, if the pool remembers devices.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub trust_device: bool,
}

/// The answer to a challenge, tagged with the name of the challenge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "challenge", rename_all = "snake_case", deny_unknown_fields)]
pub enum ChallengeAnswer {
    /// `PASSWORD_VERIFIER`: the proof that the browser knows the password.
    PasswordVerifier {
        /// `PASSWORD_CLAIM_SIGNATURE`, base64.
        signature: Secret,
    },
    /// `NEW_PASSWORD_REQUIRED`.
    NewPasswordRequired {
        /// `NEW_PASSWORD`.
        new_password: Secret,
        /// The values of the required attributes, by their Cognito names.
        attributes: BTreeMap<String, String>,
    },
    /// A code: `SMS_MFA`, `EMAIL_OTP`, `SOFTWARE_TOKEN_MFA` or `SMS_OTP`, whichever is pending.
    Code {
        /// The digits.
        code: Secret,
    },
    /// `SELECT_MFA_TYPE`: the second factor to use.
    SelectMfaType {
        /// `ANSWER`.
        mfa: MfaType,
    },
    /// `MFA_SETUP`: the second factor to set up. For an authenticator app, [`Challenge::SoftwareTokenSetup`] follows.
    MfaSetup {
        /// The kind of factor.
        mfa: MfaType,
        /// Where codes are sent, for a factor that needs it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        email: Option<String>,
    },
    /// The code that proves that the authenticator app contains the key (`VerifySoftwareToken`).
    SoftwareTokenSetup {
        /// The digits.
        code: Secret,
        /// A name for the app or device; may be empty.
        device_name: String,
    },
    /// `CUSTOM_CHALLENGE`.
    CustomChallenge {
        /// `ANSWER`.
        answer: Secret,
    },
    /// `SELECT_CHALLENGE`: the first factor to use; never [`FirstFactor::Any`].
    SelectChallenge {
        /// The factor, with what its first request contains.
        first_factor: FirstFactor,
    },
    /// `WEB_AUTHN`.
    WebAuthn {
        /// `CREDENTIAL`: the `AuthenticationResponseJSON` of the browser (WebAuthn level 3, section 5.1).
        credential: Value,
    },
}

/// The response of `POST /api/login`, `POST /api/login/answer` and `GET /api/login/challenge`: another challenge, or the
/// end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LoginStep {
    /// The browser has to answer a challenge.
    Challenge(PendingLogin),
    /// The session cookie is set.
    LoggedIn(SessionInfo),
}

/// A login that waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts")]
pub struct PendingLogin {
    /// The handle of this login: bound to this browser, and valid for one correct answer.
    pub login: String,
    /// The email address, as it was typed.
    pub username: String,
    /// Seconds until the challenge expires.
    pub expires_in: u32,
    /// [`LoginRequest::remember`], for a page that starts the login again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub remember: bool,
    /// [`LoginRequest::reauthenticate`]: the pages of the challenges are shown although a user is logged in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reauthenticate: bool,
    /// Whether the challenge is a code as the first factor: starting the login again with the same factor sends another
    /// one. Cognito cannot send another code for a second factor.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub can_resend: bool,
    /// Whether the pool remembers devices, so that the user can be asked whether to trust this one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub can_trust_device: bool,
    /// What has to be answered.
    pub challenge: Challenge,
}

/// A challenge, tagged with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub enum Challenge {
    /// `PASSWORD_VERIFIER`: answered by the browser without the user.
    PasswordVerifier(PasswordVerifier),
    /// `NEW_PASSWORD_REQUIRED`: an administrator created the account with a temporary password.
    NewPasswordRequired {
        /// The attributes that the pool requires and the account does not have, by their Cognito names.
        required_attributes: Vec<String>,
    },
    /// `SMS_MFA`: a code by SMS, as the second factor.
    SmsMfa(CodeDelivery),
    /// `EMAIL_OTP`: a code by email, as the first or second factor.
    EmailOtp(CodeDelivery),
    /// `SMS_OTP`: a code by SMS, as the first factor.
    SmsOtp(CodeDelivery),
    /// `SOFTWARE_TOKEN_MFA`: a code of an authenticator app.
    SoftwareTokenMfa {
        /// `FRIENDLY_DEVICE_NAME`, if the user named the app.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        device_name: Option<String>,
    },
    /// `SELECT_MFA_TYPE`: the user has several second factors.
    SelectMfaType {
        /// `MFAS_CAN_CHOOSE`, without those that this application does not know.
        options: Vec<MfaType>,
    },
    /// `MFA_SETUP`: the pool requires a second factor, and the user has none.
    MfaSetup {
        /// `MFAS_CAN_SETUP`, without those that cannot be set up during a login.
        options: Vec<MfaType>,
    },
    /// The second half of `MFA_SETUP`: the key for an authenticator app (`AssociateSoftwareToken`).
    SoftwareTokenSetup {
        /// `SecretCode`, in base32.
        secret_code: Secret,
        /// The same key with the names of issuer and account, as an `otpauth` URI.
        uri: Secret,
        /// The QR code of `uri`.
        qr_code: QrCode,
    },
    /// `CUSTOM_CHALLENGE`: whatever the pool's triggers ask.
    CustomChallenge {
        /// The public challenge parameters.
        parameters: BTreeMap<String, String>,
    },
    /// `SELECT_CHALLENGE`: the user has several first factors.
    SelectChallenge {
        /// `AvailableChallenges`, without those that this application does not know or the administrator does not allow.
        options: Vec<FirstFactorType>,
    },
    /// `WEB_AUTHN`: a passkey has to sign.
    WebAuthn {
        /// `CREDENTIAL_REQUEST_OPTIONS`: `PublicKeyCredentialRequestOptionsJSON` (WebAuthn level 3, section 5.1).
        options: Value,
    },
}

named_enum! {
    /// The second factors, by their Cognito names in lower case.
    pub enum MfaType {
        /// A code by SMS.
        SmsMfa = "sms_mfa",
        /// A code of an authenticator app.
        SoftwareTokenMfa = "software_token_mfa",
        /// A code by email.
        EmailOtp = "email_otp",
    }
}

named_enum! {
    /// The first factors of choice-based sign-in, by their Cognito names in lower case.
    pub enum FirstFactorType {
        /// The password, proved with SRP.
        PasswordSrp = "password_srp",
        /// The password itself.
        Password = "password",
        /// A passkey.
        WebAuthn = "web_authn",
        /// A code by email.
        EmailOtp = "email_otp",
        /// A code by SMS.
        SmsOtp = "sms_otp",
    }
}

/// A QR code as the parts of an SVG image.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QrCode {
    /// Modules per side, with the quiet zone: the width and height of the view box.
    pub size: u32,
    /// The dark modules: the `d` attribute of a `path`.
    pub path: Secret,
}

/// Where a code was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeDelivery {
    /// `CODE_DELIVERY_DESTINATION`, masked by the pool, for instance `a***@e***`.
    pub destination: String,
}

/// What the browser needs for its proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordVerifier {
    /// The part of the pool id after `_`.
    pub pool_name: String,
    /// `USER_ID_FOR_SRP`.
    pub user_id: String,
    /// `SALT`, hexadecimal.
    pub salt: String,
    /// `SRP_B`, hexadecimal.
    pub srp_b: String,
    /// `SECRET_BLOCK`, base64.
    pub secret_block: Secret,
    /// The `TIMESTAMP` to sign, from the server's clock, so that a device whose clock is wrong can log in too.
    pub timestamp: String,
}
