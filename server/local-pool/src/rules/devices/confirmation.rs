//! `ConfirmDevice`: a device that was used to sign in chooses a password, and the pool stores its verifier.

use base64::{Engine, engine::general_purpose::STANDARD};
use cognito_srp::Verifier;
use serde::Deserialize;

use crate::{
    pool::{device::Device, refusal::Refusal, user_pool::UserPool},
    rules::tokens::AccessToken,
};

/// `DeviceSecretVerifierConfig`.
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeviceSecretVerifier {
    password_verifier: Option<String>,
    salt: Option<String>,
}

/// Confirms the device of the access token's sign-in, and returns `UserConfirmationNecessary`: whether the device is only
/// remembered after `UpdateDeviceStatus`.
pub fn confirm_device(
    pool: &UserPool,
    access: &AccessToken,
    key: &str,
    name: Option<String>,
    secret: &DeviceSecretVerifier,
) -> Result<bool, Refusal> {
    let settings = pool.settings();
    let configuration = settings.device_configuration.unwrap_or_default();
    let is_necessary = configuration.device_only_remembered_on_user_prompt;
    let now = pool.clock.now();
    // The key that the sign-in was given, and no other: a device cannot be confirmed for somebody else.
    if settings.device_configuration.is_none() || access.device_key.as_deref() != Some(key) {
        return Err(Refusal::InvalidDeviceKey);
    }
    let password = secret.parse()?;
    pool.change(|state| {
        let user = state.users.get_mut(&access.sub);
        let user = user.ok_or(Refusal::UserNotFound)?;
        if user.devices.iter().any(|device| device.key == key) {
            return Err(Refusal::DeviceKeyExists);
        }
        let mut device = Device::new(key.to_owned(), name, &password, now);
        device.remembered = !is_necessary;
        user.devices.push(device);
        Ok(is_necessary)
    })
}

impl DeviceSecretVerifier {
    fn parse(&self) -> Result<Verifier, Refusal> {
        let salt = decode("Salt", self.salt.as_deref())?;
        let verifier = decode("PasswordVerifier", self.password_verifier.as_deref())?;
        Verifier::from_hex(&salt, &verifier).map_err(|_| invalid("PasswordVerifier"))
    }
}

/// Decodes a big-endian number in base64, and returns it in hexadecimal. The service reads it as a signed number, so a
/// first bit of 1 needs a byte of zeros before it.
fn decode(name: &'static str, sent: Option<&str>) -> Result<String, Refusal> {
    let sent = sent.ok_or(Refusal::MissingParameter(name))?;
    let bytes = STANDARD.decode(sent).map_err(|_| invalid(name))?;
    match bytes.first() {
        Some(first) if *first < 0x80 => Ok(hex::encode(bytes)),
        Some(_) => Err(Refusal::InvalidParameter(format!(
            "Negative value passed for {name}."
        ))),
        None => Err(invalid(name)),
    }
}

fn invalid(name: &str) -> Refusal {
    Refusal::InvalidParameter(format!("Invalid {name}."))
}

#[cfg(test)]
mod tests {
    use super::{DeviceSecretVerifier, decode};

    #[test]
    fn a_number_is_positive_and_in_base64() {
        assert_eq!(decode("Salt", Some("AP8=")).unwrap(), "00ff");
        for bad in [None, Some(""), Some("/w=="), Some("not base64")] {
            assert!(decode("Salt", bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_verifier_of_zero_is_refused() {
        let secret = |verifier: &str| DeviceSecretVerifier {
            password_verifier: Some(verifier.to_owned()),
            salt: Some("AQ==".to_owned()),
        };
        assert!(secret("Ag==").parse().is_ok());
        assert!(secret("AA==").parse().is_err());
    }
}
