//! SRP for devices: the group key stands for the pool, and the device key for the user. Computed on threads that may block.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use cognito_srp::{Challenge, Client, Verifier};
use wire::Secret;

use crate::session::Device;
use crate::state::AppState;
use crate::user_pool::{AuthChallenge, Error as PoolError};

/// `DeviceSecretVerifierConfig`, both values in base64.
pub(super) struct DeviceVerifier {
    pub salt: String,
    pub verifier: Secret,
}

/// Returns the client of one proof, with its public value.
pub(super) async fn srp_a(state: &AppState) -> Result<Client, PoolError> {
    let entropy = state.random.bytes();
    blocking(move || Ok(Client::new(entropy))).await
}

/// Signs `DEVICE_PASSWORD_VERIFIER`.
pub(super) async fn sign(
    client: Client,
    device: &Device,
    asked: &AuthChallenge,
    timestamp: &str,
) -> Result<Secret, PoolError> {
    let (salt, srp_b) = (asked.parameter("SALT")?, asked.parameter("SRP_B")?);
    let secret_block = Secret::new(asked.parameter("SECRET_BLOCK")?);
    let (device, timestamp) = (device.clone(), timestamp.to_owned());
    blocking(move || {
        let challenge = Challenge {
            pool_name: &device.group_key,
            user_id: &device.key,
            salt: &salt,
            srp_b: &srp_b,
            secret_block: secret_block.expose(),
            timestamp: &timestamp,
        };
        let signature = client.sign(&challenge, device.password.expose());
        signature
            .map(Secret::new)
            .map_err(|error| PoolError::Unexpected(Box::new(error)))
    })
    .await
}

/// Returns the verifier of a new device's password.
pub(super) async fn new_verifier(
    state: &AppState,
    device: &Device,
) -> Result<DeviceVerifier, PoolError> {
    let (salt, device) = (state.random.bytes(), device.clone());
    blocking(move || {
        let password = device.password.expose();
        let verifier = Verifier::new(&device.group_key, &device.key, password, salt);
        Ok(DeviceVerifier {
            salt: to_base64(verifier.salt())?,
            verifier: to_base64(verifier.verifier())?.into(),
        })
    })
    .await
}

/// Converts a hexadecimal number to the form that Cognito reads as a positive number: bytes in base64, with a zero byte
/// in front of a byte whose highest bit is set.
fn to_base64(number: &str) -> Result<String, PoolError> {
    let digits = if number.len().is_multiple_of(2) {
        number.to_owned()
    } else {
        format!("0{number}")
    };
    let bytes = hex::decode(digits).map_err(|error| PoolError::Unexpected(Box::new(error)))?;
    let is_negative = bytes.first().is_some_and(|byte| byte & 0x80 != 0);
    let sign: &[u8] = if is_negative { &[0] } else { &[] };
    Ok(BASE64_STANDARD.encode([sign, &bytes].concat()))
}

async fn blocking<T: Send + 'static>(
    compute: impl FnOnce() -> Result<T, PoolError> + Send + 'static,
) -> Result<T, PoolError> {
    let task = tokio::task::spawn_blocking(compute);
    task.await
        .map_err(|error| PoolError::Unexpected(Box::new(error)))?
}

#[cfg(test)]
mod tests {
    use super::to_base64;

    #[test]
    fn a_number_stays_positive() {
        for (number, expected) in [("7f01", "fwE="), ("80", "AIA="), ("f", "Dw==")] {
            assert_eq!(to_base64(number).unwrap(), expected);
        }
        assert!(to_base64("xy").is_err());
    }
}
