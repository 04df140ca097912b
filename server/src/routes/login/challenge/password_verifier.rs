//! `PASSWORD_VERIFIER`: the browser proves that it knows the password.

use wire::Secret;
use wire::login::{Challenge, PasswordVerifier};

use super::super::timestamp::timestamp;
use crate::error::Error;
use crate::state::AppState;
use crate::user_pool::{AuthChallenge, Parameters};

pub(super) fn question(state: &AppState, asked: &AuthChallenge) -> Result<Challenge, Error> {
    Ok(Challenge::PasswordVerifier(PasswordVerifier {
        pool_name: state.config.pool.pool_name().to_owned(),
        user_id: asked.parameter("USER_ID_FOR_SRP")?,
        salt: asked.parameter("SALT")?,
        srp_b: asked.parameter("SRP_B")?,
        secret_block: asked.parameter("SECRET_BLOCK")?.into(),
        timestamp: timestamp(state)?,
    }))
}

pub(super) fn responses(asked: &PasswordVerifier, signature: &Secret) -> Parameters {
    Parameters::default()
        .with("PASSWORD_CLAIM_SECRET_BLOCK", asked.secret_block.expose())
        .with("PASSWORD_CLAIM_SIGNATURE", signature.expose())
        .with("TIMESTAMP", &asked.timestamp)
}
