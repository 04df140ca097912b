//! Sign-ins that wait for the answer to a challenge, by their `Session`.
//!
//! A `Session` is opaque, belongs to one client, one user and one challenge, and is valid as long as the client's
//! `AuthSessionValidity` says. A successful answer uses it up: the next challenge comes with a new one. Challenges of
//! `USER_SRP_AUTH` have no `Session` and are in [`crate::pool::srp_exchanges`].

use std::collections::HashMap;

use cognito_srp::Server;
use passki::AuthenticationState;

use crate::pool::{
    authentication_level::Authentication,
    challenge_name::ChallengeName,
    codes::Code,
    digest,
    random::Random,
    refusal::Refusal,
    settings::{auth_factor::AuthFactor, mfa::Mfa},
    srp_exchanges::SrpExchange,
    totp::Secret,
};

/// Random bytes of a `Session`. Cognito's has about 1,500 characters, so that clients that cannot handle the length
/// fail here too.
const SESSION: usize = 1152;
/// How long an expired `Session` is reported as expired. After that it is unknown.
const REMEMBERED: i64 = 3600;

/// A sign-in that waits for an answer.
pub struct PendingSignIn {
    /// The client that started the sign-in, the only one that may answer.
    pub client_id: String,
    /// Who signs in.
    pub subject: Subject,
    /// What the answer must prove.
    pub challenge: PendingChallenge,
    /// Seconds since 1970.
    pub expires_at: i64,
}

/// The user of a sign-in, real or decoy.
#[derive(Clone)]
pub struct Subject {
    /// The user; `None` for a decoy.
    pub sub: Option<String>,
    /// `USERNAME` of the challenges, and `USER_ID_FOR_SRP`: the username of the user or of the decoy.
    pub user_id: String,
    /// The name as it was entered, if answers may contain it too: the first challenge of `USER_AUTH` and
    /// `CUSTOM_AUTH` does not always tell the client another one.
    pub entered: Option<String>,
    /// `DEVICE_KEY`, if the client has sent one.
    pub device_key: Option<String>,
    /// What was proved so far, and what must be.
    pub authentication: Authentication,
}

impl Subject {
    /// A user who proved the first factor.
    pub fn known(sub: String, user_id: String) -> Self {
        Self {
            user_id,
            sub: Some(sub),
            entered: None,
            device_key: None,
            authentication: Authentication::default(),
        }
    }

    /// Whether an answer with this `USERNAME` is for this sign-in.
    pub fn is_named(&self, name: &str) -> bool {
        let entered = self.entered.as_deref();
        self.user_id == name || entered.is_some_and(|entered| entered.eq_ignore_ascii_case(name))
    }
}

/// What the answer to a challenge must prove.
pub enum PendingChallenge {
    /// `NEW_PASSWORD_REQUIRED`.
    NewPasswordRequired,
    /// `SOFTWARE_TOKEN_MFA`.
    SoftwareTokenMfa,
    /// `SMS_MFA` or `EMAIL_OTP` as a second factor.
    MfaCode(Mfa, Code),
    /// `SELECT_MFA_TYPE`, with the factors to choose from.
    SelectMfaType(Vec<Mfa>),
    /// `MFA_SETUP`.
    MfaSetup(MfaSetup),
    /// `EMAIL_OTP` that completes `MFA_SETUP`.
    EmailSetup(EmailSetup),
    /// `PASSWORD_VERIFIER` in a flow with a `Session`.
    PasswordVerifier(Box<PendingProof>),
    /// `SELECT_CHALLENGE`, with the first factors to choose from.
    SelectChallenge(Vec<ChallengeName>),
    /// `PASSWORD` as a choice.
    Password,
    /// `PASSWORD_SRP` as a choice.
    PasswordSrp,
    /// `EMAIL_OTP` or `SMS_OTP` as the first factor; without a code for a decoy.
    OneTimePassword(AuthFactor, Option<Code>),
    /// `WEB_AUTHN`.
    WebAuthn(Box<AuthenticationState>),
    /// `DEVICE_SRP_AUTH`.
    DeviceSrpAuth,
    /// `DEVICE_PASSWORD_VERIFIER`.
    DevicePasswordVerifier(Box<PendingDeviceProof>),
    /// `CUSTOM_CHALLENGE`.
    Custom(CustomProgress),
}

