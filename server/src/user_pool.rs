//! The user-pools API: one method per Cognito operation, over the AWS SDK, all of them unsigned.
//!
//! Names and meanings are Cognito's. What the pool refuses comes back as an [`Error`] that a caller can decide on.
//! No operation is ever repeated here: the pool may have acted on a request whose answer was lost.

mod error;
mod secret_hash;

use std::collections::{BTreeMap, HashMap};

use aws_sdk_cognitoidentityprovider as cognito;
use cognito::config::retry::RetryConfig;
use cognito::config::timeout::TimeoutConfig;
use cognito::config::{BehaviorVersion, Region};
use cognito::types::{AttributeType, AuthFlowType, AuthenticationResultType, ChallengeNameType};
use secrecy::{ExposeSecret as _, SecretString};
use wire::{Attribute, Secret};

use crate::config::PoolConfig;
use crate::http::{CONNECT_TIMEOUT, TOTAL_TIMEOUT};
use crate::tokens::{IssuedTokens, SecretToken};
pub use error::Error;
use error::from_sdk;
pub use secret_hash::secret_hash;

/// The pool, as this server's app client sees it.
#[derive(Clone, Debug)]
pub struct UserPool {
    client: cognito::Client,
    client_id: String,
    client_secret: SecretString,
}

/// What the pool answered to a login step.
#[derive(Debug)]
pub enum AuthOutcome {
    /// Tokens.
    Tokens(IssuedTokens),
    /// A challenge that this build cannot show, by its Cognito name.
    Challenge(String),
}

/// The `PASSWORD_VERIFIER` challenge.
#[derive(Debug)]
pub struct PasswordVerifierChallenge {
    /// `USER_ID_FOR_SRP`.
    pub user_id: String,
    /// `SALT`, hexadecimal.
    pub salt: String,
    /// `SRP_B`, hexadecimal.
    pub srp_b: String,
    /// `SECRET_BLOCK`, base64.
    pub secret_block: Secret,
    /// `Session`, where the pool gave one.
    pub session: Option<Secret>,
}

/// The answer to [`PasswordVerifierChallenge`].
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

