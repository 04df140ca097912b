//! `EMAIL_OTP` and `SMS_MFA` as second factors, and `SELECT_MFA_TYPE`.

use serde_json::json;
use wire::ProblemCode;
use wire::login::{Challenge, CodeDelivery, MfaType};

use crate::world::{PHONE, World};

async fn account_with(world: &World, settings: &[&str], preferred: bool) -> String {
    let email = world.account_with_phone("ada").await;
    let access_token = world.access_token(&email).await;
    for settings in settings {
        world.turn_on_mfa(&access_token, settings, preferred).await;
    }
    email
}

#[tokio::test]
async fn a_code_by_email_is_wrong_then_right() {
    let world = World::new().await;
    let email = account_with(&world, &["EmailMfaSettings"], true).await;
    let mut browser = world.new_browser();
    let pending = browser.challenge_after_password(&email).await;
    let destination = "a***@e***".to_owned();
    let expected = Challenge::EmailOtp(CodeDelivery { destination });
    assert_eq!(pending.challenge, expected);
    assert!(!pending.can_resend, "Cognito cannot send another one");
    let code = world.code(&email);
    let wrong: String = code.chars().rev().collect();
    let refused = browser.enter_code(&pending, &wrong).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::CodeMismatch));
    assert_eq!(browser.enter_code(&pending, &code).await.status, 200);
}

#[tokio::test]
async fn a_code_by_sms_is_wrong_then_right() {
    let world = World::new().await;
    let email = account_with(&world, &["SMSMfaSettings"], true).await;
    let mut browser = world.new_browser();
    let pending = browser.challenge_after_password(&email).await;
    let destination = "+*********5678".to_owned();
    let expected = Challenge::SmsMfa(CodeDelivery { destination });
    assert_eq!(pending.challenge, expected);
    let code = world.code(PHONE);
    let wrong: String = code.chars().rev().collect();
    let refused = browser.enter_code(&pending, &wrong).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::CodeMismatch));
    assert_eq!(browser.enter_code(&pending, &code).await.status, 200);
}

#[tokio::test]
async fn users_with_several_second_factors_choose_one() {
    let world = World::new().await;
    let settings = ["EmailMfaSettings", "SMSMfaSettings"];
    let email = account_with(&world, &settings, false).await;
    let mut browser = world.new_browser();
    let pending = browser.challenge_after_password(&email).await;
    let options = vec![MfaType::SmsMfa, MfaType::EmailOtp];
    assert_eq!(pending.challenge, Challenge::SelectMfaType { options });
    let select = |mfa| json!({ "challenge": "select_mfa_type", "mfa": mfa });
    let refused = browser.answer(&pending, select("software_token_mfa")).await;
    assert_eq!(refused.refusal(), (400, ProblemCode::MalformedRequest));
    let chosen = browser.answer(&pending, select("sms_mfa")).await;
    let chosen = chosen.challenge();
    assert!(matches!(chosen.challenge, Challenge::SmsMfa(_)));
    let code = world.code(PHONE);
    assert_eq!(browser.enter_code(&chosen, &code).await.status, 200);
}
