//! The in-app login: a start, then answers to whatever the pool asks.
//!
//! The password takes no part in it: the browser proves that it knows the password (SRP), and only the proof travels.

use serde::{Deserialize, Serialize};

use crate::Session;

/// A way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LoginMode {
    /// On the pages of this application, over the user-pools API.
    InApp,
    /// On Cognito's hosted pages, by authorization code.
    Hosted,
}

/// The body of `POST /api/login`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoginRequest {
    /// What the person typed: an e-mail address.
    pub username: String,
    /// The client's public ephemeral value `A`, in hexadecimal (RFC 5054, section 2.6).
    pub srp_a: String,
    /// Whether the session is to outlive the browser.
    pub remember: bool,
}

/// The body of `POST /api/login/answer`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerRequest {
    /// Which login this belongs to: [`PasswordVerifier::login`].
    pub login: String,
    /// The answer.
    pub answer: Answer,
}

/// An answer to a challenge (Cognito's `ChallengeName`, in lower case).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "challenge", rename_all = "snake_case", deny_unknown_fields)]
pub enum Answer {
    /// `PASSWORD_VERIFIER`: the proof that the browser knows the password.
    PasswordVerifier {
        /// `PASSWORD_CLAIM_SIGNATURE`, base64.
        signature: String,
    },
}

/// What the pool asks next, or that the login is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LoginStep {
    /// Prove that you know the password.
    PasswordVerifier(PasswordVerifier),
    /// The session cookie is set.
    LoggedIn(Session),
}

/// All that the browser needs for its proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordVerifier {
    /// The handle of this login; one use, five minutes, this browser only.
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
    pub secret_block: String,
    /// The `TIMESTAMP` to sign, by the server's clock: a device whose clock is wrong can log in.
    pub timestamp: String,
}
