//! The decoy challenges for a user that the pool does not know or has disabled, shaped like those that Cognito itself
//! returns when `PreventUserExistenceErrors` is on: stable where a real one is stable, random where a real one is random.
//! Lockouts follow Cognito's rule too.
//!
//! Source: RFC 5054, section 2.5.1.3 ("Unknown SRP User Name").

use std::collections::HashMap;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use wire::email;
use wire::login::{Challenge, ChallengeAnswer, FirstFactor, FirstFactorType};

use super::challenge::Reply;
use super::failure::Failure;
use super::first_factor;
use crate::attempts::Lockout;
use crate::decoy_key::DecoyKey;
use crate::session::transaction::InApp;
use crate::state::AppState;
use crate::user_pool::{AuthChallenge, AuthOutcome, ChallengeNameType, Error as PoolError};

/// Length of N in bytes.
const GROUP: usize = 384;
/// Length of a secret block in bytes, the same as Cognito's.
const SECRET_BLOCK: usize = 1120;

/// What the pool would answer to the start of a login, if the user existed with a password and an email address.
///
/// Create it before the pool is called, for every login: creating it takes time, and only a part of the logins needs it
/// (ASVS 5.0 6.3.8).
pub(super) struct Start<'a> {
    state: &'a AppState,
    username: &'a str,
    is_locked_out: bool,
    /// `None` after a password, which is wrong.
    challenge: Option<AuthOutcome>,
}

impl<'a> Start<'a> {
    pub(super) fn new(state: &'a AppState, username: &'a str, factor: &FirstFactor) -> Self {
        let kind = first_factor::kind(factor);
        let challenge = match kind {
            Some(FirstFactorType::PasswordSrp) => Some(password_verifier(state, username)),
            Some(FirstFactorType::Password) => None,
            Some(FirstFactorType::EmailOtp) => Some(email_otp(username)),
            // Such a user has neither a passkey nor a phone number, so the pool offers the other factors.
            Some(FirstFactorType::WebAuthn | FirstFactorType::SmsOtp) | None => {
                Some(select_challenge())
            }
        };
        let is_locked_out = kind == Some(FirstFactorType::PasswordSrp)
            && state.attempts.passwords.is_locked_out(username);
        Self {
            state,
            username,
            is_locked_out,
            challenge,
        }
    }

    /// Returns the answer, and counts a wrong password.
    ///
    /// # Errors
    /// The password is wrong, or the name is locked out.
    pub(super) fn answer(self) -> Result<AuthOutcome, PoolError> {
        let passwords = &self.state.attempts.passwords;
        match self.challenge {
            _ if self.is_locked_out => Err(PoolError::LockedOut),
            Some(challenge) => Ok(challenge),
            None => Err(failed(
                passwords,
                self.username,
                PoolError::WrongCredentials,
            )),
        }
    }
}

/// Replaces the reply to an answer. The pool was called anyway, so that timing, outages and throttling look like those of
/// a real login. Whatever else it said is ignored.
pub(super) fn reply(
    state: &AppState,
    login: &InApp,
    answer: &ChallengeAnswer,
    reply: Result<Reply, Failure>,
) -> Result<Reply, Failure> {
    match reply {
        Err(failure @ Failure::NotSent(_)) => Err(failure),
        Err(Failure::Pool(error)) if !error.is_about_credentials() => Err(error.into()),
        _ => Ok(Reply::Auth(answer_of_pool(state, login, answer)?)),
    }
}

/// Returns what the pool would answer to a well-formed answer, which is never the right one.
fn answer_of_pool(
    state: &AppState,
    login: &InApp,
    answer: &ChallengeAnswer,
) -> Result<AuthOutcome, PoolError> {
    let (attempts, username) = (&state.attempts, &login.attempt.username);
    match (&login.challenge, answer) {
        (Challenge::EmailOtp(_), _) => {
            Err(failed(&attempts.codes, username, PoolError::CodeMismatch))
        }
        (_, ChallengeAnswer::SelectChallenge { first_factor }) => {
            Start::new(state, username, first_factor).answer()
        }
        _ => Err(failed(
            &attempts.passwords,
            username,
            PoolError::WrongCredentials,
        )),
    }
}

