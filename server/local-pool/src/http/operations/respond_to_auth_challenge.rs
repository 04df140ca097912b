//! `RespondToAuthChallenge`: answers a challenge.

use serde::Deserialize;

use crate::{
    http::operations::{auth_response::AuthResponse, request::required},
    pool::{challenge_name::ChallengeName, refusal::Refusal, user_pool::UserPool},
    rules::{
        client_secret::check_secret_hash,
        sign_in::{self, Answer, AuthParameters},
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    client_id: Option<String>,
    challenge_name: Option<String>,
    session: Option<String>,
    #[serde(default)]
    challenge_responses: AuthParameters,
}

pub fn run(pool: &UserPool, request: Request) -> Result<AuthResponse, Refusal> {
    let client = pool.client(&required(request.client_id, "clientId")?)?;
    let name = required(request.challenge_name, "challengeName")?;
    let responses = &request.challenge_responses;
    let challenge = parse(&name)?;
    // The hash covers the USERNAME of the answer, not what the user entered at the start.
    let username = responses.required("USERNAME")?;
    check_secret_hash(&client, responses.optional("SECRET_HASH"), username)?;
    let answer = Answer {
        client: &client,
        challenge,
        session: request.session.as_deref(),
        responses,
    };
    sign_in::respond(pool, &answer).map(AuthResponse::from)
}

fn parse(name: &str) -> Result<ChallengeName, Refusal> {
    ChallengeName::parse(name).ok_or(Refusal::constraint(
        "challengeName",
        "Member must satisfy enum value set: [SMS_MFA, EMAIL_OTP, SOFTWARE_TOKEN_MFA, SELECT_MFA_TYPE, MFA_SETUP, \
         PASSWORD_VERIFIER, CUSTOM_CHALLENGE, SELECT_CHALLENGE, DEVICE_SRP_AUTH, DEVICE_PASSWORD_VERIFIER, \
         ADMIN_NO_SRP_AUTH, NEW_PASSWORD_REQUIRED, SMS_OTP, PASSWORD, WEB_AUTHN, PASSWORD_SRP]",
    ))
}
