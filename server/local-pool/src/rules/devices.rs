//! The devices of a signed-in user. How a remembered device proves itself at a sign-in is in `rules::sign_in`.
//!
//! - [`new_device_key()`], [`record_sign_in()`]: for sign-ins in a pool that tracks devices.
//! - [`confirm_device()`]: stores the password verifier of the device that was used to sign in.
//! - [`read_device()`], [`list_devices()`], [`update_device_status()`], [`forget_device()`]: confirmed devices.

mod confirmation;

pub use confirmation::{DeviceSecretVerifier, confirm_device};

use crate::pool::{
    device::{self, Device},
    refusal::Refusal,
    settings::REGION,
    user_pool::UserPool,
};

/// Returns a new `DeviceKey`: the region and a UUID.
pub fn new_device_key(pool: &UserPool) -> String {
    format!("{REGION}_{}", pool.random.uuid())
}

/// Reads a device of a user.
pub fn read_device<T>(
    pool: &UserPool,
    sub: &str,
    key: &str,
    read: impl FnOnce(&Device) -> T,
) -> Result<T, Refusal> {
    pool.read(|state| {
        let user = state.users.get(sub).ok_or(Refusal::UserNotFound)?;
        let device = user.devices.iter().find(|device| device.key == key);
        device.map(read).ok_or(Refusal::DeviceNotFound)
    })
}

/// Reads a page of the devices of a user, oldest first, and returns the token of the next page: the key of its first
/// device.
pub fn list_devices<T>(
    pool: &UserPool,
    sub: &str,
    token: Option<&str>,
    limit: usize,
    read: impl Fn(&Device) -> T,
) -> Result<(Vec<T>, Option<String>), Refusal> {
    pool.read(|state| {
        let user = state.users.get(sub).ok_or(Refusal::UserNotFound)?;
        let start = match token {
            Some(token) => user
                .devices
                .iter()
                .position(|device| device.key == token)
                .ok_or_else(|| Refusal::InvalidParameter("Invalid PaginationToken.".to_owned()))?,
            None => 0,
        };
        let page = user.devices[start..].iter().take(limit).map(read);
        let next = user.devices.get(start + limit);
        Ok((page.collect(), next.map(|device| device.key.clone())))
    })
}

/// Stores when a user signed in with a device.
pub fn record_sign_in(pool: &UserPool, sub: &str, key: &str) -> Result<(), Refusal> {
    let now = pool.clock.now();
    pool.change(|state| {
        let user = state.users.get_mut(sub).ok_or(Refusal::UserNotFound)?;
        device::find(&mut user.devices, key)?.authenticated_at = now;
        Ok(())
    })
}

/// Changes whether a device proves itself at a sign-in.
pub fn update_device_status(
    pool: &UserPool,
    sub: &str,
    key: &str,
    remembered: bool,
) -> Result<(), Refusal> {
    let now = pool.clock.now();
    pool.change(|state| {
        let user = state.users.get_mut(sub).ok_or(Refusal::UserNotFound)?;
        let device = device::find(&mut user.devices, key)?;
        device.remembered = remembered;
        device.modified_at = now;
        Ok(())
    })
}

/// Deletes a device. The refresh tokens of its sign-ins no longer work.
pub fn forget_device(pool: &UserPool, sub: &str, key: &str) -> Result<(), Refusal> {
    pool.change(|state| {
        let user = state.users.get_mut(sub).ok_or(Refusal::UserNotFound)?;
        device::find(&mut user.devices, key)?;
        user.devices.retain(|device| device.key != key);
        Ok(())
    })
}
