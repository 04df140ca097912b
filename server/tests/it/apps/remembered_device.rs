//! Applications that need a second factor, in a browser that is a remembered device: it replaces the code, and is no factor.

use local_pool::DeviceConfiguration;
use serde_json::json;
use wire::login::LoginStep;

use super::second_factor::{
    MISSING, NEEDED, account_with_app, hosted_login, leave, link, log_in_again,
};
use super::{GRAPH, add_to_group, arrive, pool, with_apps};
use crate::browser::{Answer, Browser};
use crate::world::{Plan, World};

const REMEMBERED: &str = "This browser is remembered";
const STEP_UP: &str = "__Host-Http-step-up";

/// A pool in which a remembered device replaces the second factor.
async fn world_with_devices(change: impl FnOnce(&mut Plan)) -> World {
    let world = World::with(|plan| {
        with_apps(plan);
        "USER_AUTH".clone_into(&mut plan.settings.auth_flow);
        "on".clone_into(&mut plan.settings.remember_devices);
        plan.pool.device_configuration = Some(DeviceConfiguration {
            challenge_required_on_new_device: true,
            device_only_remembered_on_user_prompt: false,
        });
        change(plan);
    })
    .await;
    pool(&world, "CreateGroup", json!({ "GroupName": "ops" })).await;
    world
}

/// Logs in with the password only.
async fn enter_password(world: &World, browser: &mut Browser, email: &str) -> Answer {
    // A code of an authenticator app is accepted once.
    world.advance(60);
    browser.log_in(email).await
}

async fn enter_code(world: &World, browser: &mut Browser, asked: &Answer, key: &str) -> Answer {
    let code = world.software_token_code(key);
    let done = browser.enter_code(&asked.challenge(), &code).await;
    assert_logged_in(&done);
    done
}

#[track_caller]
fn assert_logged_in(answer: &Answer) {
    assert_eq!(answer.status, 200, "{}", answer.text());
    let step = answer.json();
    assert!(matches!(step, LoginStep::LoggedIn(_)), "{}", answer.text());
}

/// A user whose browser has become a remembered device, and the key of the authenticator app.
async fn remembered(world: &World) -> (Browser, String, String) {
    let (email, key) = account_with_app(world, "ada").await;
    let mut ada = world.new_browser();
    let asked = enter_password(world, &mut ada, &email).await;
    enter_code(world, &mut ada, &asked, &key).await;
    assert_logged_in(&enter_password(world, &mut ada, &email).await);
    (ada, email, key)
}

fn query(open: &str) -> &str {
    open.split_once('?').unwrap().1
}

#[tokio::test]
async fn who_was_not_asked_for_a_code_is_told_why_and_gets_in_with_one_login() {
    let world = world_with_devices(|_| {}).await;
    let (mut ada, email, key) = remembered(&world).await;
    let (mut graph, open) = leave(&world).await;
    let explained = ada.visit(&open).await;
    assert_eq!(explained.status, 403, "a device is no factor");
    let html = explained.text();
    assert!(html.contains(NEEDED) && html.contains(REMEMBERED), "{html}");
    assert!(!html.contains(MISSING), "{html}");
    let login = log_in_again(&mut ada, query(&open)).await;
    assert!(login.set_cookie(STEP_UP).is_some());
    let return_to = login.location_parameter("return_to").unwrap();
    let asked = enter_password(&world, &mut ada, &email).await;
    let done = enter_code(&world, &mut ada, &asked, &key).await;
    let removal = done.set_cookie(STEP_UP).unwrap();
    assert!(removal.ends_with("Max-Age=0"), "{removal}");
    let ticket = ada.visit(&return_to).await;
    let entered = arrive(&mut graph, &ticket, GRAPH).await;
    assert_eq!(entered.location(), format!("{GRAPH}/d"));
    // For everything else, the device is still remembered.
    assert_logged_in(&enter_password(&world, &mut ada, &email).await);
    assert_eq!(ada.visit(&open).await.status, 403, "and still no factor");
}

#[tokio::test]
async fn who_is_logged_out_is_asked_for_a_code_at_once() {
    let world = world_with_devices(|_| {}).await;
    let (mut ada, email, key) = remembered(&world).await;
    // The session ends with the browser, and the device stays.
    ada.close();
    let (mut graph, open) = leave(&world).await;
    let login = ada.visit(&open).await;
    let cookie = login.set_cookie(STEP_UP).unwrap();
    assert!(
        cookie.contains("; HttpOnly; SameSite=Strict; Secure; "),
        "{cookie}"
    );
    let return_to = login.location_parameter("return_to").unwrap();
    let asked = enter_password(&world, &mut ada, &email).await;
    enter_code(&world, &mut ada, &asked, &key).await;
    let ticket = ada.visit(&return_to).await;
    let entered = arrive(&mut graph, &ticket, GRAPH).await;
    assert_eq!(entered.location(), format!("{GRAPH}/d"));
}

#[tokio::test]
async fn who_has_no_second_factor_reads_that_after_the_login_that_asks_for_one() {
    let world = world_with_devices(|_| {}).await;
    let email = world.account("eve").await;
    add_to_group(&world, &email, "ops").await;
    let mut eve = world.new_browser();
    for _ in 0..2 {
        assert_logged_in(&enter_password(&world, &mut eve, &email).await);
    }
    let (_, open) = leave(&world).await;
    assert!(eve.visit(&open).await.text().contains(REMEMBERED));
    let login = log_in_again(&mut eve, query(&open)).await;
    let return_to = login.location_parameter("return_to").unwrap();
    assert_logged_in(&enter_password(&world, &mut eve, &email).await);
    let html = eve.visit(&return_to).await.text();
    assert!(
        html.contains(MISSING) && !html.contains(REMEMBERED),
        "{html}"
    );
}

#[tokio::test]
async fn the_pools_own_pages_ask_for_a_code_whatever_the_device_is() {
    let world =
        world_with_devices(|plan| "USER_SRP_AUTH".clone_into(&mut plan.settings.auth_flow)).await;
    let (mut ada, email, key) = remembered(&world).await;
    let (mut graph, open) = leave(&world).await;
    let explained = ada.visit(&open).await;
    let html = explained.text();
    assert!(
        html.contains(REMEMBERED) && !html.contains(MISSING),
        "{html}"
    );
    let started = ada.visit(&link(&explained)).await;
    world.advance(60);
    let code = world.software_token_code(&key);
    let back = hosted_login(&mut ada, &started, &email, &code).await;
    let ticket = ada.visit(&back).await;
    let entered = arrive(&mut graph, &ticket, GRAPH).await;
    assert_eq!(entered.location(), format!("{GRAPH}/d"));
}

#[tokio::test]
async fn a_device_that_replaces_nothing_is_not_named() {
    let world = world_with_devices(|plan| {
        "USER_SRP_AUTH".clone_into(&mut plan.settings.auth_flow);
        let configuration = plan.pool.device_configuration.as_mut().unwrap();
        configuration.challenge_required_on_new_device = false;
    })
    .await;
    let (email, key) = account_with_app(&world, "ada").await;
    let mut ada = world.new_browser();
    for _ in 0..2 {
        let asked = enter_password(&world, &mut ada, &email).await;
        enter_code(&world, &mut ada, &asked, &key).await;
    }
    let (_, open) = leave(&world).await;
    let html = ada.visit(&open).await.text();
    assert!(
        html.contains(NEEDED) && !html.contains(REMEMBERED),
        "{html}"
    );
}
