//! In-app logins.

use serde_json::json;
use wire::ProblemCode;

use super::{assert_refused, world_with};
use crate::browser::Answer;
use crate::world::{PASSWORD, PHONE, World, email};

const WRONG: &str = "Wrong-Horse-7";

async fn log_in(world: &World, address: &str, name: &str, password: &str) -> Answer {
    let mut browser = world.new_browser().at_address(address);
    browser.log_in_with(&email(name), password, false).await
}

async fn fail(world: &World, address: &str, name: &str) {
    let answer = log_in(world, address, name, WRONG).await;
    assert_eq!(
        answer.refusal(),
        (403, ProblemCode::WrongCredentials),
        "{name} from {address}"
    );
}

#[tokio::test]
async fn the_fourth_wrong_login_of_an_address_waits_whoever_it_is_about() {
    let mut seen = Vec::new();
    for (name, prevented) in [
        ("ada", true),
        ("nobody", true),
        ("ada", false),
        ("nobody", false),
    ] {
        let mut world =
            World::with(|plan| plan.pool.prevent_user_existence_errors = prevented).await;
        world.account("ada").await;
        world.restart(|settings| settings.rate_limits = None).await;
        for _ in 0..3 {
            fail(&world, "192.0.2.1", name).await;
        }
        world.gate.clear_calls();
        // Before the pool is called, and also with the right password.
        let answer = log_in(&world, "192.0.2.1", name, PASSWORD).await;
        assert_refused(&answer, 20);
        assert!(world.gate.all().is_empty());
        seen.push(answer.visible_parts());
        world.advance(20);
        fail(&world, "192.0.2.1", name).await;
    }
    assert!(seen.iter().all(|other| *other == seen[0]), "{seen:#?}");
}

#[tokio::test]
async fn people_behind_one_address_are_not_punished_for_their_successes() {
    let world = world_with(&["ada", "ben"], "").await;
    for _ in 0..10 {
        for name in ["ada", "ben"] {
            let answer = log_in(&world, "192.0.2.1", name, PASSWORD).await;
            assert_eq!(answer.status, 200, "{}", answer.text());
        }
    }
}

#[tokio::test]
async fn a_success_does_not_pay_for_failures_at_other_accounts() {
    let world = world_with(&["ada", "ben"], "").await;
    for _ in 0..2 {
        fail(&world, "192.0.2.1", "ada").await;
        assert_eq!(
            log_in(&world, "192.0.2.1", "ben", PASSWORD).await.status,
            200
        );
    }
    fail(&world, "192.0.2.1", "ada").await;
    assert_refused(&log_in(&world, "192.0.2.1", "ben", PASSWORD).await, 20);
}

/// A login with one request gives one attempt back, too.
#[tokio::test]
async fn a_success_with_one_request_does_not_pay_for_failures_either() {
    let mut world = World::with(|plan| {
        plan.settings.auth_flow = "USER_AUTH".to_owned();
        plan.settings.first_factors = Some("password,email_otp".to_owned());
    })
    .await;
    for name in ["ada", "ben"] {
        world.account(name).await;
    }
    world.restart(|settings| settings.rate_limits = None).await;
    let log_in = async |name: &str, password: &str| {
        let mut browser = world.new_browser().at_address("192.0.2.1");
        let factor = json!({ "challenge": "password", "password": password });
        browser.start_with(&email(name), factor).await
    };
    for _ in 0..2 {
        assert_eq!(log_in("ada", WRONG).await.status, 403);
        assert_eq!(log_in("ben", PASSWORD).await.status, 200);
    }
    assert_eq!(log_in("ada", WRONG).await.status, 403);
    assert_refused(&log_in("ben", PASSWORD).await, 20);
}

/// Without the limit of the pair, the pool would lock ada out after five failures, for longer with each further one.
#[tokio::test]
async fn a_stranger_at_one_address_cannot_lock_a_person_out() {
    let world = world_with(&["ada"], "").await;
    let mut failures = 0;
    for _ in 0..60 {
        let answer = log_in(&world, "192.0.2.66", "ada", WRONG).await;
        failures += u32::from(answer.refusal().1 == ProblemCode::WrongCredentials);
        world.advance(20);
    }
    assert_eq!(failures, 4);
    let owner = log_in(&world, "192.0.2.1", "ada", PASSWORD).await;
    assert_eq!(owner.status, 200, "{}", owner.text());
}

#[tokio::test]
async fn the_limit_of_an_account_applies_from_all_addresses() {
    let world = world_with(&["ada"], "login.account=3/1h").await;
    for last in 1..4 {
        fail(
            &world,
            &format!("192.0.2.{last}"),
            ["ada", "ADA", "Ada"][last - 1],
        )
        .await;
    }
    assert_refused(&log_in(&world, "192.0.2.9", "ada", PASSWORD).await, 1200);
    fail(&world, "192.0.2.9", "ben").await;
}

#[tokio::test]
async fn an_outage_of_the_pool_is_not_a_failure_of_the_user() {
    let world = world_with(&["ada"], "").await;
    world.gate.close(true);
    for _ in 0..10 {
        let answer = log_in(&world, "192.0.2.1", "ada", PASSWORD).await;
        assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
    }
    world.gate.close(false);
    assert_eq!(
        log_in(&world, "192.0.2.1", "ada", PASSWORD).await.status,
        200
    );
}

