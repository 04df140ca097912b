//! The names of challenges, Cognito's `ChallengeNameType`.

/// The name of a challenge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChallengeName {
    PasswordVerifier,
    NewPasswordRequired,
    SmsMfa,
    EmailOtp,
    SoftwareTokenMfa,
    SelectMfaType,
    MfaSetup,
    CustomChallenge,
    SelectChallenge,
    Password,
    PasswordSrp,
    SmsOtp,
    WebAuthn,
    DeviceSrpAuth,
    DevicePasswordVerifier,
    AdminNoSrpAuth,
}

impl ChallengeName {
    const ALL: [Self; 16] = [
        Self::PasswordVerifier,
        Self::NewPasswordRequired,
        Self::SmsMfa,
        Self::EmailOtp,
        Self::SoftwareTokenMfa,
        Self::SelectMfaType,
        Self::MfaSetup,
        Self::CustomChallenge,
        Self::SelectChallenge,
        Self::Password,
        Self::PasswordSrp,
        Self::SmsOtp,
        Self::WebAuthn,
        Self::DeviceSrpAuth,
        Self::DevicePasswordVerifier,
        Self::AdminNoSrpAuth,
    ];

    /// Returns the name in the service model.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PasswordVerifier => "PASSWORD_VERIFIER",
            Self::NewPasswordRequired => "NEW_PASSWORD_REQUIRED",
            Self::SmsMfa => "SMS_MFA",
            Self::EmailOtp => "EMAIL_OTP",
            Self::SoftwareTokenMfa => "SOFTWARE_TOKEN_MFA",
            Self::SelectMfaType => "SELECT_MFA_TYPE",
            Self::MfaSetup => "MFA_SETUP",
            Self::CustomChallenge => "CUSTOM_CHALLENGE",
            Self::SelectChallenge => "SELECT_CHALLENGE",
            Self::Password => "PASSWORD",
            Self::PasswordSrp => "PASSWORD_SRP",
            Self::SmsOtp => "SMS_OTP",
            Self::WebAuthn => "WEB_AUTHN",
            Self::DeviceSrpAuth => "DEVICE_SRP_AUTH",
            Self::DevicePasswordVerifier => "DEVICE_PASSWORD_VERIFIER",
            Self::AdminNoSrpAuth => "ADMIN_NO_SRP_AUTH",
        }
    }

    /// Returns the challenge with a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|challenge| challenge.as_str() == name)
    }
}
