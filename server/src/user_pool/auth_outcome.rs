//! What `InitiateAuth` and `RespondToAuthChallenge` return: tokens, or another challenge.

use std::collections::HashMap;

use aws_sdk_cognitoidentityprovider::types::{
    AuthenticationResultType, ChallengeNameType, NewDeviceMetadataType,
};
use wire::Secret;

use super::error::Error;
use crate::tokens::{IssuedTokens, SecretToken};

/// The outcome of a request that was correct.
#[derive(Debug)]
pub enum AuthOutcome {
    /// The login is complete.
    Authenticated(Authentication),
    /// The pool issued a challenge.
    Challenge(AuthChallenge),
}

/// `AuthenticationResult`.
#[derive(Debug)]
pub struct Authentication {
    /// The tokens.
    pub tokens: IssuedTokens,
    /// `NewDeviceMetadata`, if the pool tracks devices and does not know this one.
    pub new_device: Option<NewDevice>,
}

/// `NewDeviceMetadata`: a device that the pool starts to track.
#[derive(Clone, Debug)]
pub struct NewDevice {
    /// `DeviceKey`.
    pub key: String,
    /// `DeviceGroupKey`.
    pub group_key: String,
}

/// A challenge of the pool.
pub struct AuthChallenge {
    /// `ChallengeName`.
    pub name: ChallengeNameType,
    /// `Session`, if the pool returned one.
    pub session: Option<Secret>,
    /// `ChallengeParameters`.
    pub parameters: HashMap<String, String>,
    /// `AvailableChallenges`.
    pub available: Vec<ChallengeNameType>,
}

impl AuthChallenge {
    /// Returns a parameter.
    ///
    /// # Errors
    /// The challenge does not have it.
    pub fn parameter(&self, name: &'static str) -> Result<String, Error> {
        self.parameters.get(name).cloned().ok_or_else(|| {
            Error::Unexpected(format!("{} has no {name}", self.name.as_str()).into())
        })
    }

    /// Returns the entries of a parameter that contains a JSON list of texts.
    ///
    /// # Errors
    /// The challenge does not have the parameter, or it is not such a list.
    pub fn list(&self, name: &'static str) -> Result<Vec<String>, Error> {
        serde_json::from_str(&self.parameter(name)?)
            .map_err(|error| Error::Unexpected(Box::new(error)))
    }

    /// Returns the name under which the pool knows the user, if the challenge contains it: the `USERNAME` of answers.
    #[must_use]
    pub fn user_id(&self) -> Option<&str> {
        let names = ["USER_ID_FOR_SRP", "USERNAME"];
        names
            .into_iter()
            .find_map(|name| self.parameters.get(name))
            .map(String::as_str)
    }
}

/// Shows only the name: parameters include secret blocks and codes of custom challenges.
impl std::fmt::Debug for AuthChallenge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuthChallenge")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// The fields that the outputs of both operations have.
pub(super) struct Output {
    pub result: Option<AuthenticationResultType>,
    pub name: Option<ChallengeNameType>,
    pub session: Option<String>,
    pub parameters: Option<HashMap<String, String>>,
    pub available: Option<Vec<ChallengeNameType>>,
}

impl TryFrom<Output> for AuthOutcome {
    type Error = Error;

    fn try_from(output: Output) -> Result<Self, Error> {
        match (output.result, output.name) {
            (Some(result), _) => authentication(result).map(Self::Authenticated),
            (None, Some(name)) => Ok(Self::Challenge(AuthChallenge {
                name,
                session: output.session.map(Secret::new),
                parameters: output.parameters.unwrap_or_default(),
                available: output.available.unwrap_or_default(),
            })),
            (None, None) => Err(Error::Unexpected(
                "response has neither tokens nor a challenge".into(),
            )),
        }
    }
}

fn authentication(mut result: AuthenticationResultType) -> Result<Authentication, Error> {
    let new_device = result.new_device_metadata.take().and_then(new_device);
    Ok(Authentication {
        tokens: issued(result)?,
        new_device,
    })
}

fn new_device(metadata: NewDeviceMetadataType) -> Option<NewDevice> {
    Some(NewDevice {
        key: metadata.device_key?,
        group_key: metadata.device_group_key?,
    })
}

/// Returns the tokens of a result.
pub(super) fn issued(result: AuthenticationResultType) -> Result<IssuedTokens, Error> {
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
    fn debug_shows_neither_session_nor_parameters() {
        let challenge = AuthChallenge {
            name: ChallengeNameType::CustomChallenge,
            session: Some(Secret::new("canary")),
            parameters: HashMap::from([("question".to_owned(), "canary".to_owned())]),
            available: Vec::new(),
        };
        let shown = format!("{challenge:?}");
        assert!(shown.contains("CustomChallenge") && !shown.contains("canary"));
    }
}
