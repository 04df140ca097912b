//! Second factors.

use serde::{Deserialize, Serialize};

use crate::{
    Secret,
    login::{MfaType, QrCode},
};

/// The second factors of a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondFactors {
    /// The factors that the pool offers, by the setting `SECOND_FACTORS`.
    pub offered: Vec<MfaType>,
    /// The factors that the user has turned on (`UserMFASettingList`).
    pub enabled: Vec<MfaType>,
    /// The factor that is asked for if several are on (`PreferredMfaSetting`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preferred: Option<MfaType>,
}

/// The body of `POST /api/account/second-factors` (`SetUserMFAPreference`): all factors that are on from now on. The
/// response is [`SecondFactors`]. Needs a recent login.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetSecondFactorsRequest {
    /// The factors.
    pub enabled: Vec<MfaType>,
    /// One of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preferred: Option<MfaType>,
}

/// The response of `POST /api/account/authenticator` (`AssociateSoftwareToken`; an empty body): the key for an
/// authenticator app. The one that is in use stays in use until [`VerifyAuthenticatorRequest`]. Needs a recent login.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthenticatorKey {
    /// `SecretCode`, in base32.
    pub secret_code: Secret,
    /// The same key with the names of issuer and account, as an `otpauth` URI.
    pub uri: Secret,
    /// The QR code of `uri`.
    pub qr_code: QrCode,
}

/// The body of `POST /api/account/authenticator/verify` (`VerifySoftwareToken`, then `SetUserMFAPreference`). The response
/// is [`SecondFactors`]. Needs a recent login.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerifyAuthenticatorRequest {
    /// A code of the app.
    pub code: Secret,
    /// A name for the app or device; may be empty.
    pub device_name: String,
}
