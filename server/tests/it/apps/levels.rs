//! The authentication levels that logins ask the pool for (`TARGET_ACR_VALUES`), and pools with other names for them.

use local_pool::DeviceConfiguration;
use serde_json::{Value, json};
use tracing::level_filters::LevelFilter;
use wire::login::LoginStep;
use wire::{ProblemCode, path};

use super::second_factor::{
    FORM, MISSING, UNREPORTED, account_with_app, hosted_login, leave, link, log_in_again,
    user_auth_world, user_auth_world_with,
};
use super::{GRAPH, arrive, pool};
use crate::browser::{Answer, Browser, proof};
use crate::secrets::log::logged;
use crate::world::{PASSWORD, World};

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

#[tokio::test]
async fn every_in_app_login_asks_whatever_it_starts_with() {
    let world = user_auth_world().await;
    let email = world.account("ada").await;
    let srp_a = world.new_browser().client().public().to_owned();
    for factor in [
        json!({ "challenge": "any" }),
        json!({ "challenge": "email_otp" }),
        json!({ "challenge": "web_authn" }),
        json!({ "challenge": "password_srp", "srp_a": srp_a }),
    ] {
        world.gate.clear_calls();
        let started = world.new_browser().start_with(&email, factor.clone()).await;
        assert_eq!(started.status, 200, "{factor}: {}", started.text());
        assert_eq!(asked(&world), [true], "{factor}");
    }
    let without_apps =
        World::with(|plan| "USER_AUTH".clone_into(&mut plan.settings.auth_flow)).await;
    let email = without_apps.account("ada").await;
    without_apps.gate.clear_calls();
    without_apps.new_browser().log_in(&email).await;
    assert_eq!(asked(&without_apps), [false]);
}

#[tokio::test]
async fn a_password_that_is_chosen_from_the_list_opens_the_application_with_its_code() {
    let world = user_auth_world().await;
    let (email, key) = account_with_app(&world, "ada").await;
    let mut ada = world.new_browser();
    let list = ada.start_with(&email, json!({ "challenge": "any" })).await;
    let client = ada.client();
    let srp = json!({ "challenge": "password_srp", "srp_a": client.public() });
    let chosen = json!({ "challenge": "select_challenge", "first_factor": srp });
    let asked = ada.answer(&list.challenge(), chosen).await.challenge();
    let answer = proof(&asked, &client, PASSWORD);
    let code = ada.post(path::LOGIN_ANSWER, &answer).await.challenge();
    let entered = world.software_token_code(&key);
    assert_eq!(ada.enter_code(&code, &entered).await.status, 200);
    assert!(opens(&world, &mut ada).await);
}

/// Logs in again in the application, while logged in.
async fn confirm(browser: &mut Browser, email: &str) -> Answer {
    let client = browser.client();
    let body = json!({
        "username": email,
        "first_factor": { "challenge": "password_srp", "srp_a": client.public() },
        "remember": false,
        "reauthenticate": true,
    });
    let pending = browser.post(path::LOGIN, &body).await.challenge();
    let answer = proof(&pending, &client, PASSWORD);
    browser.post(path::LOGIN_ANSWER, &answer).await
}

fn is_logged_in(answer: &Answer) -> bool {
    assert_eq!(answer.status, 200, "{}", answer.text());
    matches!(answer.json(), LoginStep::LoggedIn(_))
}

#[tokio::test]
async fn a_confirmation_asks_for_the_second_factor_that_the_login_had() {
    let world = user_auth_world_with(|plan| {
        "on".clone_into(&mut plan.settings.remember_devices);
        plan.pool.device_configuration = Some(DeviceConfiguration {
            challenge_required_on_new_device: true,
            device_only_remembered_on_user_prompt: false,
        });
    })
    .await;
    let ada = account_with_app(&world, "ada").await;
    let mut browser = world.new_browser();
    log_in_with_code(&world, &mut browser, &ada).await;
    assert!(opens(&world, &mut browser).await);
    // The device is remembered, and the code would be replaced.
    let again = confirm(&mut browser, &ada.0).await;
    assert!(!is_logged_in(&again));
    let code = world.software_token_code(&ada.1);
    let done = browser.enter_code(&again.challenge(), &code).await;
    assert!(is_logged_in(&done));
    assert!(opens(&world, &mut browser).await);
    // Another login is replaced by the device, and a confirmation of that one asks for no more than it had.
    assert!(is_logged_in(&browser.log_in(&ada.0).await));
    assert!(!opens(&world, &mut browser).await);
    assert!(is_logged_in(&confirm(&mut browser, &ada.0).await));
    assert!(!opens(&world, &mut browser).await);
}

