//! The claims as a file.

use serde::Serialize;
use serde_json::{Map, Value};
use wire::{LoginMode, profile::Profile};

/// The name of the file.
pub const FILE_NAME: &str = "claims.json";

#[derive(Serialize)]
struct Document<'a> {
    retrieved_at: &'a str,
    login_mode: LoginMode,
    issuer: &'a str,
    id_token: &'a Map<String, Value>,
    access_token: &'a Map<String, Value>,
}

/// Returns the claims of both tokens as indented JSON. It contains no token. `retrieved_at` is the time of the response
/// (RFC 3339).
pub fn json(profile: &Profile, retrieved_at: &str) -> String {
    let document = Document {
        retrieved_at,
        login_mode: profile.session.login_mode,
        issuer: &profile.verification.issuer,
        id_token: &profile.id_token.claims,
        access_token: &profile.access_token.claims,
    };
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::samples::profile;

    #[test]
    fn the_file_contains_the_claims_of_both_tokens_in_their_order() {
        let profile = profile(
            "hosted",
            &json!({ "sub": "s", "aud": "c" }),
            &json!({ "scope": "openid" }),
        );
        let file = super::json(&profile, "2026-11-30T18:00:00Z");
        assert_eq!(
            file,
            r#"{
  "retrieved_at": "2026-11-30T18:00:00Z",
  "login_mode": "hosted",
  "issuer": "https://pool.example",
  "id_token": {
    "sub": "s",
    "aud": "c"
  },
  "access_token": {
    "scope": "openid"
  }
}
"#
        );
    }
}
