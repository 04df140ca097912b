//! The code from the mail.

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
        world.stranger().post(path::REGISTER, &body).await.status,
        200
    );
    world
}

/// From another browser each time: nothing from before is needed.
async fn confirm(world: &World, email: &str, code: &str) -> Answer {
    world
        .stranger()
        .post(path::CONFIRM, &json!({ "email": email, "code": code }))
        .await
}

async fn resend(world: &World, email: &str) -> Answer {
    world
        .stranger()
        .post(path::CONFIRM_RESEND, &json!({ "email": email }))
        .await
}

fn another(code: &str) -> String {
    let last = code.chars().last().unwrap().to_digit(10).unwrap();
    format!("{}{}", &code[..5], (last + 1) % 10)
}

#[tokio::test]
async fn the_code_from_the_mail_confirms_in_any_browser() {
    let world = registered().await;
    let answer = confirm(&world, ADA, &world.code(ADA)).await;
    assert_eq!(
        (answer.status.as_u16(), answer.text().as_str()),
        (200, "{}")
    );
    assert!(answer.set_cookies().is_empty());
    assert_eq!(world.stranger().log_in(ADA).await.status, 200);
}

#[tokio::test]
async fn a_code_is_read_as_people_paste_it() {
    let world = registered().await;
    let code = world.code(ADA);
    let pasted = format!(" {}-{}\n", &code[..3], &code[3..]);
    assert_eq!(
        confirm(&world, " Ada@Example.org ", &pasted).await.status,
        200
    );
}

#[tokio::test]
async fn a_wrong_code_is_refused_and_the_right_one_still_works() {
    let world = registered().await;
    let code = world.code(ADA);
    let wrong = confirm(&world, ADA, &another(&code)).await;
    assert_eq!(wrong.refusal(), (422, ProblemCode::CodeMismatch));
    assert_eq!(wrong.problem().field, Some(Field::Code));
    assert_eq!(confirm(&world, ADA, &code).await.status, 200);
}

#[tokio::test]
async fn what_is_no_code_is_refused_before_the_pool_is_asked() {
    let world = registered().await;
    world.gate.forget();
    for code in ["", "12345", "123456789", "12345a", "١٢٣٤٥٦"] {
        let answer = confirm(&world, ADA, code).await;
        assert_eq!(answer.refusal(), (422, ProblemCode::InvalidInput), "{code}");
        assert_eq!(answer.problem().field, Some(Field::Code));
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn a_code_lasts_a_day() {
    let world = registered().await;
    let code = world.code(ADA);
    world.pass(DAY);
    let late = confirm(&world, ADA, &code).await;
    assert_eq!(late.refusal(), (422, ProblemCode::CodeExpired));
    assert_eq!(resend(&world, ADA).await.status, 200);
    assert_eq!(confirm(&world, ADA, &world.code(ADA)).await.status, 200);
}

#[tokio::test]
async fn confirming_what_is_confirmed_already_is_a_success() {
    let world = registered().await;
    let code = world.code(ADA);
    for _ in 0..2 {
        assert_eq!(confirm(&world, ADA, &code).await.status, 200);
    }
}

#[tokio::test]
async fn a_newer_code_takes_the_place_of_the_older() {
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
        (422, ProblemCode::CodeMismatch)
    );
    assert_eq!(confirm(&world, ADA, &world.code(ADA)).await.status, 200);
}

#[tokio::test]
async fn asking_for_another_code_says_nothing_about_the_address() {
    for prevented in [true, false] {
        let world = World::with(|plan| plan.pool.prevent_user_existence_errors = prevented).await;
        world.account("amy").await;
        world
            .stranger()
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
            seen.push(answer.seen());
        }
        assert!(seen.iter().all(|other| *other == seen[0]), "{seen:#?}");
    }
}

#[tokio::test]
async fn too_many_codes_asked_for_or_tried_is_a_pause_for_everybody_alike() {
    let world = registered().await;
    for email in [ADA, "ann@example.org"] {
        for _ in 0..5 {
            assert_eq!(resend(&world, email).await.status, 200);
        }
        let answer = resend(&world, email).await;
        assert_eq!(answer.refusal(), (429, ProblemCode::TooManyAttempts));
        assert_eq!(answer.header("retry-after"), "900");
        assert_eq!(answer.problem().retry_after, Some(900));
    }
    let wrong = another(&world.code(ADA));
    for _ in 0..15 {
        assert_eq!(
            confirm(&world, ADA, &wrong).await.refusal(),
            (422, ProblemCode::CodeMismatch)
        );
    }
    assert_eq!(
        confirm(&world, ADA, &world.code(ADA)).await.refusal(),
        (429, ProblemCode::TooManyAttempts)
    );
}

#[tokio::test]
async fn an_address_that_nobody_registered_looks_like_a_code_that_is_no_good() {
    for (prevented, code) in [
        (true, ProblemCode::CodeExpired),
        (false, ProblemCode::CodeMismatch),
    ] {
        let world = World::with(|plan| plan.pool.prevent_user_existence_errors = prevented).await;
        assert_eq!(
            confirm(&world, "nobody@example.org", "123456")
                .await
                .refusal(),
            (422, code)
        );
    }
}
