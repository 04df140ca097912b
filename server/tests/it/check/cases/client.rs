//! Mistakes in the app client and its pool.

use serde_json::{Value, json};

use super::Case;

/// Members of `UpdateUserPool` for a pool with the smallest feature plan.
pub fn lite() -> Value {
    json!({
        "UserPoolTier": "LITE",
        "MfaConfiguration": "OFF",
        "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD"] } },
    })
}

/// Names of authentication levels that no login asks for.
fn renamed_levels() -> Case {
    Case {
        name: "the pool has other names for all levels, and an application needs them",
        settings: |settings| {
            "USER_AUTH".clone_into(&mut settings.auth_flow);
            settings.apps = Some("graph http://127.0.0.1:3000 any factors=mfa".to_owned());
        },
        pool: json!({
            "MfaConfiguration": "OPTIONAL",
            "AcrConfiguration": {
                "Level1": { "AcrValue": "1" },
                "Level2": { "AcrValue": "2" },
                "Level3": { "AcrValue": "3" },
                "Level4": { "AcrValue": "4" },
            },
        }),
        warned: &["apps.second_factor"],
        fix: "AcrConfiguration",
        ..Case::default()
    }
}

pub fn mistakes() -> Vec<Case> {
    vec![
        Case {
            name: "SRP is off",
            client: json!({ "ExplicitAuthFlows": ["ALLOW_REFRESH_TOKEN_AUTH"] }),
            failed: &["client.flow"],
            fix: "ALLOW_USER_SRP_AUTH",
            ..Case::default()
        },
        Case {
            name: "USER_AUTH is off",
            settings: |settings| "USER_AUTH".clone_into(&mut settings.auth_flow),
            client: json!({ "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"] }),
            failed: &["client.flow"],
            fix: "ALLOW_USER_AUTH",
            ..Case::default()
        },
        Case {
            name: "the tier lacks USER_AUTH",
            settings: |settings| "USER_AUTH".clone_into(&mut settings.auth_flow),
            pool: lite(),
            warned: &["client.tier"],
            fix: "AUTH_FLOW=USER_SRP_AUTH",
            ..Case::default()
        },
        Case {
            name: "the tier lacks USER_AUTH, and SRP is off",
            settings: |settings| "USER_AUTH".clone_into(&mut settings.auth_flow),
            client: json!({ "ExplicitAuthFlows": ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] }),
            pool: lite(),
            failed: &["client.flow"],
            warned: &["client.tier"],
            fix: "ALLOW_USER_SRP_AUTH",
            ..Case::default()
        },
        renamed_levels(),
        Case {
            name: "the client reveals unknown users",
            client: json!({ "PreventUserExistenceErrors": "LEGACY" }),
            warned: &["client.user_existence"],
            fix: "PreventUserExistenceErrors",
            ..Case::default()
        },
        Case {
            name: "the callback URL is not registered",
            client: json!({ "CallbackURLs": ["http://localhost:8080/callback"] }),
            failed: &["hosted.callback_url"],
            fix: "http://localhost:8080/auth/callback",
            ..Case::default()
        },
        Case {
            name: "the callback URL is not registered, and nobody needs it",
            settings: |settings| settings.login_modes = Some("in-app".to_owned()),
            client: json!({ "CallbackURLs": ["http://localhost:8080/callback"] }),
            warned: &["hosted.callback_url"],
            fix: "http://localhost:8080/auth/callback",
            ..Case::default()
        },
        Case {
            name: "the callback URL is not registered, and only users of a provider need it",
            settings: |settings| {
                settings.login_modes = Some("in-app".to_owned());
                settings.providers = Some("Google".to_owned());
            },
            client: json!({ "CallbackURLs": ["http://localhost:8080/callback"] }),
            failed: &["hosted.callback_url"],
            fix: "http://localhost:8080/auth/callback",
            ..Case::default()
        },
        Case {
            name: "the sign-out URL is not registered",
            client: json!({ "LogoutURLs": ["http://localhost:8080/goodbye"] }),
            failed: &["hosted.logout_url"],
            fix: "http://localhost:8080/",
            ..Case::default()
        },
        Case {
            name: "a scope is not allowed",
            client: json!({ "AllowedOAuthScopes": ["openid", "email", "profile", "aws.cognito.signin.user.admin"] }),
            failed: &["hosted.scopes"],
            fix: "Turn on phone for",
            ..Case::default()
        },
        Case {
            name: "the code grant is off",
            client: json!({ "AllowedOAuthFlows": ["implicit"] }),
            failed: &["hosted.code_grant"],
            fix: "authorization code grant",
            ..Case::default()
        },
    ]
}
