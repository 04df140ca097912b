//! `WEB_AUTHN`: a passkey signs.

use serde_json::Value;
use wire::login::Challenge;

use crate::error::Error;
use crate::user_pool::{AuthChallenge, Error as PoolError, Parameters};

pub(super) fn question(asked: &AuthChallenge) -> Result<Challenge, Error> {
    let json = asked.parameter("CREDENTIAL_REQUEST_OPTIONS")?;
    let options =
        serde_json::from_str(&json).map_err(|error| PoolError::Unexpected(Box::new(error)))?;
    Ok(Challenge::WebAuthn { options })
}

pub(super) fn responses(credential: &Value) -> Parameters {
    Parameters::default().with("CREDENTIAL", &credential.to_string())
}
