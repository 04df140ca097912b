//! `DeviceType`: a device in a response.

use serde::Serialize;

use crate::{http::operations::attribute::Attribute, pool::device::Device};

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
#[expect(clippy::struct_field_names, reason = "the names of the service model")]
pub struct DeviceType {
    device_key: String,
    device_attributes: Vec<Attribute>,
    device_create_date: i64,
    device_last_modified_date: i64,
    device_last_authenticated_date: i64,
}

impl DeviceType {
    pub fn new(device: &Device) -> Self {
        let name = device.name.as_ref();
        let attributes = [
            Some(("device_status", "valid")),
            name.map(|name| ("device_name", name.as_str())),
            Some(("dev:device_remembered_status", status(device.remembered))),
        ];
        Self {
            device_key: device.key.clone(),
            device_attributes: attributes
                .into_iter()
                .flatten()
                .map(|(name, value)| Attribute::new(name, value))
                .collect(),
            device_create_date: device.created_at,
            device_last_modified_date: device.modified_at,
            device_last_authenticated_date: device.authenticated_at,
        }
    }
}

/// `DeviceRememberedStatusType`.
fn status(remembered: bool) -> &'static str {
    if remembered {
        "remembered"
    } else {
        "not_remembered"
    }
}
