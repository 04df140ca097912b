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

/// The name of a device; `device` may be empty.
pub fn device(device: &str) -> Text {
    if device.trim().is_empty() {
        UNKNOWN_DEVICE.into()
    } else {
        device.into()
    }
}
