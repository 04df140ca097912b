//! Mistakes, each with the probes that find it. One world is enough, because a check changes nothing: after each case, the pool
//! is reset.
//!
//! `settings`, `settings_of_client`: what an administrator writes. `client`: the app client and its pool. `answers`, `pages`: what
//! pool and hosted pages answer.

mod answers;
pub mod client;
mod pages;
mod settings;
mod settings_of_client;

use serde_json::{Value, json};
use server::clock::Clock;
use server::config::Settings;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;

use super::{assert_found, run_at};
use crate::gate::Gate;
use crate::world::World;

/// One mistake, and what finds it.
pub struct Case {
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

#[tokio::test]
async fn mistakes_in_settings_are_found() {
    find_all(settings::mistakes()).await;
    find_all(settings_of_client::mistakes()).await;
}

#[tokio::test]
async fn mistakes_in_the_pool_are_found() {
    find_all(client::mistakes()).await;
    find_all(answers::mistakes()).await;
    find_all(pages::mistakes()).await;
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

/// Changes the app client. Sends all members, because those that are absent return to their defaults.
pub async fn change_client(world: &World, changes: Value) {
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

pub async fn change_pool(world: &World, mut changes: Value) {
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
