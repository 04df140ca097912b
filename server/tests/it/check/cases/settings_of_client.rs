//! Mistakes in the settings of the app client.

use wire::Secret;

use super::Case;

pub fn mistakes() -> Vec<Case> {
    vec![
        Case {
            name: "the client does not exist",
            settings: |settings| settings.cognito_client_id = Some("nosuchclient".to_owned()),
            failed: &["client.exists"],
            fix: "COGNITO_CLIENT_ID",
            ..Case::default()
        },
        Case {
            name: "the client has no secret",
            settings: |settings| {
                settings.cognito_client_id = Some("localpublicclient000000000".to_owned());
            },
            failed: &["client.secret", "hosted.token"],
            fix: "with a secret",
            ..Case::default()
        },
        Case {
            name: "the secret is wrong",
            settings: |settings| settings.cognito_client_secret = Some(Secret::new("another")),
            failed: &["client.secret", "hosted.token"],
            fix: "COGNITO_CLIENT_SECRET",
            ..Case::default()
        },
        Case {
            name: "a provider is unknown",
            settings: |settings| settings.providers = Some("Google".to_owned()),
            failed: &["hosted.provider"],
            fix: "PROVIDERS",
            ..Case::default()
        },
        Case {
            name: "custom authentication has no triggers",
            settings: |settings| "CUSTOM_AUTH".clone_into(&mut settings.auth_flow),
            failed: &["client.flow"],
            fix: "Lambda triggers",
            ..Case::default()
        },
    ]
}