/// Counts a failed attempt and returns its error, or that of a lockout.
fn failed(lockout: &Lockout, username: &str, error: PoolError) -> PoolError {
    if lockout.is_locked_out(username) {
        return PoolError::LockedOut;
    }
    lockout.record_failure(username);
    error
}

fn password_verifier(state: &AppState, username: &str) -> AuthOutcome {
    let key = &state.decoy_key;
    let user_id = if state.attempts.user_ids_are_names() {
        username.to_owned()
    } else {
        user_id(key, username)
    };
    let secret_block = state.random.bytes::<SECRET_BLOCK>();
    challenge(
        ChallengeNameType::PasswordVerifier,
        [
            ("USER_ID_FOR_SRP", user_id),
            ("SALT", salt(key, username)),
            ("SRP_B", public_value(state)),
            ("SECRET_BLOCK", BASE64_STANDARD.encode(secret_block)),
        ],
    )
}

/// Returns a number from 1 to N - 1 in which every value is equally likely, like B = k * v + g ^ b for a random b, and
/// without leading zeros, as Cognito prints it. B itself would take longer to compute than a response may differ.
fn public_value(state: &AppState) -> String {
    loop {
        let digits = hex::encode(state.random.bytes::<GROUP>());
        let digits = digits.trim_start_matches('0');
        // Rejected with a probability of 2^-64, because N starts with 64 one bits.
        if cognito_srp::check_public_value(digits).is_ok() {
            return digits.to_owned();
        }
    }
}

fn email_otp(username: &str) -> AuthOutcome {
    let destination = ("CODE_DELIVERY_DESTINATION", email::mask(username));
    challenge(ChallengeNameType::EmailOtp, [destination])
}

fn select_challenge() -> AuthOutcome {
    AuthOutcome::Challenge(AuthChallenge {
        name: ChallengeNameType::SelectChallenge,
        session: None,
        parameters: HashMap::new(),
        available: vec![
            ChallengeNameType::Password,
            ChallengeNameType::PasswordSrp,
            ChallengeNameType::EmailOtp,
        ],
    })
}

fn challenge<const N: usize>(
    name: ChallengeNameType,
    parameters: [(&str, String); N],
) -> AuthOutcome {
    let parameters = parameters.map(|(name, value)| (name.to_owned(), value));
    AuthOutcome::Challenge(AuthChallenge {
        name,
        session: None,
        parameters: HashMap::from(parameters),
        available: Vec::new(),
    })
}

/// A version 4 UUID, like a real `sub` (RFC 9562, section 5.4).
fn user_id(key: &DecoyKey, username: &str) -> String {
    let bytes = key.derive("user id", username);
    uuid::Builder::from_random_bytes(bytes)
        .into_uuid()
        .to_string()
}

/// 16 bytes that do not start with zero, like the salts of the pool.
fn salt(key: &DecoyKey, username: &str) -> String {
    let mut salt = key.derive("salt", username);
    salt[0] |= 1;
    hex::encode(salt)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;
    use crate::session::sealing::Sealing;

    #[test]
    fn user_ids_are_random_uuids_that_ignore_case() {
        let keys = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
        let key = DecoyKey::new(&Sealing::parse(keys, Random::seeded(1)).unwrap());
        let id = user_id(&key, "ada@example.org");
        assert_eq!(id, user_id(&key, "ADA@example.org"));
        assert_ne!(id, user_id(&key, "bob@example.org"));
        let parsed = uuid::Uuid::parse_str(&id).unwrap();
        assert_eq!(parsed.get_version_num(), 4);
        assert_eq!(parsed.get_variant(), uuid::Variant::RFC4122);
        assert_eq!(id, parsed.to_string());
    }
}
