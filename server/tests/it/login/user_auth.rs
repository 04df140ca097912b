//! `USER_AUTH`: users choose their first factor.

use local_pool::UserPoolTier;
use serde_json::{Value, json};
use tracing::level_filters::LevelFilter;
use wire::login::{Challenge, CodeDelivery, FirstFactorType};
use wire::{ProblemCode, path};

use crate::browser::proof;
use crate::secrets::log::logged;
use crate::world::{PASSWORD, PHONE, World};

async fn world(first_factors: Option<&str>) -> World {
    World::with(|plan| {
        "USER_AUTH".clone_into(&mut plan.settings.auth_flow);
        plan.settings.first_factors = first_factors.map(str::to_owned);
    })
    .await
}

fn factor(name: &str) -> Value {
    json!({ "challenge": name })
}

fn select(first_factor: &Value) -> Value {
    json!({ "challenge": "select_challenge", "first_factor": first_factor })
}

#[tokio::test]
async fn the_password_is_proved_with_srp() {
    let world = world(None).await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let wrong = browser.log_in_with(&email, "Wrong-Horse-7", false).await;
    assert_eq!(wrong.refusal(), (403, ProblemCode::WrongCredentials));
    assert_eq!(browser.log_in(&email).await.status, 200);
    for call in world.gate.calls("InitiateAuth") {
        assert!(call.request.contains("PREFERRED_CHALLENGE"));
        assert!(!call.request.contains(PASSWORD));
    }
}

#[tokio::test]
async fn a_code_by_email_is_the_first_factor() {
    let world = world(None).await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let first = browser.start_with(&email, factor("email_otp")).await;
    let first = first.challenge();
    let destination = "a***@e***".to_owned();
    let expected = Challenge::EmailOtp(CodeDelivery { destination });
    assert_eq!(first.challenge, expected);
    assert!(first.can_resend);
    let refused = browser.enter_code(&first, "00000000").await;
    assert_eq!(refused.refusal(), (422, ProblemCode::CodeMismatch));
    // Starting again with the same factor sends another code.
    let again = browser.start_with(&email, factor("email_otp")).await;
    let code = world.code(&email);
    let done = browser.enter_code(&again.challenge(), &code).await;
    assert_eq!(done.status, 200, "{}", done.text());
    assert!(browser.is_logged_in().await);
}

#[tokio::test]
async fn a_code_by_sms_is_the_first_factor() {
    let world = world(None).await;
    let email = world.account_with_phone("ada").await;
    world.verify_phone(&email).await;
    let mut browser = world.new_browser();
    let asked = browser.start_with(&email, factor("sms_otp")).await;
    let pending = asked.challenge();
    let destination = "+*********5678".to_owned();
    let expected = Challenge::SmsOtp(CodeDelivery { destination });
    assert_eq!(pending.challenge, expected);
    assert!(pending.can_resend);
    let refused = browser.enter_code(&pending, "00000000").await;
    assert_eq!(refused.refusal(), (422, ProblemCode::CodeMismatch));
    let code = world.code(PHONE);
    let done = browser.enter_code(&pending, &code).await;
    assert_eq!(done.status, 200, "{}", done.text());
    assert!(browser.is_logged_in().await);
}

#[tokio::test]
async fn without_a_preference_users_choose() {
    let world = world(None).await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let pending = browser.start_with(&email, factor("any")).await.challenge();
    // The pool offers the password too, which these settings do not permit.
    let options = vec![FirstFactorType::PasswordSrp, FirstFactorType::EmailOtp];
    assert_eq!(pending.challenge, Challenge::SelectChallenge { options });
    for refused in [
        factor("any"),
        factor("sms_otp"),
        factor("web_authn"),
        json!({ "challenge": "password", "password": PASSWORD }),
        json!({ "challenge": "password_srp", "srp_a": "xyz" }),
    ] {
        let refused = browser.answer(&pending, select(&refused)).await;
        assert_eq!(refused.refusal(), (400, ProblemCode::MalformedRequest));
    }
    let client = browser.client();
    let srp = json!({ "challenge": "password_srp", "srp_a": client.public() });
    let asked = browser.answer(&pending, select(&srp)).await.challenge();
    let answer = proof(&asked, &client, PASSWORD);
    let done = browser.post(path::LOGIN_ANSWER, &answer).await;
    assert_eq!(done.status, 200, "{}", done.text());
}

#[tokio::test]
async fn a_chosen_code_can_be_sent_again() {
    let world = world(None).await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let pending = browser.start_with(&email, factor("any")).await.challenge();
    let chosen = browser.answer(&pending, select(&factor("email_otp"))).await;
    let chosen = chosen.challenge();
    assert!(chosen.can_resend);
    let code = world.code(&email);
    assert_eq!(browser.enter_code(&chosen, &code).await.status, 200);
}

