//! `DEVICE_SRP_AUTH` and `DEVICE_PASSWORD_VERIFIER`: a remembered device proves the password that it chose in
//! `ConfirmDevice`, instead of the second factor if the pool has `ChallengeRequiredOnNewDevice`.
//!
//! Source: Cognito developer guide, "Working with user devices in your user pool".

use base64::{Engine, engine::general_purpose::STANDARD};
use cognito_srp::{Claim, Server};

use crate::{
    pool::{
        device::{DEVICE_GROUP_KEY, Device},
        pending_sign_ins::{PendingChallenge, PendingDeviceProof},
        refusal::Refusal,
    },
    rules::{
        accounts::SECRET_BLOCK,
        devices,
        sign_in::{
            attempt::Attempt,
            parameters::AuthParameters,
            step::{IssuedChallenge, Passed, Progress},
        },
        timestamp,
    },
};

/// What a sign-in needs from its device.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum DeviceRequirement {
    Nothing,
    /// The proof, after the second factor.
    Proof,
    /// The proof, which replaces the second factor.
    InsteadOfSecondFactor,
}

/// Returns what a sign-in needs from its device. Refuses a device that the user does not have.
pub fn requirement(attempt: &Attempt<'_>) -> Result<DeviceRequirement, Refusal> {
    let Some(key) = attempt.subject.device_key.as_deref() else {
        return Ok(DeviceRequirement::Nothing);
    };
    let is_remembered = devices::read_device(attempt.pool, attempt.sub()?, key, |device| {
        device.remembered
    })?;
    Ok(match attempt.pool.settings().device_configuration {
        Some(settings) if is_remembered && settings.challenge_required_on_new_device => {
            DeviceRequirement::InsteadOfSecondFactor
        }
        Some(_) if is_remembered => DeviceRequirement::Proof,
        _ => DeviceRequirement::Nothing,
    })
}

/// Asks for the proof.
pub fn challenge(attempt: &Attempt<'_>) -> IssuedChallenge {
    attempt.challenge(PendingChallenge::DeviceSrpAuth, vec![])
}

/// Starts the proof with the `SRP_A` of an answer.
pub fn answer(attempt: &Attempt<'_>, responses: &AuthParameters) -> Result<Progress, Refusal> {
    let key = own_key(attempt, responses)?;
    let srp_a = responses.required("SRP_A")?;
    let password = devices::read_device(attempt.pool, attempt.sub()?, key, Device::password)??;
    let server = Server::new(&password, srp_a, attempt.pool.random.bytes())
        .map_err(|_| Refusal::InvalidParameter("Invalid SRP_A".to_owned()))?;
    let secret_block = STANDARD.encode(attempt.pool.random.bytes::<SECRET_BLOCK>());
    let parameters = vec![
        ("DEVICE_KEY", key.to_owned()),
        ("SALT", password.salt().to_owned()),
        ("SECRET_BLOCK", secret_block.clone()),
        ("SRP_B", server.public().to_owned()),
    ];
    let proof = PendingDeviceProof {
        server,
        secret_block,
    };
    let challenge = PendingChallenge::DevicePasswordVerifier(Box::new(proof));
    Ok(Progress::Next(attempt.challenge(challenge, parameters)))
}

/// Checks the proof.
pub fn answer_proof(
    attempt: &Attempt<'_>,
    pending: &PendingDeviceProof,
    responses: &AuthParameters,
) -> Result<Progress, Refusal> {
    let key = own_key(attempt, responses)?;
    let now = attempt.pool.clock.now();
    let claim = Claim {
        pool_name: DEVICE_GROUP_KEY,
        user_id: key,
        secret_block: responses.required("PASSWORD_CLAIM_SECRET_BLOCK")?,
        timestamp: responses.required("TIMESTAMP")?,
        signature: responses.required("PASSWORD_CLAIM_SIGNATURE")?,
    };
    if !timestamp::is_readable(claim.timestamp) {
        return Err(Refusal::TimestampFormat);
    }
    let is_proof = claim.secret_block == pending.secret_block
        && timestamp::is_valid(claim.timestamp, now)
        && pending.server.verify(&claim).is_ok();
    if !is_proof {
        return Err(Refusal::IncorrectPassword);
    }
    Ok(Progress::Passed(Passed::Device))
}

/// Returns the `DEVICE_KEY` of an answer, which must be that of the sign-in.
fn own_key<'a>(attempt: &Attempt<'_>, responses: &'a AuthParameters) -> Result<&'a str, Refusal> {
    let key = responses.required("DEVICE_KEY")?;
    if attempt.subject.device_key.as_deref() == Some(key) {
        Ok(key)
    } else {
        Err(Refusal::DeviceNotFound)
    }
}
