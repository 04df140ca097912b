//! `InitiateAuth`: starts a sign-in, or refreshes tokens.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::{
        request::{AuthParameters, required},
        response::AuthenticationResponse,
    },
    pool::{
        clients::{Client, auth_flow::ExplicitAuthFlow},
        refusal::Refusal,
        user_pool::UserPool,
    },
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
    auth_flow: Option<String>,
    #[serde(default)]
    auth_parameters: AuthParameters,
}

#[derive(Serialize)]
#[serde(untagged)]
pub enum Response {
    Tokens(AuthenticationResponse),
    /// `PASSWORD_VERIFIER`. It needs no `Session`, because the secret block identifies the challenge.
    Challenge(PasswordChallenge),
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PasswordChallenge {
    challenge_name: &'static str,
    challenge_parameters: PasswordVerifierParameters,
}

#[derive(Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
struct PasswordVerifierParameters {
    salt: String,
    secret_block: String,
    srp_b: String,
    username: String,
    user_id_for_srp: String,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    let client = &*pool.client(&required(request.client_id, "clientId")?)?;
    let flow = required(request.auth_flow, "authFlow")?;
    let parameters = &request.auth_parameters;
    match flow.as_str() {
        "USER_SRP_AUTH" if client.allows(ExplicitAuthFlow::AllowUserSrpAuth) => {
            srp(pool, client, parameters).map(Response::Challenge)
        }
        "USER_PASSWORD_AUTH" if client.allows(ExplicitAuthFlow::AllowUserPasswordAuth) => {
            password(pool, client, parameters).map(Response::Tokens)
        }
        "REFRESH_TOKEN_AUTH" | "REFRESH_TOKEN"
            if client.allows(ExplicitAuthFlow::AllowRefreshTokenAuth) =>
        {
            refresh(pool, client, parameters).map(Response::Tokens)
        }
        "USER_SRP_AUTH" => Err(Refusal::SrpNotEnabled),
        "USER_PASSWORD_AUTH" | "REFRESH_TOKEN_AUTH" | "REFRESH_TOKEN" | "CUSTOM_AUTH"
        | "USER_AUTH" => Err(Refusal::FlowNotEnabled(flow)),
        "ADMIN_NO_SRP_AUTH" | "ADMIN_USER_PASSWORD_AUTH" => Err(Refusal::InvalidParameter(
            "Initiate Auth method not supported.".to_owned(),
        )),
        _ => Err(Refusal::constraint(
            "authFlow",
            "Member must satisfy enum value set: [USER_SRP_AUTH, REFRESH_TOKEN_AUTH, REFRESH_TOKEN, CUSTOM_AUTH, \
             ADMIN_NO_SRP_AUTH, USER_PASSWORD_AUTH, ADMIN_USER_PASSWORD_AUTH, USER_AUTH]",
        )),
    }
}

fn srp(
    pool: &UserPool,
    client: &Client,
    parameters: &AuthParameters,
) -> Result<PasswordChallenge, Refusal> {
    let name = parameters.required("USERNAME")?;
    let srp_a = parameters.required("SRP_A")?;
    check_secret_hash(client, parameters.optional("SECRET_HASH"), name)?;
    let challenge = accounts::start_challenge(pool, client, name, srp_a)?;
    Ok(challenge.into())
}

fn password(
    pool: &UserPool,
    client: &Client,
    parameters: &AuthParameters,
) -> Result<AuthenticationResponse, Refusal> {
    let name = parameters.required("USERNAME")?;
    let password = parameters.required("PASSWORD")?;
    check_secret_hash(client, parameters.optional("SECRET_HASH"), name)?;
    let sub = accounts::check_password(pool, client, name, password)?;
    tokens::issue_tokens(pool, client, Grant::api(pool, sub)).map(AuthenticationResponse::from)
}

fn refresh(
    pool: &UserPool,
    client: &Client,
    parameters: &AuthParameters,
) -> Result<AuthenticationResponse, Refusal> {
    let token = parameters.required("REFRESH_TOKEN")?;
    let user_id = tokens::owner(pool, client, token)?;
    // The hash covers the username, which is the `sub` in a pool that signs in by email address.
    check_secret_hash(client, parameters.optional("SECRET_HASH"), &user_id)?;
    tokens::refresh(pool, client, token).map(AuthenticationResponse::from)
}

impl From<accounts::Challenge> for PasswordChallenge {
    fn from(challenge: accounts::Challenge) -> Self {
        Self {
            challenge_name: "PASSWORD_VERIFIER",
            challenge_parameters: PasswordVerifierParameters {
                salt: challenge.salt,
                secret_block: challenge.secret_block,
                srp_b: challenge.srp_b,
                username: challenge.user_id.clone(),
                user_id_for_srp: challenge.user_id,
            },
        }
    }
}
