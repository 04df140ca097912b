//! The response of `InitiateAuth` and `RespondToAuthChallenge`: the next challenge, or the tokens.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    http::operations::response::AuthenticationResponse,
    pool::challenge_name::ChallengeName,
    rules::sign_in::{IssuedChallenge, Step},
};

/// The next step. Without `Debug`, because it may contain tokens.
#[derive(Serialize)]
#[serde(untagged)]
pub enum AuthResponse {
    Tokens(AuthenticationResponse),
    Challenge(ChallengeResponse),
}

/// A challenge.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ChallengeResponse {
    challenge_name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
    challenge_parameters: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    available_challenges: Vec<&'static str>,
}

impl From<Step> for AuthResponse {
    fn from(step: Step) -> Self {
        match step {
            Step::Tokens(issued) => Self::Tokens(issued.into()),
            Step::Challenge(challenge) => Self::Challenge(challenge.into()),
        }
    }
}

impl From<IssuedChallenge> for ChallengeResponse {
    fn from(challenge: IssuedChallenge) -> Self {
        let available = challenge.available_challenges.into_iter();
        Self {
            challenge_name: challenge.name.as_str(),
            session: challenge.session,
            challenge_parameters: challenge.parameters,
            available_challenges: available.map(ChallengeName::as_str).collect(),
        }
    }
}
