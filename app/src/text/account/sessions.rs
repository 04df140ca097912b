//! The sessions.

use wire::LoginMode;

pub use super::super::messages::account_sessions::*;

use super::super::{Message, Text};

pub const fn method(mode: LoginMode) -> Message {
    match mode {
        LoginMode::InApp => IN_APP,
        LoginMode::Hosted => HOSTED,
    }
}

/// The name of a device; `device` may be empty. The server and the user pool name a browser and its system in English:
/// `Firefox on Linux`.
pub fn device(device: &str) -> Text {
    match device.split_once(" on ") {
        Some((browser, system)) => browser_on_system(browser, system),
        None if device.trim().is_empty() => UNKNOWN_DEVICE.into(),
        None => device.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::device;

    #[test]
    fn a_device_has_a_name_on_screen() {
        for (name, expected) in [
            ("Firefox on Linux", "Firefox on Linux"),
            ("curl", "curl"),
            (" ", "Unknown device"),
        ] {
            assert_eq!(device(name).get(), expected);
        }
    }
}
