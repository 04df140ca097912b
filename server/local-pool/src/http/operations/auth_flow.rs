//! The flows of `InitiateAuth` and `AdminInitiateAuth`.

use crate::{
    http::operations::{auth_response::AuthResponse, response::AuthenticationResponse},
    pool::{
        clients::{Client, auth_flow::ExplicitAuthFlow},
        refusal::Refusal,
        user_pool::UserPool,
    },
    rules::{
        client_secret::check_secret_hash,
        sign_in::{AuthParameters, Step, start},
        tokens,
    },
};

/// Who starts the sign-in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Caller {
    /// An app client, with `InitiateAuth`.
    Client,
    /// The server of an application, with `AdminInitiateAuth`.
    Administrator,
}

/// Starts a flow, or refreshes tokens.
pub fn start_flow(
    pool: &UserPool,
    client: &Client,
    caller: Caller,
    flow: &str,
    parameters: &AuthParameters,
) -> Result<AuthResponse, Refusal> {
    check_flow(client, caller, flow)?;
    if matches!(flow, "REFRESH_TOKEN_AUTH" | "REFRESH_TOKEN") {
        return refresh(pool, client, parameters).map(AuthResponse::Tokens);
    }
    let name = parameters.required("USERNAME")?;
    check_secret_hash(client, parameters.optional("SECRET_HASH"), name)?;
    sign_in(pool, client, flow, parameters).map(AuthResponse::from)
}

/// Checks that the caller and the client may use a flow.
fn check_flow(client: &Client, caller: Caller, flow: &str) -> Result<(), Refusal> {
    let required = match flow {
        "USER_SRP_AUTH" => ExplicitAuthFlow::AllowUserSrpAuth,
        "USER_PASSWORD_AUTH" if caller == Caller::Client => ExplicitAuthFlow::AllowUserPasswordAuth,
        "USER_AUTH" => ExplicitAuthFlow::AllowUserAuth,
        "CUSTOM_AUTH" => ExplicitAuthFlow::AllowCustomAuth,
        "REFRESH_TOKEN_AUTH" | "REFRESH_TOKEN" => ExplicitAuthFlow::AllowRefreshTokenAuth,
        "ADMIN_NO_SRP_AUTH" | "ADMIN_USER_PASSWORD_AUTH" if caller == Caller::Administrator => {
            ExplicitAuthFlow::AllowAdminUserPasswordAuth
        }
        "USER_PASSWORD_AUTH" | "ADMIN_NO_SRP_AUTH" | "ADMIN_USER_PASSWORD_AUTH" => {
            let message = "Initiate Auth method not supported.".to_owned();
            return Err(Refusal::InvalidParameter(message));
        }
        _ => return Err(unknown_flow()),
    };
    if client.allows(required) {
        Ok(())
    } else if required == ExplicitAuthFlow::AllowUserSrpAuth {
        Err(Refusal::SrpNotEnabled)
    } else {
        Err(Refusal::FlowNotEnabled(flow.to_owned()))
    }
}

/// The refusal of a flow that is not in the service model.
fn unknown_flow() -> Refusal {
    Refusal::constraint(
        "authFlow",
        "Member must satisfy enum value set: [USER_SRP_AUTH, REFRESH_TOKEN_AUTH, REFRESH_TOKEN, CUSTOM_AUTH, \
         ADMIN_NO_SRP_AUTH, USER_PASSWORD_AUTH, ADMIN_USER_PASSWORD_AUTH, USER_AUTH]",
    )
}

fn sign_in(
    pool: &UserPool,
    client: &Client,
    flow: &str,
    parameters: &AuthParameters,
) -> Result<Step, Refusal> {
    match flow {
        "USER_SRP_AUTH" => start::with_srp(pool, client, parameters),
        "USER_PASSWORD_AUTH" | "ADMIN_NO_SRP_AUTH" | "ADMIN_USER_PASSWORD_AUTH" => {
            start::with_password(pool, client, parameters)
        }
        "CUSTOM_AUTH" => start::with_custom_challenge(pool, client, parameters),
        "USER_AUTH" => start::with_choice(pool, client, parameters),
        _ => Err(unknown_flow()),
    }
}

fn refresh(
    pool: &UserPool,
    client: &Client,
    parameters: &AuthParameters,
) -> Result<AuthenticationResponse, Refusal> {
    let token = parameters.required("REFRESH_TOKEN")?;
    // The hash covers the username, which is the `sub` if users sign in with their email address.
    let user_id = pool.username(&tokens::owner(pool, client, token)?)?;
    check_secret_hash(client, parameters.optional("SECRET_HASH"), &user_id)?;
    let device_key = parameters.optional("DEVICE_KEY");
    tokens::refresh(pool, client, token, device_key).map(AuthenticationResponse::from)
}
