//! Remembered devices (`DeviceConfiguration`). A pool without this setting does not track devices.

use serde::{Deserialize, Serialize};

/// How a pool remembers devices (`DeviceConfigurationType`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeviceConfiguration {
    /// Whether a remembered device replaces the second factor.
    pub challenge_required_on_new_device: bool,
    /// Whether a device is only remembered if the user agrees.
    pub device_only_remembered_on_user_prompt: bool,
}