/// A proof of the password that has a `Session`.
pub struct PendingProof {
    pub exchange: SrpExchange,
    /// The secret block that the answer must contain.
    pub secret_block: String,
    pub next: AfterPassword,
}

/// A device's proof of its password.
pub struct PendingDeviceProof {
    /// The verifier's side of the protocol.
    pub server: Server,
    /// The secret block that the answer must contain.
    pub secret_block: String,
}

/// What follows a proof of the password.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum AfterPassword {
    /// What follows every password.
    Flow,
    /// The questions of `CUSTOM_AUTH`.
    CustomChallenge,
}

/// The progress of `CUSTOM_AUTH`.
#[derive(Clone, Copy, Debug, Default)]
pub struct CustomProgress {
    /// How many questions were answered.
    pub answered: usize,
    /// How many answers were wrong.
    pub failures: u32,
}

/// The progress of `MFA_SETUP`.
pub struct MfaSetup {
    /// `MFAS_CAN_SETUP`.
    pub factors: Vec<Mfa>,
    /// How far the authenticator app is.
    pub software_token: TokenSetup,
}

/// An email address that is being set up as a second factor.
pub struct EmailSetup {
    /// The address, which the user does not have yet.
    pub address: String,
    /// The code that was sent to it.
    pub code: Code,
}

/// The progress of setting up an authenticator app.
pub enum TokenSetup {
    /// `AssociateSoftwareToken` was not called yet.
    None,
    /// `AssociateSoftwareToken` returned this secret.
    Associated(Secret),
    /// `VerifySoftwareToken` accepted a code.
    Verified,
}

impl PendingChallenge {
    /// The `ChallengeName` of the answer.
    pub fn name(&self) -> ChallengeName {
        match self {
            Self::NewPasswordRequired => ChallengeName::NewPasswordRequired,
            Self::SoftwareTokenMfa | Self::MfaCode(Mfa::SoftwareTokenMfa, _) => {
                ChallengeName::SoftwareTokenMfa
            }
            Self::MfaCode(Mfa::SmsMfa, _) => ChallengeName::SmsMfa,
            Self::SelectMfaType(_) => ChallengeName::SelectMfaType,
            Self::MfaSetup(_) => ChallengeName::MfaSetup,
            Self::PasswordVerifier(_) => ChallengeName::PasswordVerifier,
            Self::SelectChallenge(_) => ChallengeName::SelectChallenge,
            Self::Password => ChallengeName::Password,
            Self::PasswordSrp => ChallengeName::PasswordSrp,
            Self::OneTimePassword(AuthFactor::SmsOtp, _) => ChallengeName::SmsOtp,
            Self::MfaCode(Mfa::EmailOtp, _) | Self::EmailSetup(_) | Self::OneTimePassword(..) => {
                ChallengeName::EmailOtp
            }
            Self::WebAuthn(_) => ChallengeName::WebAuthn,
            Self::DeviceSrpAuth => ChallengeName::DeviceSrpAuth,
            Self::DevicePasswordVerifier(_) => ChallengeName::DevicePasswordVerifier,
            Self::Custom(_) => ChallengeName::CustomChallenge,
        }
    }

    /// Whether a remembered device has to prove itself.
    pub fn is_device_proof(&self) -> bool {
        matches!(self, Self::DeviceSrpAuth | Self::DevicePasswordVerifier(_))
    }

    /// Whether the user has not proved anything yet.
    pub fn is_first_factor(&self) -> bool {
        matches!(
            self,
            Self::SelectChallenge(_)
                | Self::Password
                | Self::PasswordSrp
                | Self::OneTimePassword(..)
                | Self::WebAuthn(_)
                | Self::Custom(_)
        )
    }
}

