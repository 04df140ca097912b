//! Confirmation of an address.

use serde_json::{Value, json};
use wire::{Field, ProblemCode, path};

use crate::browser::Answer;
use crate::world::{PASSWORD, World};

const ADA: &str = "ada@example.org";
const DAY: i64 = 24 * 3600;

/// A world in which Ada has registered.
async fn registered() -> World {
    let world = World::new().await;
    let body = json!({ "email": ADA, "password": PASSWORD });
    assert_eq!(
        world.new_browser().post(path::REGISTER, &body).await.status,
        200
    );
    world
}

/// Confirms in a new browser, because no cookie is needed.
async fn confirm(world: &World, email: &str, code: &str) -> Answer {
    world
        .new_browser()
        .post(path::CONFIRM, &json!({ "email": email, "code": code }))
        .await
}

async fn resend(world: &World, email: &str) -> Answer {
    world
        .new_browser()
        .post(path::CONFIRM_RESEND, &json!({ "email": email }))
        .await
}

fn wrong_code(code: &str) -> String {
    let last = code.chars().last().unwrap().to_digit(10).unwrap();
    format!("{}{}", &code[..5], (last + 1) % 10)
}

#[tokio::test]
async fn the_code_from_the_email_works_in_any_browser() {
    let world = registered().await;
    let answer = confirm(&world, ADA, &world.code(ADA)).await;
    assert_eq!(
        (answer.status.as_u16(), answer.text().as_str()),
        (200, "{}")
    );
    assert!(answer.set_cookies().is_empty());
    assert_eq!(world.new_browser().log_in(ADA).await.status, 200);
}

#[tokio::test]
async fn a_pasted_code_may_contain_spaces_and_dashes() {
    let world = registered().await;
    let code = world.code(ADA);
    let pasted = format!(" {}-{}\n", &code[..3], &code[3..]);
    assert_eq!(
        confirm(&world, " Ada@Example.org ", &pasted).await.status,
        200
    );
}

#[tokio::test]
async fn after_a_wrong_code_the_right_one_still_works() {
    let world = registered().await;
    let code = world.code(ADA);
    let wrong = confirm(&world, ADA, &wrong_code(&code)).await;
    assert_eq!(wrong.refusal(), (422, ProblemCode::ConfirmationRefused));
    assert_eq!(wrong.problem().field, Some(Field::Code));
    assert_eq!(confirm(&world, ADA, &code).await.status, 200);
}

#[tokio::test]
async fn an_invalid_code_is_not_sent_to_the_pool() {
    let world = registered().await;
    world.gate.clear_calls();
    for code in ["", "12345", "123456789", "12345a", "١٢٣٤٥٦"] {
        let answer = confirm(&world, ADA, code).await;
        assert_eq!(answer.refusal(), (422, ProblemCode::InvalidInput), "{code}");
        assert_eq!(answer.problem().field, Some(Field::Code));
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn a_code_expires_after_a_day() {
    let world = registered().await;
    let code = world.code(ADA);
    world.advance(DAY);
    let late = confirm(&world, ADA, &code).await;
    assert_eq!(late.refusal(), (422, ProblemCode::ConfirmationRefused));
    assert_eq!(resend(&world, ADA).await.status, 200);
    assert_eq!(confirm(&world, ADA, &world.code(ADA)).await.status, 200);
}

#[tokio::test]
async fn confirming_twice_succeeds_with_the_same_code_for_a_day() {
    let world = registered().await;
    let code = world.code(ADA);
    for _ in 0..2 {
        assert_eq!(confirm(&world, ADA, &code).await.status, 200);
    }
    let refused = (422, ProblemCode::ConfirmationRefused);
    let other = confirm(&world, ADA, &wrong_code(&code)).await;
    assert_eq!(other.refusal(), refused);
    world.advance(DAY);
    assert_eq!(confirm(&world, ADA, &code).await.refusal(), refused);
}

#[tokio::test]
async fn a_new_code_replaces_the_old_one() {
    let world = registered().await;
    let first = world.code(ADA);
    let answer = resend(&world, ADA).await;
    insta::assert_json_snapshot!(answer.json::<Value>(), @r#"
    {
      "destination": "a***@e***",
      "resend_after": 30
    }
    "#);
    assert_eq!(
        confirm(&world, ADA, &first).await.refusal(),
        (422, ProblemCode::ConfirmationRefused)
    );
    assert_eq!(confirm(&world, ADA, &world.code(ADA)).await.status, 200);
}

#[tokio::test]
async fn resending_a_code_reveals_nothing_about_the_address() {
    for prevented in [true, false] {
        let world = World::with(|plan| plan.pool.prevent_user_existence_errors = prevented).await;
        world.account("amy").await;
        world
            .new_browser()
            .post(
                path::REGISTER,
                &json!({ "email": ADA, "password": PASSWORD }),
            )
            .await;
        let mut seen = Vec::new();
        for email in [
            "amy@example.org",
            ADA,
            "nobody-a@example.org",
            "ann@example.org",
        ] {
            let email = email.replace("nobody-", "");
            let answer = resend(&world, &email).await;
            assert_eq!(answer.status, 200, "{email}");
            seen.push(answer.visible_parts());
        }
        assert!(seen.iter().all(|other| *other == seen[0]), "{seen:#?}");
    }
}

#[tokio::test]
async fn too_many_emails_or_codes_lead_to_a_pause_for_any_address() {
    let world = registered().await;
    // A registration counts as one.
    for (email, allowed) in [(ADA, 4), ("ann@example.org", 5)] {
        for _ in 0..allowed {
            assert_eq!(resend(&world, email).await.status, 200);
        }
        let answer = resend(&world, email).await;
        assert_eq!(answer.refusal(), (429, ProblemCode::TooManyAttempts));
        assert_eq!(answer.header("retry-after"), "900");
        assert_eq!(answer.problem().retry_after, Some(900));
    }
    let wrong = wrong_code(&world.code(ADA));
    for _ in 0..15 {
        assert_eq!(
            confirm(&world, ADA, &wrong).await.refusal(),
            (422, ProblemCode::ConfirmationRefused)
        );
    }
    assert_eq!(
        confirm(&world, ADA, &world.code(ADA)).await.refusal(),
        (429, ProblemCode::TooManyAttempts)
    );
}
