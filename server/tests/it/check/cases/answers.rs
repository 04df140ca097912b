//! Mistakes that only show in what the pool answers.

use serde_json::json;

use super::Case;

const KEY_SET: &str = "/us-east-1_LocalPool/.well-known/jwks.json";
const DISCOVERY: &str = "/us-east-1_LocalPool/.well-known/openid-configuration";

pub fn mistakes() -> Vec<Case> {
    vec![
        Case {
            name: "the pool has the updated issuer",
            gate: |gate| {
                gate.rewrite(DISCOVERY, |mut document| {
                    document["issuer"] =
                        "https://issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_LocalPool"
                            .into();
                    document
                });
            },
            failed: &["pool.issuer"],
            fix: "COGNITO_ISSUER=https://issuer-cognito-idp.us-east-1",
            ..Case::default()
        },
        Case {
            name: "the pool has no domain, and the server reads another issuer",
            gate: |gate| {
                gate.rewrite(DISCOVERY, |mut document| {
                    document["authorization_endpoint"] =
                        "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_LocalPool/authorize"
                            .into();
                    document
                });
            },
            failed: &["hosted.pool"],
            fix: "Create a domain",
            ..Case::default()
        },
        Case {
            name: "the pool has no domain, and an issuer of its own",
            gate: |gate| {
                gate.rewrite(DISCOVERY, |mut document| {
                    document["issuer"] = "https://pool.example.org/us-east-1_LocalPool".into();
                    document["authorization_endpoint"] =
                        "https://pool.example.org/us-east-1_LocalPool/authorize".into();
                    document
                });
            },
            failed: &["pool.issuer", "hosted.pool"],
            fix: "COGNITO_ISSUER=https://pool.example.org",
            ..Case::default()
        },
        Case {
            name: "the key set is empty",
            gate: |gate| gate.answer(KEY_SET, 200, json!({ "keys": [] })),
            failed: &["pool.keys"],
            fix: "COGNITO_JWKS_URL",
            ..Case::default()
        },
        Case {
            name: "the clock is two minutes ahead",
            ahead: 120,
            warned: &["pool.clock"],
            fix: "NTP",
            ..Case::default()
        },
        Case {
            name: "the clock is ten minutes behind",
            ahead: -600,
            failed: &["pool.clock"],
            fix: "NTP",
            ..Case::default()
        },
    ]
}