#[tokio::test]
async fn the_answer_to_an_outage_is_not_a_failure_either() {
    let world = world_with(&["ada"], "").await;
    for _ in 0..10 {
        let mut browser = world.new_browser().at_address("192.0.2.1");
        let client = browser.client();
        let started = browser.start(&email("ada"), &client, false).await;
        assert_eq!(started.status, 200, "{}", started.text());
        let proof = crate::browser::proof(&started.challenge(), &client, PASSWORD);
        world.gate.close(true);
        let answer = browser.post(wire::path::LOGIN_ANSWER, &proof).await;
        assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
        world.gate.close(false);
    }
}

#[tokio::test]
async fn ten_codes_of_a_second_factor_can_be_tried_and_then_one_per_minute() {
    let mut world = World::new().await;
    let address = world.account_with_phone("ada").await;
    world.verify_phone(&address).await;
    let token = world.access_token(&address).await;
    world.turn_on_mfa(&token, "SMSMfaSettings", true).await;
    world.restart(|settings| settings.rate_limits = None).await;
    let mut browser = world.new_browser();
    let pending = browser.challenge_after_password(&address).await;
    let mismatch = json!({ "__type": "CodeMismatchException", "message": "Invalid code" });
    world.gate.answer("RespondToAuthChallenge", 400, mismatch);
    for _ in 0..10 {
        let answer = browser.enter_code(&pending, "000000").await;
        assert_eq!(answer.refusal(), (422, ProblemCode::CodeMismatch));
    }
    world.gate.clear_calls();
    assert_refused(&browser.enter_code(&pending, "000000").await, 60);
    assert!(world.gate.all().is_empty());
    world.gate.restore("RespondToAuthChallenge");
    world.advance(60);
    // The login is still in progress.
    let answer = browser.enter_code(&pending, &world.code(PHONE)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}

#[tokio::test]
async fn a_reset_password_ends_the_wait_of_its_account() {
    let world = world_with(&["ada"], "login.address=off").await;
    for _ in 0..4 {
        fail(&world, "192.0.2.1", "ada").await;
    }
    assert_refused(&log_in(&world, "192.0.2.1", "ada", PASSWORD).await, 3600);
    let mut browser = world.new_browser().at_address("192.0.2.1");
    let body = json!({ "email": email("ada") });
    browser.post(wire::path::FORGOT_PASSWORD, &body).await;
    let code = world.code(&email("ada"));
    let body = json!({ "email": email("ada"), "code": code, "password": "Another-Horse-8" });
    assert_eq!(
        browser.post(wire::path::RESET_PASSWORD, &body).await.status,
        200
    );
    let answer = log_in(&world, "192.0.2.1", "ada", "Another-Horse-8").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}

#[tokio::test]
async fn logins_that_begin_with_a_code_send_two_and_then_wait_five_minutes() {
    let mut world = World::with(|plan| plan.settings.auth_flow = "USER_AUTH".to_owned()).await;
    world.account("ada").await;
    world.restart(|settings| settings.rate_limits = None).await;
    for name in ["ada", "nobody"] {
        let mut browser = world.new_browser().at_address(if name == "ada" {
            "192.0.2.1"
        } else {
            "192.0.2.2"
        });
        let factor = json!({ "challenge": "email_otp" });
        for _ in 0..2 {
            let started = browser.start_with(&email(name), factor.clone()).await;
            assert_eq!(started.status, 200, "{}", started.text());
        }
        assert_refused(&browser.start_with(&email(name), factor).await, 300);
    }
}

/// A success does not bring the message back that was sent for it.
#[tokio::test]
async fn logins_with_a_code_that_succeed_send_no_more_codes_than_others() {
    let mut world = World::with(|plan| plan.settings.auth_flow = "USER_AUTH".to_owned()).await;
    world.account("ada").await;
    world.restart(|settings| settings.rate_limits = None).await;
    let factor = json!({ "challenge": "email_otp" });
    let address = email("ada");
    for _ in 0..2 {
        let mut browser = world.new_browser();
        let started = browser.start_with(&address, factor.clone()).await;
        let code = world.code(&address);
        let answer = browser.enter_code(&started.challenge(), &code).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    }
    let third = world.new_browser().start_with(&address, factor).await;
    assert_refused(&third, 300);
}

#[tokio::test]
async fn a_choice_of_the_password_counts_like_a_login_with_it_and_a_passkey_does_not() {
    let mut world = World::with(|plan| plan.settings.auth_flow = "USER_AUTH".to_owned()).await;
    world.account("ada").await;
    let limits = "login.address=off,login.pair=4+1/1h";
    world
        .restart(|settings| settings.rate_limits = Some(limits.to_owned()))
        .await;
    let mut browser = world.new_browser();
    let address = email("ada");
    for number in 0..6 {
        // The user has no passkey, so that the pool offers the other factors.
        let started = browser
            .start_with(&address, json!({ "challenge": "web_authn" }))
            .await;
        assert_eq!(started.status, 200, "{}", started.text());
        let client = browser.client();
        let factor = json!({ "challenge": "password_srp", "srp_a": client.public() });
        let choice = json!({ "challenge": "select_challenge", "first_factor": factor });
        let chosen = browser.answer(&started.challenge(), choice).await;
        if number < 4 {
            assert_eq!(chosen.status, 200, "{}", chosen.text());
            let proof = crate::browser::proof(&chosen.challenge(), &client, WRONG);
            let wrong = browser.post(wire::path::LOGIN_ANSWER, &proof).await;
            assert_eq!(wrong.refusal(), (403, ProblemCode::WrongCredentials));
        } else {
            assert_refused(&chosen, 3600);
        }
    }
}
