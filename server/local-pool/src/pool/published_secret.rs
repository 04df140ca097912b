//! The client secret as Cognito publishes it in AWS Secrets Manager, and a file that contains it.

use std::path::Path;

use serde_json::{Value, json};

use crate::pool::storage::{self, write_private};

/// The JSON of a secret.
pub fn json(user_pool_id: &str, client_id: &str, secret: &str) -> Value {
    json!({
        "userPoolId": user_pool_id,
        "userPoolClientId": client_id,
        "clientSecretValue": secret,
    })
}

/// Replaces the file, so that a reader never sees a part of it.
pub fn write(path: &Path, published: &Value) -> Result<(), storage::Error> {
    let next = path.with_extension("next");
    write_private(&next, published.to_string().as_bytes())
        .and_then(|()| std::fs::rename(&next, path))
        .map_err(|source| storage::Error::Io {
            path: path.to_owned(),
            source,
        })
}
