//! Remembered devices: what this browser needs to prove to the pool that it is a device that the pool remembers.
//!
//! The record is in a cookie, sealed, so that neither scripts nor other programs on the device can read it. It only opens
//! for the user that it was created for.

use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use wire::Secret;

use super::cookie::Cookies;
use super::sealing::Sealing;

/// A device that the pool tracks.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Device {
    /// `DeviceKey`.
    pub key: String,
    /// `DeviceGroupKey`, which SRP uses as the name of the pool.
    pub group_key: String,
    /// The password of the device.
    pub password: Secret,
}

/// Reads and writes device cookies.
#[derive(Clone, Debug)]
pub struct Devices {
    sealing: Sealing,
    cookies: Cookies,
}

impl Devices {
    /// Creates device cookies that are sealed with the keys of the store.
    #[must_use]
    pub const fn new(sealing: Sealing, cookies: Cookies) -> Self {
        Self { sealing, cookies }
    }

    /// Returns the device that this browser is for a user.
    #[must_use]
    pub fn find(&self, jar: &CookieJar, username: &str) -> Option<Device> {
        let cookie = jar.get(&self.name(username))?;
        let sealed = BASE64_URL_SAFE_NO_PAD.decode(cookie.value()).ok()?;
        let plain = self.sealing.open_sealed(&context(username), &sealed)?;
        serde_json::from_slice(&plain).ok()
    }

    /// Returns the cookie that makes this browser a device of a user.
    ///
    /// # Errors
    /// The device cannot be serialized.
    pub fn cookie(
        &self,
        username: &str,
        device: &Device,
    ) -> Result<Cookie<'static>, serde_json::Error> {
        let plain = serde_json::to_vec(device)?;
        let sealed = self.sealing.seal(&context(username), &plain);
        let value = BASE64_URL_SAFE_NO_PAD.encode(sealed);
        Ok(self.cookies.device(self.name(username), &value))
    }

    /// Returns the cookie that removes a device that the pool no longer knows.
    #[must_use]
    pub fn forget(&self, username: &str) -> Cookie<'static> {
        self.cookies.end_device(self.name(username))
    }

    /// Returns whether a browser has the device cookie of any user.
    #[must_use]
    pub fn has_any(&self, jar: &CookieJar) -> bool {
        let prefix = self.cookies.device_prefix();
        jar.iter().any(|cookie| cookie.name().starts_with(prefix))
    }

    /// Several users can have a device cookie in one browser, so its name contains a hash of the username.
    fn name(&self, username: &str) -> String {
        let digest = Sha256::digest(normalized(username));
        let prefix = self.cookies.device_prefix();
        format!("{prefix}{}", hex::encode(&digest[..8]))
    }
}

fn context(username: &str) -> Vec<u8> {
    [b"device:".as_slice(), normalized(username).as_bytes()].concat()
}

/// Cognito ignores the letter case of email addresses.
fn normalized(username: &str) -> String {
    username.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn devices() -> Devices {
        let key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
        let sealing = Sealing::parse(key, Random::seeded(7)).unwrap();
        Devices::new(sealing, Cookies::new(true))
    }

    fn device() -> Device {
        Device {
            key: "us-east-1_canary".to_owned(),
            group_key: "-canary".to_owned(),
            password: Secret::new("canary"),
        }
    }

    #[test]
    fn a_device_is_found_for_its_user_only() {
        let devices = devices();
        let cookie = devices.cookie("ada@example.org", &device()).unwrap();
        let jar = CookieJar::new().add(cookie.clone());
        let found = devices.find(&jar, "ADA@example.org").unwrap();
        assert_eq!(found.key, device().key);
        assert!(devices.find(&jar, "bob@example.org").is_none());
        // The cookie of one user, under the name of another.
        let name = devices.name("bob@example.org");
        let jar = CookieJar::new().add(Cookie::new(name, cookie.value().to_owned()));
        assert!(devices.find(&jar, "bob@example.org").is_none());
    }

    #[test]
    fn the_cookie_is_sealed_strict_and_unreadable_for_scripts() {
        let cookie = devices().cookie("ada@example.org", &device()).unwrap();
        let shown = cookie.to_string();
        assert!(!shown.contains("canary") && !shown.contains("ada"));
        let (name, attributes) = (cookie.name(), shown.split_once("; ").unwrap().1);
        assert!(name.starts_with("__Host-Http-device-"), "{name}");
        insta::assert_snapshot!(attributes, @"HttpOnly; SameSite=Strict; Secure; Path=/; Max-Age=34560000");
    }
}
