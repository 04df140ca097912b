//! `ConfirmDevice`.

use aws_sdk_cognitoidentityprovider::types::DeviceSecretVerifierConfigType;
use wire::Secret;

use super::UserPool;
use super::error::Error;
use crate::tokens::SecretToken;

/// A device and the verifier of its password.
#[derive(Debug)]
pub struct DeviceConfirmation<'a> {
    /// `DeviceKey`.
    pub key: &'a str,
    /// `DeviceName`.
    pub name: &'a str,
    /// `Salt`, base64.
    pub salt: &'a str,
    /// `PasswordVerifier`, base64.
    pub verifier: &'a Secret,
}

impl UserPool {
    /// Starts tracking a device. Returns `UserConfirmationNecessary`: whether the device is remembered only if the user
    /// wants that.
    pub async fn confirm_device(
        &self,
        access_token: &SecretToken,
        device: DeviceConfirmation<'_>,
    ) -> Result<bool, Error> {
        let verifier = DeviceSecretVerifierConfigType::builder()
            .password_verifier(device.verifier.expose())
            .salt(device.salt)
            .build();
        let call = self
            .client
            .confirm_device()
            .access_token(access_token.expose())
            .device_key(device.key)
            .device_name(device.name)
            .device_secret_verifier_config(verifier)
            .send();
        let output = self.call("ConfirmDevice", call).await?;
        Ok(output.user_confirmation_necessary)
    }
}