impl UserPool {
    /// A client for the configured pool: no credentials, deadlines, no retries.
    #[must_use]
    pub fn new(pool: &PoolConfig) -> Self {
        let timeouts = TimeoutConfig::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .operation_timeout(TOTAL_TIMEOUT)
            .build();
        let mut config = cognito::Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new(pool.region.clone()))
            .allow_no_auth()
            .retry_config(RetryConfig::disabled())
            .timeout_config(timeouts);
        if let Some(endpoint) = &pool.endpoint {
            config = config.endpoint_url(endpoint.as_str());
        }
        let (client_id, client_secret) = (pool.client_id.clone(), pool.client_secret.clone());
        Self {
            client: cognito::Client::from_conf(config.build()),
            client_id,
            client_secret,
        }
    }

    /// `SignUp`. Gives whether the pool confirmed the user by itself.
    ///
    /// # Errors
    /// As the pool refuses; an address that is taken is [`Error::UsernameExists`].
    pub async fn sign_up(
        &self,
        email: &str,
        password: &str,
        attributes: &BTreeMap<Attribute, String>,
    ) -> Result<bool, Error> {
        let named = attributes
            .iter()
            .map(|(attribute, value)| (attribute.as_str(), value.as_str()));
        let attributes = named
            .chain([("email", email)])
            .map(|(name, value)| attribute(name, value))
            .collect::<Result<_, _>>()?;
        let request = self
            .client
            .sign_up()
            .client_id(&self.client_id)
            .secret_hash(self.secret_hash(email));
        let request = request
            .username(email)
            .password(password)
            .set_user_attributes(Some(attributes));
        let output = request.send().await.map_err(from_sdk)?;
        Ok(output.user_confirmed())
    }

    /// `ConfirmSignUp`. An alias is never taken away from another account (`ForceAliasCreation` stays off).
    ///
    /// # Errors
    /// As the pool refuses; a user who is confirmed already is [`Error::AlreadyConfirmed`].
    pub async fn confirm_sign_up(&self, email: &str, code: &str) -> Result<(), Error> {
        let request = self
            .client
            .confirm_sign_up()
            .client_id(&self.client_id)
            .secret_hash(self.secret_hash(email));
        let request = request
            .username(email)
            .confirmation_code(code)
            .force_alias_creation(false);
        request.send().await.map(|_| ()).map_err(from_sdk)
    }

    /// `ResendConfirmationCode`.
    ///
    /// # Errors
    /// As the pool refuses; a user who is confirmed already is [`Error::AlreadyConfirmed`].
    pub async fn resend_confirmation_code(&self, email: &str) -> Result<(), Error> {
        let request = self
            .client
            .resend_confirmation_code()
            .client_id(&self.client_id);
        let request = request.secret_hash(self.secret_hash(email)).username(email);
        request.send().await.map(|_| ()).map_err(from_sdk)
    }

    /// `InitiateAuth` with `USER_SRP_AUTH`. `username` is what the person typed.
    ///
    /// # Errors
    /// As the pool refuses; a pool that tells unknown users apart says [`Error::UserNotFound`] here.
    pub async fn initiate_auth(
        &self,
        username: &str,
        srp_a: &str,
    ) -> Result<PasswordVerifierChallenge, Error> {
        let request = self
            .client
            .initiate_auth()
            .auth_flow(AuthFlowType::UserSrpAuth)
            .client_id(&self.client_id);
        let request = request
            .auth_parameters("USERNAME", username)
            .auth_parameters("SRP_A", srp_a)
            .auth_parameters("SECRET_HASH", self.secret_hash(username));
        let output = request.send().await.map_err(from_sdk)?;
        if output.challenge_name != Some(ChallengeNameType::PasswordVerifier) {
            return Err(Error::Unexpected(
                "InitiateAuth did not answer with PASSWORD_VERIFIER".into(),
            ));
        }
        let mut parameters = output.challenge_parameters.unwrap_or_default();
        Ok(PasswordVerifierChallenge {
            user_id: take(&mut parameters, "USER_ID_FOR_SRP")?,
            salt: take(&mut parameters, "SALT")?,
            srp_b: take(&mut parameters, "SRP_B")?,
            secret_block: take(&mut parameters, "SECRET_BLOCK")?.into(),
            session: output.session.map(Secret::new),
        })
    }

    /// `RespondToAuthChallenge` with `PASSWORD_VERIFIER`.
    ///
    /// # Errors
    /// As the pool refuses; a wrong password is [`Error::WrongCredentials`].
    pub async fn respond_to_auth_challenge(
        &self,
        answer: PasswordVerifierAnswer<'_>,
    ) -> Result<AuthOutcome, Error> {
        let request = self
            .client
            .respond_to_auth_challenge()
            .client_id(&self.client_id);
        let request = request
            .challenge_name(ChallengeNameType::PasswordVerifier)
            .set_session(answer.session.map(|session| session.expose().to_owned()))
            .challenge_responses("USERNAME", answer.user_id)
            .challenge_responses("PASSWORD_CLAIM_SECRET_BLOCK", answer.secret_block.expose())
            .challenge_responses("PASSWORD_CLAIM_SIGNATURE", answer.signature.expose())
            .challenge_responses("TIMESTAMP", answer.timestamp)
            .challenge_responses("SECRET_HASH", self.secret_hash(answer.user_id));
        let output = request.send().await.map_err(from_sdk)?;
        match (output.authentication_result, output.challenge_name) {
            (Some(result), _) => Ok(AuthOutcome::Tokens(issued(result)?)),
            (None, Some(challenge)) => Ok(AuthOutcome::Challenge(challenge.as_str().to_owned())),
            (None, None) => Err(Error::Unexpected(
                "answer has neither tokens nor a challenge".into(),
            )),
        }
    }

    /// `GetTokensFromRefreshToken`: works with and without refresh-token rotation, and takes the plain client secret.
    ///
    /// # Errors
    /// [`Error::RefreshRefused`] ends the session; anything else does not.
    pub async fn get_tokens_from_refresh_token(
        &self,
        refresh_token: &SecretToken,
    ) -> Result<IssuedTokens, Error> {
        let request = self
            .client
            .get_tokens_from_refresh_token()
            .client_id(&self.client_id);
        let request = request
            .client_secret(self.client_secret.expose_secret())
            .refresh_token(refresh_token.expose());
        let output = request
            .send()
            .await
            .map_err(from_sdk)
            .map_err(Error::at_refresh)?;
        let result = output.authentication_result;
        issued(result.ok_or_else(|| Error::Unexpected("refresh brought no tokens".into()))?)
    }

    /// `RevokeToken`: ends a refresh token and the access tokens that came from it.
    ///
    /// # Errors
    /// As the pool refuses.
    pub async fn revoke_token(&self, refresh_token: &SecretToken) -> Result<(), Error> {
        let request = self.client.revoke_token().client_id(&self.client_id);
        let request = request
            .client_secret(self.client_secret.expose_secret())
            .token(refresh_token.expose());
        request.send().await.map(|_| ()).map_err(from_sdk)
    }

    fn secret_hash(&self, username: &str) -> String {
        secret_hash(&self.client_secret, username, &self.client_id)
    }
}

fn attribute(name: &str, value: &str) -> Result<AttributeType, Error> {
    let built = AttributeType::builder().name(name).value(value).build();
    built.map_err(|error| Error::Unexpected(Box::new(error)))
}

fn take(parameters: &mut HashMap<String, String>, name: &'static str) -> Result<String, Error> {
    parameters
        .remove(name)
        .ok_or_else(|| Error::Unexpected(format!("challenge has no {name}").into()))
}

fn issued(result: AuthenticationResultType) -> Result<IssuedTokens, Error> {
    let access_token = result
        .access_token
        .ok_or_else(|| Error::Unexpected("no access token".into()))?;
    Ok(IssuedTokens {
        id_token: result.id_token.map(SecretToken::new),
        access_token: SecretToken::new(access_token),
        refresh_token: result.refresh_token.map(SecretToken::new),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
