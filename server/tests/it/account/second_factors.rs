//! Second factors: which are on, and which is preferred.

use local_pool::{AuthFactor, Mfa, MfaConfiguration};
use serde_json::{Value, json};
use wire::account::second_factors::SecondFactors;
use wire::login::{Challenge, MfaType};
use wire::{ProblemCode, path};

use crate::browser::{Answer, Browser};
use crate::world::{World, email};

/// A world in which Ada has a verified phone number and an authenticator app that is not on yet.
async fn world(configuration: MfaConfiguration) -> (World, Browser) {
    let world = World::with(|plan| {
        plan.settings.second_factors = Some("software_token_mfa,sms_mfa".to_owned());
        plan.pool.mfa_configuration = configuration;
        plan.pool.enabled_mfas = Some(vec![Mfa::SoftwareTokenMfa, Mfa::SmsMfa]);
        // Codes as the first factor cannot be combined with a required second one.
        plan.pool.allowed_first_auth_factors = Some(vec![AuthFactor::Password]);
    })
    .await;
    let ada = world.account_with_phone("ada").await;
    let mut member = world.new_browser();
    member.log_in(&ada).await;
    world.verify_phone(&ada).await;
    world
        .set_up_software_token(&world.access_token(&ada).await)
        .await;
    (world, member)
}

async fn set(browser: &mut Browser, enabled: &[&str], preferred: Option<&str>) -> Answer {
    let mut body = json!({ "enabled": enabled });
    if let Some(preferred) = preferred {
        body["preferred"] = json!(preferred);
    }
    browser.post(path::ACCOUNT_SECOND_FACTORS, &body).await
}

/// Returns the settings that the last `SetUserMFAPreference` contained.
fn sent(world: &World) -> Value {
    let calls = world.gate.calls("SetUserMFAPreference");
    let mut sent: Value = serde_json::from_str(&calls.last().unwrap().request).unwrap();
    sent.as_object_mut().unwrap().remove("AccessToken");
    sent
}

#[tokio::test]
async fn factors_can_be_turned_on_preferred_and_turned_off() {
    let (world, mut member) = world(MfaConfiguration::Optional).await;
    let both = ["sms_mfa", "software_token_mfa"];
    let factors: SecondFactors = set(&mut member, &both, Some("software_token_mfa"))
        .await
        .json();
    assert_eq!(factors.preferred, Some(MfaType::SoftwareTokenMfa));
    assert_eq!(factors.enabled.len(), 2);
    assert_eq!(
        factors.offered,
        [MfaType::SoftwareTokenMfa, MfaType::SmsMfa]
    );
    let pending = world
        .new_browser()
        .challenge_after_password(&email("ada"))
        .await;
    assert!(matches!(
        pending.challenge,
        Challenge::SoftwareTokenMfa { .. }
    ));

    let factors: SecondFactors = set(&mut member, &both, Some("sms_mfa")).await.json();
    assert_eq!(factors.preferred, Some(MfaType::SmsMfa));
    let factors: SecondFactors = set(&mut member, &both[1..], None).await.json();
    assert_eq!(
        (factors.enabled, factors.preferred),
        (vec![MfaType::SoftwareTokenMfa], None)
    );
    // Only what differs is sent: Cognito refuses some settings of a factor that the user cannot have.
    assert_eq!(
        sent(&world),
        json!({ "SMSMfaSettings": { "Enabled": false, "PreferredMfa": false } })
    );
    let factors: SecondFactors = set(&mut member, &[], None).await.json();
    assert_eq!(factors.enabled, []);
    assert_eq!(world.new_browser().log_in(&email("ada")).await.status, 200);
}

#[tokio::test]
async fn other_sessions_end_only_if_something_changed() {
    let (world, mut member) = world(MfaConfiguration::Optional).await;
    let mut other = world.new_browser();
    other.log_in(&email("ada")).await;
    assert_eq!(set(&mut member, &[], None).await.status, 200);
    assert!(other.is_logged_in().await);
    assert!(world.gate.calls("SetUserMFAPreference").is_empty());
    assert_eq!(set(&mut member, &["sms_mfa"], None).await.status, 200);
    assert!(!other.is_logged_in().await);
    assert!(member.is_logged_in().await);
}

#[tokio::test]
async fn a_factor_that_is_not_offered_or_not_set_up_cannot_be_turned_on() {
    let world = World::with(|plan| {
        plan.settings.second_factors = Some("software_token_mfa".to_owned());
    })
    .await;
    let mut member = world.member("ada").await;
    let refused = set(&mut member, &["email_otp"], None).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::MfaMethodNotFound));
    assert!(world.gate.calls("SetUserMFAPreference").is_empty());
    let refused = set(&mut member, &["software_token_mfa"], None).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::MfaMethodNotFound));
    let refused = set(&mut member, &[], Some("software_token_mfa")).await;
    assert_eq!(refused.refusal(), (400, ProblemCode::MalformedRequest));
    let refused = set(&mut member, &["telepathy"], None).await;
    assert_eq!(refused.refusal(), (400, ProblemCode::MalformedRequest));
}

#[tokio::test]
async fn the_last_factor_stays_if_the_pool_requires_one() {
    let (world, mut member) = world(MfaConfiguration::Optional).await;
    set(&mut member, &["software_token_mfa"], None).await;
    let mut other = world.new_browser();
    let pool = world.pool.description().user_pool_id.clone();
    let body = json!({ "UserPoolId": pool, "MfaConfiguration": "ON", "SoftwareTokenMfaConfiguration": { "Enabled": true } });
    world.pool_answer("SetUserPoolMfaConfig", body).await;
    let refused = set(&mut member, &[], None).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::SecondFactorRequired));
    let pending = other.challenge_after_password(&email("ada")).await;
    assert!(matches!(
        pending.challenge,
        Challenge::SoftwareTokenMfa { .. }
    ));
}
