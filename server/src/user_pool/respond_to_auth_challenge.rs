//! `RespondToAuthChallenge`.

use std::net::IpAddr;

use aws_sdk_cognitoidentityprovider::types::ChallengeNameType;
use wire::Secret;

use super::auth_outcome::Output;
use super::error::Error;
use super::{AuthOutcome, Parameters, UserPool};

/// The answer to a challenge.
#[derive(Clone, Debug)]
pub struct ChallengeResponse<'a> {
    /// `ChallengeName`.
    pub name: ChallengeNameType,
    /// `Session` of the challenge.
    pub session: Option<&'a Secret>,
    /// `USERNAME`: the `USER_ID_FOR_SRP` of the pool.
    pub user_id: &'a str,
    /// The address of the client.
    pub address: Option<IpAddr>,
    /// The other responses.
    pub responses: Parameters,
}

impl UserPool {
    /// Answers a challenge.
    ///
    /// # Errors
    /// [`Error::WrongCredentials`] if the password is wrong, [`Error::CodeMismatch`] if a code is.
    pub async fn respond_to_auth_challenge(
        &self,
        response: ChallengeResponse<'_>,
    ) -> Result<AuthOutcome, Error> {
        let user_id = response.user_id;
        let responses = response.responses.with("USERNAME", user_id).into_map();
        let request = self
            .client
            .respond_to_auth_challenge()
            .client_id(&self.client_id)
            .challenge_name(response.name)
            .set_user_context_data(self.user_context(response.address))
            .set_client_metadata(self.client_metadata())
            .set_session(response.session.map(|session| session.expose().to_owned()))
            .set_challenge_responses(Some(responses));
        let output = self
            .with_secret_hash(user_id, |hash| {
                let request = request.clone().challenge_responses("SECRET_HASH", hash);
                self.call("RespondToAuthChallenge", request.send())
            })
            .await
            .map_err(Error::at_login)?;
        AuthOutcome::try_from(Output {
            result: output.authentication_result,
            name: output.challenge_name,
            session: output.session,
            parameters: output.challenge_parameters,
            available: output.available_challenges,
        })
    }
}
