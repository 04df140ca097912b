//! New passwords, set with a code from an email.

use serde_json::json;
use wire::{Field, ProblemCode, path};

use crate::browser::Answer;
use crate::world::{PASSWORD, StoreKind, World, both_stores};

const ADA: &str = "ada@example.org";
const NEXT: &str = "Another-Horse-8";
const HOUR: i64 = 3600;

both_stores!(
    a_reset_ends_every_session_of_the_person,
    a_store_that_fails_during_a_reset_is_asked_again,
);

/// A world in which Ada has an account and has requested a code.
async fn forgotten(prevented: bool) -> World {
    forgotten_over(StoreKind::Sqlite, prevented).await
}

async fn forgotten_over(store: StoreKind, prevented: bool) -> World {
    let world = World::over_with(store, |plan| {
        plan.pool.prevent_user_existence_errors = prevented;
    })
    .await;
    world.account("ada").await;
    forgot(&world, ADA).await;
    world
}

async fn forgot(world: &World, email: &str) {
    let body = json!({ "email": email });
    let answer = world.new_browser().post(path::FORGOT_PASSWORD, &body).await;
    assert_eq!(answer.status, 200);
}

/// Resets in a new browser, because no cookie is needed.
async fn reset(world: &World, email: &str, code: &str, password: &str) -> Answer {
    let body = json!({ "email": email, "code": code, "password": password });
    world.new_browser().post(path::RESET_PASSWORD, &body).await
}

fn wrong_code(code: &str) -> String {
    let last = code.chars().last().unwrap().to_digit(10).unwrap();
    format!("{}{}", &code[..5], (last + 1) % 10)
}

#[tokio::test]
async fn the_code_from_the_email_sets_the_new_password_in_any_browser() {
    let world = forgotten(true).await;
    let code = world.code(ADA);
    let pasted = format!(" {}-{}\n", &code[..3], &code[3..]);
    let answer = reset(&world, " Ada@Example.org ", &pasted, NEXT).await;
    assert_eq!(
        (answer.status.as_u16(), answer.text().as_str()),
        (200, "{}")
    );
    assert!(answer.set_cookies().is_empty());
    let mut browser = world.new_browser();
    let old = browser.log_in_with(ADA, PASSWORD, false).await;
    assert_eq!(old.refusal(), (403, ProblemCode::WrongCredentials));
    assert_eq!(browser.log_in_with(ADA, NEXT, false).await.status, 200);
}

async fn a_reset_ends_every_session_of_the_person(store: StoreKind) {
    let world = forgotten_over(store, true).await;
    let mut bob = world.member("bob").await;
    let (mut in_app, mut hosted) = (world.new_browser(), world.new_browser());
    in_app.log_in(ADA).await;
    hosted.hosted_log_in(ADA, "/profile").await;
    let code = world.code(ADA);
    let wrong = reset(&world, ADA, &wrong_code(&code), NEXT).await;
    assert_eq!(wrong.refusal(), (422, ProblemCode::ResetRefused));
    assert!(in_app.is_logged_in().await && hosted.is_logged_in().await);
    world.gate.clear_calls();
    let answer = reset(&world, "ADA@example.org", &code, NEXT).await;
    assert_eq!(answer.status, 200);
    assert!(!in_app.is_logged_in().await && !hosted.is_logged_in().await);
    assert!(bob.is_logged_in().await);
    world.gate.wait_for_calls("RevokeToken", 1).await;
    world.gate.wait_for_calls("/oauth2/revoke", 1).await;
}

async fn a_store_that_fails_during_a_reset_is_asked_again(store: StoreKind) {
    let world = forgotten_over(store, true).await;
    let mut member = world.new_browser();
    member.log_in(ADA).await;
    world.store.refuse_writes(true).await;
    let answer = reset(&world, ADA, &world.code(ADA), NEXT).await;
    assert_eq!(answer.status, 200, "the password has changed");
    assert!(member.is_logged_in().await);
    world.gate.clear_calls();
    world.store.refuse_writes(false).await;
    world.gate.wait_for_calls("RevokeToken", 1).await;
    assert!(!member.is_logged_in().await);
}

