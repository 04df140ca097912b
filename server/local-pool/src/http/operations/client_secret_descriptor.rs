//! `ClientSecretDescriptorType`.

use serde_json::{Value, json};

use crate::pool::clients::client_secret::ClientSecret;

/// Describes a secret, without its value.
pub fn descriptor(secret: &ClientSecret) -> Value {
    json!({
        "ClientSecretId": secret.id,
        "ClientSecretCreateDate": secret.created_at,
    })
}
