//! `RespondToAuthChallenge` with `PASSWORD_VERIFIER`.

use aws_sdk_cognitoidentityprovider::types::ChallengeNameType;
use wire::Secret;

use super::error::{Error, from_sdk};
use super::{UserPool, issued};
use crate::tokens::IssuedTokens;

/// The answer to a [`super::PasswordVerifierChallenge`].
#[derive(Clone, Copy, Debug)]
pub struct PasswordVerifierAnswer<'a> {
    /// `USER_ID_FOR_SRP`, sent back as `USERNAME`.
    pub user_id: &'a str,
    /// `PASSWORD_CLAIM_SECRET_BLOCK`.
    pub secret_block: &'a Secret,
    /// `PASSWORD_CLAIM_SIGNATURE`.
    pub signature: &'a Secret,
    /// `TIMESTAMP`.
    pub timestamp: &'a str,
    /// `Session` of the challenge.
    pub session: Option<&'a Secret>,
}

/// The outcome of a correct answer.
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
            .set_session(answer.session.map(|session| session.expose().to_owned()))
            .challenge_responses("USERNAME", answer.user_id)
            .challenge_responses("PASSWORD_CLAIM_SECRET_BLOCK", answer.secret_block.expose())
            .challenge_responses("PASSWORD_CLAIM_SIGNATURE", answer.signature.expose())
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
    use wire::Secret;

    use crate::user_pool::{PasswordVerifierAnswer, PasswordVerifierChallenge};

    #[test]
    fn debug_shows_neither_signature_nor_secret_block_nor_session() {
        let canary = Secret::new("canary");
        let challenge = PasswordVerifierChallenge {
            user_id: String::new(),
            salt: String::new(),
            srp_b: String::new(),
            secret_block: canary.clone(),
            session: Some(canary.clone()),
        };
        let answer = PasswordVerifierAnswer {
            user_id: "",
            secret_block: &canary,
            signature: &canary,
            timestamp: "",
            session: Some(&canary),
        };
        let shown = format!("{challenge:?} {answer:?}");
        assert!(!shown.contains("canary"), "{shown}");
    }
}
