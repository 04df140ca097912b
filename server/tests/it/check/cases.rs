//! Mistakes, each with the probes that find it. One world is enough, because a check changes nothing: after each case, the pool
//! is reset.

use serde_json::{Value, json};
use server::clock::Clock;
use server::config::Settings;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use wire::Secret;

use super::{assert_found, run_at};
use crate::gate::Gate;
use crate::world::World;

const KEY_SET: &str = "/us-east-1_LocalPool/.well-known/jwks.json";
const DISCOVERY: &str = "/us-east-1_LocalPool/.well-known/openid-configuration";
/// A port at which nothing listens.
const NOBODY: &str = "http://localhost:1";

/// One mistake, and what finds it.
struct Case {
    name: &'static str,
    settings: fn(&mut Settings),
    /// Members of `UpdateUserPoolClient`.
    client: Value,
    /// Members of `UpdateUserPool`.
    pool: Value,
    gate: fn(&Gate),
    /// Seconds that this machine is ahead of the pool.
    ahead: i64,
    failed: &'static [&'static str],
    warned: &'static [&'static str],
    /// A part of the advice for the first of them.
    fix: &'static str,
}

impl Default for Case {
    fn default() -> Self {
        Self {
            name: "",
            settings: |_| (),
            client: Value::Null,
            pool: Value::Null,
            gate: |_| (),
            ahead: 0,
            failed: &[],
            warned: &[],
            fix: "",
        }
    }
}

fn mistakes_in_settings() -> Vec<Case> {
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

fn mistakes_in_settings_of_the_client() -> Vec<Case> {
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

fn mistakes_in_the_client() -> Vec<Case> {
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
            pool: json!({
                "UserPoolTier": "LITE",
                "MfaConfiguration": "OFF",
                "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD"] } },
            }),
            failed: &["client.tier"],
            fix: "AUTH_FLOW=USER_SRP_AUTH",
            ..Case::default()
        },
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

fn mistakes_in_what_the_pool_answers() -> Vec<Case> {
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
            name: "the key set is empty",
            gate: |gate| gate.answer(KEY_SET, 200, json!({ "keys": [] })),
            failed: &["pool.keys"],
            fix: "COGNITO_JWKS_URL",
            ..Case::default()
        },
        Case {
            name: "managed login has no style",
            gate: |gate| gate.answer("/login", 403, "Login pages unavailable".into()),
            failed: &["hosted.login_page"],
            fix: "Managed login",
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

#[tokio::test]
async fn mistakes_in_settings_are_found() {
    find_all(mistakes_in_settings()).await;
    find_all(mistakes_in_settings_of_the_client()).await;
}

#[tokio::test]
async fn mistakes_in_the_pool_are_found() {
    find_all(mistakes_in_the_client()).await;
    find_all(mistakes_in_what_the_pool_answers()).await;
}

async fn find_all(cases: Vec<Case>) {
    let world = World::new().await;
    for case in cases {
        println!("{}", case.name);
        let mut settings = world.settings().clone();
        (case.settings)(&mut settings);
        change_client(&world, case.client).await;
        change_pool(&world, case.pool).await;
        (case.gate)(&world.gate);
        let report = run_at(&settings, &clock(case.ahead)).await;
        assert_found(&report, case.failed, case.warned, case.fix);
        world.gate.restore_all();
        reset(&world).await;
    }
}

fn clock(ahead: i64) -> Clock {
    if ahead == 0 {
        return Clock::system();
    }
    let now = Clock::system().now() + ahead;
    Clock::manual(Arc::new(AtomicI64::new(now)))
}

/// Sends all members, because those that are absent return to their defaults.
async fn change_client(world: &World, changes: Value) {
    let Value::Object(changes) = changes else {
        return;
    };
    let pool = world.pool.description();
    let client = &pool.client("confidential").unwrap().client_id;
    let ids = json!({ "UserPoolId": pool.user_pool_id, "ClientId": client });
    let (_, described) = world.call_pool("DescribeUserPoolClient", ids).await;
    let mut members = described["UserPoolClient"].clone();
    members.as_object_mut().unwrap().extend(changes);
    let (status, answer) = world.call_pool("UpdateUserPoolClient", members).await;
    assert_eq!(status, 200, "{answer}");
}

async fn change_pool(world: &World, mut changes: Value) {
    if changes.is_null() {
        return;
    }
    changes["UserPoolId"] = json!(world.pool.description().user_pool_id);
    let (status, answer) = world.call_pool("UpdateUserPool", changes).await;
    assert_eq!(status, 200, "{answer}");
}

async fn reset(world: &World) {
    let request = server::http_client::client()
        .unwrap()
        .post(format!("http://{}/reset", world.pool.address()))
        .header("content-type", "application/json");
    assert!(request.send().await.unwrap().status().is_success());
}
