//! The devices of a user, as they are stored.
//!
//! Source: Cognito developer guide, "Working with user devices in your user pool".

use cognito_srp::Verifier;
use serde::{Deserialize, Serialize};

use crate::pool::refusal::Refusal;

/// `DeviceGroupKey`, which SRP uses as the name of the pool when a device proves its password.
pub const DEVICE_GROUP_KEY: &str = "-LocalDev";

/// A confirmed device. Without `Debug`, because it contains a password verifier.
#[derive(Serialize, Deserialize)]
pub struct Device {
    /// `DeviceKey`.
    pub key: String,
    /// `DeviceName`.
    pub name: Option<String>,
    /// `DeviceRememberedStatus`: whether the device proves itself at a sign-in.
    pub remembered: bool,
    /// The salt of the device's password, hexadecimal.
    salt: String,
    /// The verifier of the device's password, hexadecimal.
    verifier: String,
    /// Seconds since 1970.
    pub created_at: i64,
    /// When the device was last changed, in seconds since 1970.
    pub modified_at: i64,
    /// When the user last signed in with the device, in seconds since 1970.
    pub authenticated_at: i64,
}

impl Device {
    /// Creates a device that is not remembered yet.
    pub fn new(key: String, name: Option<String>, password: &Verifier, now: i64) -> Self {
        Self {
            key,
            name,
            remembered: false,
            salt: password.salt().to_owned(),
            verifier: password.verifier().to_owned(),
            created_at: now,
            modified_at: now,
            authenticated_at: now,
        }
    }

    /// Parses the stored verifier.
    pub fn password(&self) -> Result<Verifier, Refusal> {
        Verifier::from_hex(&self.salt, &self.verifier).map_err(|error| {
            Refusal::caused_by("the state file contains an invalid device verifier", error)
        })
    }
}

/// Returns the device with a key.
pub fn find<'a>(devices: &'a mut [Device], key: &str) -> Result<&'a mut Device, Refusal> {
    let mut devices = devices.iter_mut();
    devices
        .find(|device| device.key == key)
        .ok_or(Refusal::DeviceNotFound)
}
