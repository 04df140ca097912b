//! Mistakes in the settings of server and pool.

use super::Case;

/// A port at which nothing listens.
const NOBODY: &str = "http://localhost:1";

pub fn mistakes() -> Vec<Case> {
    vec![
        Case {
            name: "several settings are not valid",
            settings: |settings| {
                "SRP".clone_into(&mut settings.auth_flow);
                "email".clone_into(&mut settings.cognito_scopes);
            },
            failed: &["settings", "settings"],
            fix: "COGNITO_SCOPES",
            ..Case::default()
        },
        Case {
            name: "PUBLIC_URL is another one",
            settings: |settings| "https://login.example.org".clone_into(&mut settings.public_url),
            failed: &["hosted.callback_url", "hosted.logout_url"],
            warned: &["settings.trusted_proxies"],
            fix: "https://login.example.org/auth/callback",
            ..Case::default()
        },
        Case {
            name: "the scope of the account pages is missing",
            settings: |settings| "openid email".clone_into(&mut settings.cognito_scopes),
            warned: &["settings.account_scope"],
            fix: "COGNITO_SCOPES",
            ..Case::default()
        },
        Case {
            name: "the pool id is that of another pool",
            settings: |settings| settings.cognito_user_pool_id = Some("us-east-1_Other".to_owned()),
            failed: &["pool.id"],
            fix: "COGNITO_USER_POOL_ID",
            ..Case::default()
        },
        Case {
            name: "the region is another one",
            settings: |settings| settings.cognito_region = Some("eu-west-1".to_owned()),
            warned: &["pool.region"],
            fix: "us-east-1",
            ..Case::default()
        },
        Case {
            name: "the issuer is another one",
            settings: |settings| {
                let issuer = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_LocalPool";
                settings.cognito_issuer = Some(issuer.to_owned());
            },
            failed: &["pool.issuer"],
            fix: "COGNITO_ISSUER=http://localhost:",
            ..Case::default()
        },
        Case {
            name: "the key set is that of a pool that does not exist",
            settings: |settings| {
                let url = settings.cognito_jwks_url.as_ref().unwrap();
                settings.cognito_jwks_url = Some(url.replace("LocalPool", "Other"));
            },
            failed: &["pool.discovery", "pool.keys"],
            fix: "COGNITO_USER_POOL_ID",
            ..Case::default()
        },
        Case {
            name: "nothing answers at the API",
            settings: |settings| settings.cognito_endpoint = Some(NOBODY.to_owned()),
            failed: &["client.exists"],
            fix: "COGNITO_ENDPOINT",
            ..Case::default()
        },
        Case {
            name: "nothing answers at the domain",
            settings: |settings| settings.cognito_domain = Some(NOBODY.to_owned()),
            failed: &["hosted.domain"],
            warned: &["hosted.pool"],
            fix: "COGNITO_DOMAIN",
            ..Case::default()
        },
    ]
}