enum Entry {
    Waiting(Box<PendingSignIn>),
    Used { expires_at: i64 },
}

impl Entry {
    fn expires_at(&self) -> i64 {
        match self {
            Self::Waiting(sign_in) => sign_in.expires_at,
            Self::Used { expires_at } => *expires_at,
        }
    }
}

/// The pending sign-ins, by the fingerprint of their `Session`.
#[derive(Default)]
pub struct PendingSignIns(HashMap<String, Entry>);

impl PendingSignIns {
    /// Adds a sign-in, and returns its `Session`.
    pub fn insert(&mut self, random: &Random, sign_in: PendingSignIn, now: i64) -> String {
        self.0
            .retain(|_, entry| entry.expires_at() + REMEMBERED > now);
        let session = random.long_token::<SESSION>();
        self.restore(&session, sign_in);
        session
    }

    /// Takes a sign-in out. Until it is restored, its `Session` counts as used, so that of two concurrent answers only
    /// one is checked.
    pub fn take(&mut self, session: &str, now: i64) -> Result<PendingSignIn, Refusal> {
        let entry = self
            .0
            .get_mut(&digest::fingerprint(session))
            .ok_or(Refusal::InvalidSession)?;
        let expires_at = entry.expires_at();
        if now >= expires_at {
            return Err(Refusal::SessionExpired);
        }
        match std::mem::replace(entry, Entry::Used { expires_at }) {
            Entry::Waiting(sign_in) => Ok(*sign_in),
            Entry::Used { .. } => Err(Refusal::SessionUsed),
        }
    }

    /// Puts a sign-in back after an answer that was wrong, so that the same `Session` can be tried again.
    pub fn restore(&mut self, session: &str, sign_in: PendingSignIn) {
        self.0.insert(
            digest::fingerprint(session),
            Entry::Waiting(Box::new(sign_in)),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{PendingChallenge, PendingSignIn, PendingSignIns, Subject};
    use crate::pool::random::Random;

    fn sign_in() -> PendingSignIn {
        PendingSignIn {
            client_id: "client".to_owned(),
            subject: Subject::known("sub".to_owned(), "sub".to_owned()),
            challenge: PendingChallenge::NewPasswordRequired,
            expires_at: 280,
        }
    }

    fn refusal(pending: &mut PendingSignIns, session: &str, now: i64) -> String {
        match pending.take(session, now) {
            Ok(_) => "accepted".to_owned(),
            Err(refusal) => refusal.to_string(),
        }
    }

    #[test]
    fn a_session_can_be_used_once() {
        let mut pending = PendingSignIns::default();
        let session = pending.insert(&Random::seeded(1), sign_in(), 100);
        let taken = pending.take(&session, 279).unwrap();
        let used = "Invalid session for the user, session can only be used once.";
        assert_eq!(refusal(&mut pending, &session, 279), used);
        pending.restore(&session, taken);
        assert_eq!(refusal(&mut pending, &session, 279), "accepted");
    }

    #[test]
    fn a_session_expires() {
        let mut pending = PendingSignIns::default();
        let random = Random::seeded(1);
        let session = pending.insert(&random, sign_in(), 100);
        let expired = "Invalid session for the user, session is expired.";
        assert_eq!(refusal(&mut pending, &session, 280), expired);
        pending.insert(&random, sign_in(), 280 + 3600);
        let unknown = "Invalid session for the user.";
        assert_eq!(refusal(&mut pending, &session, 281), unknown);
    }

    #[test]
    fn a_session_is_as_long_as_one_of_cognito() {
        let mut pending = PendingSignIns::default();
        let session = pending.insert(&Random::seeded(1), sign_in(), 100);
        assert_eq!(session.len(), 1536);
    }

    #[test]
    fn a_name_as_entered_is_compared_without_case() {
        let mut subject = Subject::known("sub".to_owned(), "sub".to_owned());
        assert!(subject.is_named("sub") && !subject.is_named("ada@example.com"));
        subject.entered = Some("Ada@example.com".to_owned());
        assert!(subject.is_named("ada@example.com"));
    }
}