#[tokio::test]
async fn after_a_wrong_code_the_right_one_still_works_once() {
    let world = forgotten(true).await;
    let code = world.code(ADA);
    let wrong = reset(&world, ADA, &wrong_code(&code), NEXT).await;
    assert_eq!(wrong.refusal(), (422, ProblemCode::ResetRefused));
    assert_eq!(wrong.problem().field, Some(Field::Code));
    assert_eq!(reset(&world, ADA, &code, NEXT).await.status, 200);
    assert_eq!(
        reset(&world, ADA, &code, PASSWORD).await.refusal(),
        (422, ProblemCode::ResetRefused)
    );
}

#[tokio::test]
async fn a_code_expires_after_an_hour() {
    let world = forgotten(true).await;
    let code = world.code(ADA);
    world.advance(HOUR);
    assert_eq!(
        reset(&world, ADA, &code, NEXT).await.refusal(),
        (422, ProblemCode::ResetRefused)
    );
}

#[tokio::test]
async fn invalid_input_is_not_sent_to_the_pool() {
    let world = forgotten(true).await;
    world.gate.clear_calls();
    let cases = [
        ("ada", "123456", NEXT, ProblemCode::InvalidInput),
        (ADA, "12345", NEXT, ProblemCode::InvalidInput),
        (ADA, "123456", "short", ProblemCode::PasswordNotAccepted),
        (ADA, "123456", "Password1", ProblemCode::PasswordTooCommon),
    ];
    for (email, code, password, problem) in cases {
        let answer = reset(&world, email, code, password).await;
        assert_eq!(
            answer.refusal(),
            (422, problem),
            "{email} {code} {password}"
        );
        assert!(answer.problem().field.is_some());
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn a_password_that_only_the_pool_refuses_does_not_use_up_the_code() {
    let world = forgotten(true).await;
    let code = world.code(ADA);
    assert_eq!(
        reset(&world, ADA, &code, "all lower case").await.refusal(),
        (422, ProblemCode::PasswordNotAccepted)
    );
    assert_eq!(reset(&world, ADA, &code, NEXT).await.status, 200);
}

#[tokio::test]
async fn too_many_wrong_codes_lead_to_a_pause_for_any_address() {
    let world = forgotten(true).await;
    let code = world.code(ADA);
    for email in [ADA, "nobody@example.org"] {
        for _ in 0..15 {
            reset(&world, email, &wrong_code(&code), NEXT).await;
        }
        assert_eq!(
            reset(&world, email, &code, NEXT).await.refusal(),
            (429, ProblemCode::TooManyAttempts)
        );
    }
}

#[tokio::test]
async fn a_wrong_code_looks_the_same_for_every_kind_of_user() {
    for prevented in [true, false] {
        let world = forgotten(prevented).await;
        let wrong = wrong_code(&world.code(ADA));
        world.account("bob").await;
        let body = json!({ "email": "ann@example.org", "password": PASSWORD });
        world.new_browser().post(path::REGISTER, &body).await;
        world.account("amy").await;
        forgot(&world, "amy@example.org").await;
        let disabled = json!({
            "UserPoolId": world.pool.description().user_pool_id,
            "Username": "amy@example.org",
        });
        assert_eq!(world.call_pool("AdminDisableUser", disabled).await.0, 200);
        let mut seen = Vec::new();
        // With a code, without one, not confirmed, disabled, unknown.
        for name in ["ada", "bob", "ann", "amy", "nobody"] {
            world.gate.clear_calls();
            let answer = reset(&world, &format!("{name}@example.org"), &wrong, NEXT).await;
            assert_eq!(answer.refusal(), (422, ProblemCode::ResetRefused), "{name}");
            let calls: Vec<_> = world.gate.all().into_iter().map(|call| call.name).collect();
            seen.push((answer.visible_parts(), calls));
        }
        assert!(seen.iter().all(|other| *other == seen[0]), "{seen:#?}");
        assert_eq!(seen[0].1, ["ConfirmForgotPassword"]);
    }
}
