//! `RespondToAuthChallenge` with `PASSWORD_VERIFIER`.

use std::fmt;

use aws_sdk_cognitoidentityprovider::types::ChallengeNameType;

use super::error::{Error, from_sdk};
use super::{IssuedTokens, UserPool, issued};

/// The answer to a [`super::PasswordVerifierChallenge`].
#[derive(Clone, Copy)]
pub struct PasswordVerifierAnswer<'a> {
    /// `USER_ID_FOR_SRP`, sent back as `USERNAME`.
    pub user_id: &'a str,
    /// `PASSWORD_CLAIM_SECRET_BLOCK`.
    pub secret_block: &'a str,
    /// `PASSWORD_CLAIM_SIGNATURE`.
    pub signature: &'a str,
    /// `TIMESTAMP`.
    pub timestamp: &'a str,
    /// `Session` of the challenge.
    pub session: Option<&'a str>,
}

impl fmt::Debug for PasswordVerifierAnswer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PasswordVerifierAnswer")
            .field("user_id", &self.user_id)
            .field("timestamp", &self.timestamp)
            .finish_non_exhaustive()
    }
}

/// What follows from a correct answer.
#[derive(Debug)]
pub enum AuthOutcome {
    /// The login is complete.
    Tokens(IssuedTokens),
    /// The pool issued another challenge, by its Cognito name. None is supported yet.
    Challenge(String),
}

impl UserPool {
    /// Answers a challenge.
    ///
    /// # Errors
    /// [`Error::WrongCredentials`] if the password is wrong.
    pub async fn respond_to_auth_challenge(
        &self,
        answer: PasswordVerifierAnswer<'_>,
    ) -> Result<AuthOutcome, Error> {
        let output = self
            .client
            .respond_to_auth_challenge()
            .client_id(&self.client_id)
            .challenge_name(ChallengeNameType::PasswordVerifier)
            .set_session(answer.session.map(str::to_owned))
            .challenge_responses("USERNAME", answer.user_id)
            .challenge_responses("PASSWORD_CLAIM_SECRET_BLOCK", answer.secret_block)
            .challenge_responses("PASSWORD_CLAIM_SIGNATURE", answer.signature)
            .challenge_responses("TIMESTAMP", answer.timestamp)
            .challenge_responses("SECRET_HASH", self.secret_hash(answer.user_id))
            .send()
            .await
            .map_err(from_sdk)?;
        match (output.authentication_result, output.challenge_name) {
            (Some(result), _) => Ok(AuthOutcome::Tokens(issued(result)?)),
            (None, Some(challenge)) => Ok(AuthOutcome::Challenge(challenge.as_str().to_owned())),
            (None, None) => Err(Error::Unexpected(
                "response has neither tokens nor a challenge".into(),
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_no_signature_secret_block_or_session() {
        let answer = PasswordVerifierAnswer {
            user_id: "ada",
            secret_block: "canary-1",
            signature: "canary-2",
            timestamp: "now",
            session: Some("canary-3"),
        };
        let debug = format!("{answer:?}");
        assert!(
            debug.contains("ada") && !debug.contains("canary"),
            "{debug}"
        );
    }
}
