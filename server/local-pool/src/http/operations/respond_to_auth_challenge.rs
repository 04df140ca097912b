//! `RespondToAuthChallenge`: the answer to `PASSWORD_VERIFIER`, the only challenge of this pool.

use serde::Deserialize;

use crate::{
    http::operations::{
        request::{Parameters, required},
        response::AuthenticationResponse,
    },
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{
        accounts,
        client_secret::check_secret_hash,
        tokens::{self, Grant},
    },
};

/// The members that are read.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    client_id: Option<String>,
    challenge_name: Option<String>,
    #[serde(default)]
    challenge_responses: Parameters,
}

/// Runs the operation.
pub fn run(pool: &UserPool, request: Request) -> Result<AuthenticationResponse, Refusal> {
    let client = pool.client(&required(request.client_id, "clientId")?)?;
    let challenge = required(request.challenge_name, "challengeName")?;
    if challenge != "PASSWORD_VERIFIER" {
        return Err(Refusal::InvalidParameter(format!(
            "The local pool never asks for {}.",
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
    // Over the challenge's USERNAME, not over what the person typed.
    check_secret_hash(client, responses.optional("SECRET_HASH"), response.user_id)?;
    let sub = accounts::respond_to_challenge(pool, client, &response)?;
    tokens::issue_tokens(pool, client, Grant::api(pool, sub)).map(AuthenticationResponse::from)
}
