//! The in-app login: a first request, then an answer to each of the pool's challenges.
//!
//! The password is never sent. The browser only sends a proof that it knows the password (SRP).

use serde::{Deserialize, Serialize};

use crate::{Secret, SessionInfo};

/// The body of `POST /api/login`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoginRequest {
    /// The email address, as it was typed.
    pub username: String,
    /// The client's public ephemeral value `A`, in hexadecimal (RFC 5054, section 2.6).
    pub srp_a: String,
    /// Whether the session persists after the browser is closed.
    pub remember: bool,
}

/// The body of `POST /api/login/answer`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerRequest {
    /// The login that the answer belongs to: [`PasswordVerifierChallenge::login`].
    pub login: String,
    /// The answer.
    pub answer: ChallengeAnswer,
}

/// The answer to a challenge, tagged with Cognito's `ChallengeName` in lower case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "challenge", rename_all = "snake_case", deny_unknown_fields)]
pub enum ChallengeAnswer {
    /// `PASSWORD_VERIFIER`: the proof that the browser knows the password.
    PasswordVerifier {
        /// `PASSWORD_CLAIM_SIGNATURE`, base64.
        signature: Secret,
    },
}

/// The next step of a login: another challenge, or the end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LoginStep {
    /// The browser has to prove that it knows the password.
    PasswordVerifier(PasswordVerifierChallenge),
    /// The session cookie is set.
    LoggedIn(SessionInfo),
}

/// What the browser needs for its proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordVerifierChallenge {
    /// The handle of this login: single use, bound to this browser, valid for ten minutes.
    pub login: String,
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
