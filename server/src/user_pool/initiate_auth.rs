//! `InitiateAuth` with `USER_SRP_AUTH`.

use std::collections::HashMap;

use aws_sdk_cognitoidentityprovider::types::{AuthFlowType, ChallengeNameType};
use wire::Secret;

use super::UserPool;
use super::error::{Error, from_sdk};

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
    /// `Session`, if the pool returned one.
    pub session: Option<Secret>,
}

impl UserPool {
    /// Starts a login. `username` is what the user typed.
    ///
    /// # Errors
    /// [`Error::UserNotFound`] if the pool reveals unknown users and this is one.
    pub async fn initiate_auth(
        &self,
        username: &str,
        srp_a: &str,
    ) -> Result<PasswordVerifierChallenge, Error> {
        let output = self
            .client
            .initiate_auth()
            .auth_flow(AuthFlowType::UserSrpAuth)
            .client_id(&self.client_id)
            .auth_parameters("USERNAME", username)
            .auth_parameters("SRP_A", srp_a)
            .auth_parameters("SECRET_HASH", self.secret_hash(username))
            .send()
            .await
            .map_err(from_sdk)?;
        if output.challenge_name != Some(ChallengeNameType::PasswordVerifier) {
            let reason = "InitiateAuth did not return PASSWORD_VERIFIER";
            return Err(Error::Unexpected(reason.into()));
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
}

fn take(parameters: &mut HashMap<String, String>, name: &'static str) -> Result<String, Error> {
    parameters
        .remove(name)
        .ok_or_else(|| Error::Unexpected(format!("challenge has no {name}").into()))
}
