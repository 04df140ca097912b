//! A profile for tests.

use serde_json::{Value, json};
use wire::profile::Profile;

/// A profile with these claims of the ID token and the access token.
pub fn profile(login_mode: &str, id: &Value, access: &Value) -> Profile {
    let signature = json!({ "status": "valid", "algorithm": "RS256", "key_id": "k" });
    let token = |claims: &Value| json!({ "claims": claims, "size": 9, "signature": signature });
    let profile = json!({
        "session": { "user": { "name": "ada" }, "login_mode": login_mode, "expires_in": 1, "remember": false },
        "session_details": {
            "max_ends_at": 1, "authenticated_at": 0, "device": "", "device_remembered": false, "refreshable": true,
        },
        "logged_in_at": 5,
        "now": 2,
        "id_token": token(id),
        "access_token": token(access),
        "verification": { "issuer": "https://pool.example", "client_id": "c", "jwks_url": "https://pool.example/jwks" },
    });
    serde_json::from_value(profile).unwrap()
}
