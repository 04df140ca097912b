//! The authentication levels that logins ask the pool for (`TARGET_ACR_VALUES`), and pools with other names for them.

use serde_json::{Value, json};
use tracing::level_filters::LevelFilter;
use wire::ProblemCode;

use super::second_factor::{account_with_app, leave, user_auth_world};
use super::{GRAPH, arrive, pool};
use crate::browser::Browser;
use crate::secrets::log::logged;
use crate::world::World;

const EVENT: &str = "acr_values_refused";

/// Names levels of the pool; the others have their default names.
async fn rename(world: &World, levels: &[&str]) {
    let names: serde_json::Map<_, _> = levels
        .iter()
        .map(|level| {
            (
                (*level).to_owned(),
                json!({ "AcrValue": format!("urn:example:{level}") }),
            )
        })
        .collect();
    let body = json!({ "AcrConfiguration": names, "MfaConfiguration": "OPTIONAL" });
    pool(world, "UpdateUserPool", body).await;
}

const ALL: [&str; 4] = ["Level1", "Level2", "Level3", "Level4"];

/// Whether the calls so far, the first one first, asked for levels.
fn asked(world: &World) -> Vec<bool> {
    let calls = world.gate.calls("InitiateAuth").into_iter();
    calls
        .map(|call| call.request.contains("TARGET_ACR_VALUES"))
        .collect()
}

/// The lines of the log about refused levels.
fn warnings(log: &str) -> Vec<Value> {
    let lines = log.lines().map(|line| serde_json::from_str(line).unwrap());
    lines
        .filter(|line: &Value| line["fields"]["event"] == EVENT)
        .collect()
}

/// Logs in with password and code, as somebody who needs both.
async fn log_in_with_code(world: &World, browser: &mut Browser, (email, key): &(String, String)) {
    let asked = browser.log_in(email).await.challenge();
    let code = world.software_token_code(key);
    assert_eq!(browser.enter_code(&asked, &code).await.status, 200);
    // Each code is accepted once.
    world.advance(30);
}

async fn opens(world: &World, browser: &mut Browser) -> bool {
    let (mut graph, open) = leave(world).await;
    let ticket = browser.visit(&open).await;
    if ticket.status != 303 {
        assert_eq!(ticket.status, 403, "{}", ticket.text());
        return false;
    }
    let entered = arrive(&mut graph, &ticket, GRAPH).await;
    assert_eq!(entered.location(), format!("{GRAPH}/d"));
    true
}

#[tokio::test]
async fn a_pool_with_other_names_is_asked_once_and_an_administrator_reads_why() {
    let mut world = user_auth_world().await;
    let email = world.account("ada").await;
    rename(&world, &ALL).await;
    world.gate.clear_calls();
    let (statuses, log) = logged(LevelFilter::WARN, async {
        let mut statuses = Vec::new();
        for _ in 0..3 {
            statuses.push(world.new_browser().log_in(&email).await.status.as_u16());
        }
        statuses
    })
    .await;
    assert_eq!(statuses, [200; 3]);
    assert_eq!(asked(&world), [true, false, false, false]);
    let warnings = warnings(&log);
    assert_eq!(warnings.len(), 1, "{log}");
    let fields = &warnings[0]["fields"];
    assert_eq!(
        (&warnings[0]["level"], &fields["reason"]),
        (&json!("WARN"), &json!("unknown"))
    );
    let text = format!("{} {}", fields["cause"], fields["message"]);
    for part in ["TARGET_ACR_VALUES", "AcrConfiguration", "restart"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    // An administrator who has mended it restarts the server.
    world.gate.clear_calls();
    world.restart(|_| ()).await;
    world.new_browser().log_in(&email).await;
    assert_eq!(asked(&world), [true, false]);
}

#[tokio::test]
async fn another_refusal_is_the_answer_to_the_login() {
    let world = user_auth_world().await;
    let email = world.account("ada").await;
    for message in [
        "1 validation error detected: Value at 'clientMetadata' failed to satisfy constraint: Member must have length less \
            than or equal to 5",
        "USER_AUTH parameters are not valid.",
    ] {
        let refusal = json!({ "__type": "InvalidParameterException", "message": message });
        world.gate.answer("InitiateAuth", 400, refusal);
        world.gate.clear_calls();
        let refused = world.new_browser().log_in(&email).await;
        assert_eq!(refused.refusal(), (422, ProblemCode::InvalidInput));
        assert_eq!(asked(&world), [true], "{message}");
    }
    world.gate.restore("InitiateAuth");
    world.gate.clear_calls();
    world.new_browser().log_in(&email).await;
    assert_eq!(asked(&world), [true]);
}

/// A pool that names the parameter whatever it is asked for.
#[tokio::test]
async fn a_refusal_that_remains_without_levels_is_not_about_them() {
    let world = user_auth_world().await;
    let email = world.account("ada").await;
    let refusal = json!({ "__type": "InvalidParameterException", "message": "Invalid ACR value." });
    world.gate.answer("InitiateAuth", 400, refusal);
    for _ in 0..2 {
        world.gate.clear_calls();
        let refused = world.new_browser().log_in(&email).await;
        assert_eq!(refused.refusal(), (422, ProblemCode::InvalidInput));
        assert_eq!(asked(&world), [true, false]);
    }
}

#[tokio::test]
async fn a_user_who_reaches_no_level_says_nothing_about_others() {
    let world = user_auth_world().await;
    let ada = account_with_app(&world, "ada").await;
    let eve = world.account("eve").await;
    rename(&world, &["Level1"]).await;
    world.gate.clear_calls();
    let only_password = async {
        for _ in 0..2 {
            assert_eq!(world.new_browser().log_in(&eve).await.status, 200);
        }
    };
    let ((), log) = logged(LevelFilter::WARN, only_password).await;
    assert_eq!(asked(&world), [true, false, true, false]);
    let reasons: Vec<_> = warnings(&log)
        .iter()
        .map(|line| line["fields"]["reason"].clone())
        .collect();
    assert_eq!(reasons, ["out_of_reach"], "{log}");
    world.gate.clear_calls();
    let mut browser = world.new_browser();
    log_in_with_code(&world, &mut browser, &ada).await;
    assert_eq!(asked(&world), [true]);
    assert!(opens(&world, &mut browser).await);
}