#[tokio::test]
async fn a_factor_that_the_user_does_not_have_leads_to_the_choice() {
    let world = world(None).await;
    let email = world.account("ada").await;
    for name in ["web_authn", "sms_otp"] {
        let pending = world.new_browser().start_with(&email, factor(name)).await;
        let challenge = pending.challenge().challenge;
        assert!(
            matches!(challenge, Challenge::SelectChallenge { .. }),
            "{name}"
        );
    }
}

#[tokio::test]
async fn the_password_is_accepted_only_if_the_settings_permit_it() {
    let password = |text: &str| json!({ "challenge": "password", "password": text });
    let permitted = world(Some("password,email_otp")).await;
    let email = permitted.account("ada").await;
    let mut browser = permitted.new_browser();
    let wrong = browser.start_with(&email, password("Wrong-Horse-7")).await;
    assert_eq!(wrong.refusal(), (403, ProblemCode::WrongCredentials));
    let done = browser.start_with(&email, password(PASSWORD)).await;
    assert_eq!(done.status, 200, "{}", done.text());
    assert!(browser.is_logged_in().await);

    let world = world(None).await;
    let refused = world
        .new_browser()
        .start_with("ada@example.org", password(PASSWORD))
        .await;
    assert_eq!(refused.refusal(), (400, ProblemCode::MalformedRequest));
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn only_the_configured_factors_are_accepted() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    for name in ["any", "email_otp", "sms_otp", "web_authn"] {
        let refused = browser.start_with("ada@example.org", factor(name)).await;
        let expected = (400, ProblemCode::MalformedRequest);
        assert_eq!(refused.refusal(), expected, "{name}");
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn a_pool_without_user_auth_falls_back_to_srp() {
    let world = World::with(|plan| {
        "USER_AUTH".clone_into(&mut plan.settings.auth_flow);
        plan.pool.user_pool_tier = UserPoolTier::Lite;
    })
    .await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    assert_eq!(browser.log_in(&email).await.status, 200);
    let config: Value = browser.get(path::CONFIG).await.json();
    assert_eq!(config["first_factors"], json!(["password_srp"]));
    world.gate.clear_calls();
    assert_eq!(browser.log_in(&email).await.status, 200);
    assert_eq!(world.gate.calls("InitiateAuth").len(), 1);
    // A page that was loaded before still offers a code.
    let refused = browser.start_with(&email, factor("email_otp")).await;
    assert_eq!(refused.refusal(), (400, ProblemCode::MalformedRequest));
}

#[tokio::test]
async fn the_fallback_is_logged_once() {
    let world = World::with(|plan| {
        "USER_AUTH".clone_into(&mut plan.settings.auth_flow);
        plan.pool.user_pool_tier = UserPoolTier::Lite;
    })
    .await;
    let email = world.account("ada").await;
    let (mut one, mut other) = (world.new_browser(), world.new_browser());
    // Both logins learn about the tier before either has fallen back.
    world.gate.delay("InitiateAuth");
    let logins = async {
        tokio::join!(one.log_in(&email), other.log_in(&email), async {
            world.gate.wait_for_calls("InitiateAuth", 2).await;
            world.gate.release("InitiateAuth");
        })
    };
    let ((one, other, ()), log) = logged(LevelFilter::WARN, logins).await;
    assert_eq!((one.status.as_u16(), other.status.as_u16()), (200, 200));
    assert_eq!(world.gate.calls("InitiateAuth").len(), 4);
    assert_eq!(log.matches("does not include USER_AUTH").count(), 1);
}

#[tokio::test]
async fn an_unknown_user_looks_like_one_with_a_password_and_an_address() {
    for prevented in [true, false] {
        let world = World::with(|plan| {
            "USER_AUTH".clone_into(&mut plan.settings.auth_flow);
            plan.settings.first_factors = Some("password_srp,password,email_otp".to_owned());
            plan.pool.prevent_user_existence_errors = prevented;
        })
        .await;
        world.account("ada").await;
        let mut seen = Vec::new();
        for email in ["ada@example.org", "amy@example.org"] {
            let mut browser = world.new_browser();
            let any = browser.start_with(email, factor("any")).await.challenge();
            let code = browser.start_with(email, factor("email_otp")).await;
            let code = code.challenge();
            let mut refusals = Vec::new();
            for _ in 0..2 {
                refusals.push(browser.enter_code(&code, "00000000").await.refusal());
            }
            let password = json!({ "challenge": "password", "password": "Wrong-Horse-7" });
            refusals.push(browser.start_with(email, password).await.refusal());
            refusals.push(
                browser
                    .log_in_with(email, "Wrong-Horse-7", false)
                    .await
                    .refusal(),
            );
            seen.push((any.challenge, code.challenge, code.can_resend, refusals));
        }
        assert_eq!(seen[0], seen[1], "PreventUserExistenceErrors: {prevented}");
    }
}
