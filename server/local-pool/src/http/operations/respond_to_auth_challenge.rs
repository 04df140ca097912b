//! `RespondToAuthChallenge`: completes `PASSWORD_VERIFIER`, the only challenge of this pool.

use serde::Deserialize;

use crate::{
    http::operations::{
        request::{AuthParameters, required},
        response::AuthenticationResponse,
    },
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{
        accounts,
        client_secret::check_secret_hash,
        tokens::{self, Grant},
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    client_id: Option<String>,
    challenge_name: Option<String>,
    #[serde(default)]
    challenge_responses: AuthParameters,
}

pub fn run(pool: &UserPool, request: Request) -> Result<AuthenticationResponse, Refusal> {
    let client = pool.client(&required(request.client_id, "clientId")?)?;
    let challenge = required(request.challenge_name, "challengeName")?;
    if challenge != "PASSWORD_VERIFIER" {
        return Err(Refusal::InvalidParameter(format!(
            "The local pool does not support the challenge {}.",
            challenge.escape_debug()
        )));
    }
    let responses = &request.challenge_responses;
    let response = accounts::ChallengeResponse {
        user_id: responses.required("USERNAME")?,
        secret_block: responses.required("PASSWORD_CLAIM_SECRET_BLOCK")?,
        timestamp: responses.required("TIMESTAMP")?,
        signature: responses.required("PASSWORD_CLAIM_SIGNATURE")?,
    };
    // The hash covers the challenge's USERNAME, not what the user entered.
    check_secret_hash(&client, responses.optional("SECRET_HASH"), response.user_id)?;
    let sub = accounts::respond_to_challenge(pool, &client, &response)?;
    tokens::issue_tokens(pool, &client, Grant::api(pool, sub)).map(AuthenticationResponse::from)
}
