//! `ConfirmDevice` and `UpdateDeviceStatus`, after a login on a device that the pool tracks.

use super::proof;
use crate::error::Error;
use crate::session::Device;
use crate::session::transaction::LoginAttempt;
use crate::state::AppState;
use crate::tokens::SecretToken;
use crate::user_pool::{DeviceConfirmation, NewDevice};

/// A login that has just succeeded.
pub(in crate::routes::login) struct Login<'a> {
    pub state: &'a AppState,
    pub attempt: &'a LoginAttempt,
    pub access_token: &'a SecretToken,
    /// Browser and system, the name under which the pool lists the device.
    pub device_name: &'a str,
}

impl Login<'_> {
    /// `ConfirmDevice`, and `UpdateDeviceStatus` if the pool leaves it to the user whether the device is remembered.
    pub(super) async fn confirm(&self, new: NewDevice) -> Result<Device, Error> {
        let device = Device {
            key: new.key,
            group_key: new.group_key,
            password: self.state.random.secret(),
        };
        let verifier = proof::new_verifier(self.state, &device).await?;
        let confirmation = DeviceConfirmation {
            key: &device.key,
            name: self.device_name,
            salt: &verifier.salt,
            verifier: &verifier.verifier,
        };
        let pool = &self.state.user_pool;
        let is_up_to_user = pool.confirm_device(self.access_token, confirmation).await?;
        if is_up_to_user {
            self.remember_if_trusted(&device.key).await;
        }
        Ok(device)
    }

    /// Marks a confirmed device as remembered if the user trusts it.
    pub(super) async fn remember_if_trusted(&self, device_key: &str) {
        if !(self.attempt.trust_device && self.state.config.remember_devices) {
            return;
        }
        let pool = &self.state.user_pool;
        if let Err(error) = pool.remember_device(self.access_token, device_key).await {
            tracing::warn!(%error, "the device was not remembered");
        }
    }
}