/// The latest tokens decide: they do not say that the factor of an earlier login still counts.
#[tokio::test]
async fn a_confirmation_without_the_second_factor_closes_the_application() {
    let world = user_auth_world().await;
    let ada = account_with_app(&world, "ada").await;
    let mut browser = world.new_browser();
    log_in_with_code(&world, &mut browser, &ada).await;
    assert!(opens(&world, &mut browser).await);
    let body = json!({ "Username": ada.0, "SoftwareTokenMfaSettings": { "Enabled": false } });
    pool(&world, "AdminSetUserMFAPreference", body).await;
    assert!(is_logged_in(&confirm(&mut browser, &ada.0).await));
    assert!(!opens(&world, &mut browser).await);
}

#[tokio::test]
async fn a_confirmation_on_the_pools_pages_asks_for_it_too() {
    const AGAIN: &str = "/auth/login?return_to=%2Faccount%2Fpassword&reauthenticate=true";
    let world = super::world().await;
    let (email, key) = account_with_app(&world, "ada").await;
    let (_, open) = leave(&world).await;
    let mut ada = world.new_browser();
    let login = ada.visit(&open).await;
    let started = ada.visit(login.location()).await;
    let code = world.software_token_code(&key);
    hosted_login(&mut ada, &started, &email, &code).await;
    assert!(opens(&world, &mut ada).await);
    world.advance(30);
    let started = ada.visit(AGAIN).await;
    assert_eq!(
        started.location_parameter("acr_values").as_deref(),
        Some("urn:cognito:loa:4 urn:cognito:loa:3 urn:cognito:loa:1 urn:cognito:loa:2")
    );
    assert_eq!(started.location_parameter("max_age"), None);
    let code = world.software_token_code(&key);
    let back = hosted_login(&mut ada, &started, &email, &code).await;
    assert_eq!(back, "/account/password");
    assert!(opens(&world, &mut ada).await);

    let mut eve = world.hosted_member("eve").await;
    let started = eve.visit(AGAIN).await;
    assert_eq!(started.location_parameter("acr_values"), None);
}

/// Opens the application after a login for it that does not help, and returns the page.
async fn refused_again(world: &World, browser: &mut Browser) -> String {
    let (_, open) = leave(world).await;
    let explained = browser.visit(&format!("{open}&again=1")).await;
    assert_eq!(explained.status, 403);
    explained.text()
}

/// The login had a second factor, and nobody can know.
#[tokio::test]
async fn who_used_one_in_a_pool_with_other_names_is_told_so_and_nothing_loops() {
    let world =
        user_auth_world_with(|plan| plan.settings.login_modes = Some("in-app".to_owned())).await;
    let ada = account_with_app(&world, "ada").await;
    rename(&world, &ALL).await;
    let mut browser = world.new_browser();
    log_in_with_code(&world, &mut browser, &ada).await;
    let html = refused_again(&world, &mut browser).await;
    assert!(html.contains(UNREPORTED), "{html}");
    assert!(!html.contains(MISSING), "{html}");
    // Only a click leads to another login, which begins on the login page.
    assert!(
        html.contains(path::AUTH_APP_LOGIN) && !html.contains("http-equiv"),
        "{html}"
    );
    let login = log_in_again(&mut browser, FORM).await;
    assert!(
        login.location().starts_with("/login?"),
        "{}",
        login.location()
    );
}

#[tokio::test]
async fn the_pools_pages_are_the_next_way_in_a_pool_with_other_names() {
    let world = user_auth_world().await;
    let (email, key) = account_with_app(&world, "ada").await;
    rename(&world, &ALL).await;
    let mut ada = world.new_browser();
    log_in_with_code(&world, &mut ada, &(email.clone(), key.clone())).await;
    let (_, open) = leave(&world).await;
    let explained = ada.visit(&open).await;
    assert!(
        !explained.text().contains(UNREPORTED),
        "{}",
        explained.text()
    );
    // They ignore names that the pool does not know, and report nothing either.
    let started = ada.visit(&link(&explained)).await;
    let code = world.software_token_code(&key);
    let back = hosted_login(&mut ada, &started, &email, &code).await;
    let html = ada.visit(&back).await.text();
    assert!(
        html.contains(UNREPORTED) && !html.contains(MISSING),
        "{html}"
    );
}
