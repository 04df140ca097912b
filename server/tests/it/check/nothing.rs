//! A check writes nothing, logs nobody in, sends no message and prints no secret.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};
use server::check::Report;
use server::config::Settings;
use wire::Secret;

use super::run;
use crate::gate::Call;
use crate::world::World;

/// Every file of a folder, with its content.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.display().to_string(), std::fs::read(&path).unwrap());
        }
    }
    found
}

async fn users(world: &World) -> Value {
    let pool = json!({ "UserPoolId": world.pool.description().user_pool_id });
    let (status, listed) = world.call_pool("ListUsers", pool).await;
    assert_eq!(status, 200);
    listed
}

#[tokio::test]
async fn neither_the_pool_nor_a_file_changes() {
    let world = World::with(|plan| plan.pool.demo_user = true).await;
    world.member("ada").await;
    let (before, users_before) = (files(&world.path("")), users(&world).await);
    let mails = world.pool.mailbox("").len();
    run(world.settings()).await;
    let missing = Settings {
        session_store: format!("sqlite:{}", world.path("new/sessions.db").display()).into(),
        session_keys_file: Some(world.path("new/session.keys")),
        ..world.settings().clone()
    };
    run(&missing).await;
    // The index of the write-ahead log also says who reads.
    let without_index = |files: BTreeMap<String, Vec<u8>>| -> BTreeMap<_, _> {
        files
            .into_iter()
            .filter(|(name, _)| !name.ends_with("-shm"))
            .collect()
    };
    let (before, after) = (without_index(before), without_index(files(&world.path(""))));
    assert!(before == after, "{:?} {:?}", before.keys(), after.keys());
    assert_eq!(users(&world).await, users_before);
    assert_eq!(world.pool.mailbox("").len(), mails);
}

/// Without a server, nothing is created beside the database either.
#[tokio::test]
async fn a_database_that_nobody_uses_stays_as_it_is() {
    let world = World::new().await;
    world.member("ada").await;
    let copy = world.path("copy");
    std::fs::create_dir(&copy).unwrap();
    world.sql("PRAGMA wal_checkpoint(TRUNCATE)").await;
    std::fs::copy(world.path("sessions.db"), copy.join("sessions.db")).unwrap();
    let before = files(&copy);
    let settings = Settings {
        session_store: format!("sqlite:{}", copy.join("sessions.db").display()).into(),
        ..world.settings().clone()
    };
    let report = run(&settings).await;
    assert!(!report.has_failures(), "{}", report.to_text(false));
    assert!(before == files(&copy), "{:?}", files(&copy).keys());
}

#[tokio::test]
async fn only_calls_that_change_nothing_are_made() {
    let world = World::new().await;
    world.gate.clear_calls();
    let settings = Settings {
        auth_flow: "USER_AUTH".to_owned(),
        ..world.settings().clone()
    };
    run(&settings).await;
    for call in world.gate.all() {
        let agent = call.user_agent.unwrap_or_default();
        let is_sdk = agent.starts_with("aws-sdk-rust/");
        assert!(is_sdk || agent.starts_with("poolgate/"), "{agent}");
    }
    let mut names: Vec<_> = world.gate.all().into_iter().map(|call| call.name).collect();
    names.sort();
    names.dedup();
    let expected = [
        "/login",
        "/logout",
        "/oauth2/authorize",
        "/oauth2/token",
        "/us-east-1_LocalPool/.well-known/jwks.json",
        "/us-east-1_LocalPool/.well-known/openid-configuration",
        "InitiateAuth",
    ];
    assert_eq!(names, expected);
    let sent = &world.gate.calls("InitiateAuth")[0].request;
    assert!(sent.contains("USER_AUTH"), "{sent}");
    // With it, the pool would send a code.
    assert!(!sent.contains("PREFERRED_CHALLENGE"), "{sent}");
}

fn outputs(report: &Report) -> [String; 3] {
    [
        report.to_text(false),
        report.to_text(true),
        report.to_json().unwrap(),
    ]
}

/// The values of the last call's members that are secrets.
fn sent_secrets(call: &Call) -> Vec<String> {
    let sent: Value = serde_json::from_str(&call.request).unwrap();
    let parameters = sent["AuthParameters"].as_object().unwrap();
    let values = parameters.values().filter_map(Value::as_str);
    values.map(str::to_owned).collect()
}

#[tokio::test]
async fn no_output_contains_a_secret_or_an_address() {
    let world = World::new().await;
    let keys = std::fs::read_to_string(world.path("session.keys")).unwrap();
    let secret = world.settings().cognito_client_secret.clone().unwrap();
    let mut canaries = vec![keys.trim().to_owned(), secret.expose().to_owned()];
    for report in [run(world.settings()).await, misconfigured(&world).await] {
        let calls = world.gate.calls("InitiateAuth");
        canaries.extend(calls.iter().flat_map(sent_secrets));
        canaries
            .extend(["canary-secret", "canary-password", "canary@example.org"].map(str::to_owned));
        for output in outputs(&report) {
            for canary in &canaries {
                assert!(!output.contains(canary), "{canary} is in {output}");
            }
        }
    }
    assert!(
        canaries.len() > 6,
        "SECRET_HASH, SRP_A and USERNAME are among them"
    );
}

/// A report about a wrong secret, a store that refuses its password, and a pool that repeats what it was sent.
async fn misconfigured(world: &World) -> Report {
    world.gate.respond("InitiateAuth", |sent| {
        let message = format!("canary@example.org {sent}");
        (
            400,
            json!({ "__type": "InvalidUserPoolConfigurationException", "message": message }),
        )
    });
    let settings = Settings {
        cognito_client_secret: Some(Secret::new("canary-secret")),
        session_store: Secret::new("redis://:canary-password@localhost:1"),
        ..world.settings().clone()
    };
    let report = run(&settings).await;
    assert!(report.has_failures());
    report
}

#[tokio::test]
async fn the_document_has_stable_members() {
    let world = World::new().await;
    world.gate.close(true);
    let report = run(world.settings()).await;
    let document: Value = serde_json::from_str(&report.to_json().unwrap()).unwrap();
    let members: Vec<_> = document.as_object().unwrap().keys().collect();
    let expected = [
        "schema_version",
        "poolgate_version",
        "verdict",
        "summary",
        "findings",
    ];
    assert_eq!(members, expected);
    assert_eq!(document["schema_version"], 1);
    assert_eq!(document["verdict"], "failed");
    assert_eq!(document["summary"]["failed"], 4);
    let findings = document["findings"].as_array().unwrap();
    let failed = findings
        .iter()
        .find(|it| it["verdict"] == "failed")
        .unwrap();
    for member in ["probe", "asked", "answer", "fix"] {
        assert!(failed[member].is_string(), "{failed}");
    }
}
