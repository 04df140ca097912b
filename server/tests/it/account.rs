//! The account of a logged-in user: what all of its routes have in common. [`attributes`], [`password`],
//! [`second_factors`], [`authenticator`], [`passkeys`] and [`deletion`]: one file per route file. [`completion`]: what
//! must follow a change. [`tokens`]: access tokens that the pool no longer accepts.

mod attributes;
mod authenticator;
mod completion;
mod deletion;
mod passkeys;
mod password;
pub mod requests;
mod second_factors;
mod sessions;
mod tokens;

use serde_json::{Value, json};
use wire::account::Account;
use wire::account::attributes::AttributeName;
use wire::login::MfaType;
use wire::{ProblemCode, path};

use crate::world::{PHONE, World};
use requests::{AccountRequest, REQUESTS, world};

#[tokio::test]
async fn the_account_shows_the_user_as_the_pool_knows_them_now() {
    let world = world().await;
    let email = world.account_with_phone("ada").await;
    let mut member = world.new_browser();
    member.log_in(&email).await;
    let body = json!({
        "AccessToken": world.access_token(&email).await,
        "UserAttributes": [{ "Name": "given_name", "Value": "Ada" }],
    });
    world.pool_answer("UpdateUserAttributes", body).await;

    let account: Account = member.get(path::ACCOUNT).await.json();
    let shown: Vec<_> = account
        .attributes
        .iter()
        .map(|attribute| (attribute.name, &*attribute.value, attribute.is_verified))
        .collect();
    let expected = [
        (AttributeName::GivenName, "Ada", false),
        (AttributeName::FamilyName, "", false),
        (AttributeName::Email, "ada@example.org", true),
        (AttributeName::PhoneNumber, PHONE, false),
    ];
    assert_eq!(shown, expected);
    assert_eq!(account.provider, None);
    assert!(account.has_passkeys);
    assert_eq!(account.second_factors.enabled, []);
    assert_eq!(account.second_factors.preferred, None);
}

#[tokio::test]
async fn the_settings_decide_what_is_offered() {
    let world = World::with(|plan| {
        plan.settings.second_factors = Some("sms_mfa,email_otp".to_owned());
    })
    .await;
    let account: Account = world.member("ada").await.get(path::ACCOUNT).await.json();
    let offered = [MfaType::SmsMfa, MfaType::EmailOtp];
    assert_eq!(account.second_factors.offered, offered);
    assert!(!account.has_passkeys, "passkeys exist only in USER_AUTH");
}

#[tokio::test]
async fn a_user_of_an_external_provider_is_named() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let cases = [
        (
            json!([{ "providerName": "Example", "primary": true }]),
            Some("Example"),
        ),
        (
            json!([{ "providerName": "Example", "primary": "true" }]),
            Some("Example"),
        ),
        // A user of the pool who has linked a provider.
        (
            json!([{ "providerName": "Example", "primary": false }]),
            None,
        ),
        (json!("not a list"), None),
    ];
    for (identities, expected) in cases {
        let identities = json!({ "Name": "identities", "Value": identities.to_string() });
        let user = json!({ "Username": "x", "UserAttributes": [identities] });
        world.gate.answer("GetUser", 200, user);
        let account: Account = member.get(path::ACCOUNT).await.json();
        assert_eq!(account.provider.as_deref(), expected);
    }
}

#[tokio::test]
async fn a_hosted_login_with_the_scope_can_use_its_account() {
    let world = World::new().await;
    let mut member = world.hosted_member("ada").await;
    let account = member.get(path::ACCOUNT).await;
    assert_eq!(account.status, 200, "{}", account.text());
}

#[tokio::test]
async fn a_pool_that_fails_throttles_or_is_read_only_changes_nothing() {
    let world = world().await;
    let mut member = world.member("ada").await;
    let failures = [
        (503, json!({}), 503, ProblemCode::PoolUnavailable),
        (429, json!({}), 429, ProblemCode::PoolBusy),
        (
            400,
            json!({ "__type": "OperationNotEnabledException", "message": "The operation is not enabled." }),
            503,
            ProblemCode::TemporarilyReadOnly,
        ),
    ];
    for (status, body, expected, code) in failures {
        for AccountRequest {
            path,
            sent,
            operation,
        } in REQUESTS
        {
            world.gate.answer(operation, status, body.clone());
            let calls = world.gate.calls(operation).len();
            let answer = member.request_account(path, sent()).await;
            assert_eq!(answer.refusal(), (expected, code), "{path}");
            assert!(!answer.header("retry-after").is_empty(), "{path}");
            assert!(answer.set_cookies().is_empty(), "{path}");
            let made = world.gate.calls(operation).len() - calls;
            assert_eq!(made, 1, "{path}: nothing is sent twice");
            world.gate.restore(operation);
        }
        // More attempts of the same kind are allowed in the next hour.
        world.advance(3600);
        assert_eq!(member.log_in("ada@example.org").await.status, 200);
    }
    let account: Account = member.get(path::ACCOUNT).await.json();
    assert_eq!(account.attributes[2].value, "ada@example.org");
    assert_eq!(world.sessions().await, 1);
}

#[tokio::test]
async fn malformed_requests_are_rejected_before_the_pool_is_called() {
    let world = world().await;
    let mut member = world.member("ada").await;
    world.gate.clear_calls();
    for AccountRequest { path, sent, .. } in REQUESTS {
        if sent().is_none() {
            continue;
        }
        for broken in [json!(null), json!("text"), json!({ "unknown": 1 })] {
            let answer = member.post(path, &broken).await;
            assert_eq!(
                answer.refusal(),
                (400, ProblemCode::MalformedRequest),
                "{path} {broken}"
            );
        }
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn a_store_that_fails_ends_no_session() {
    let world = world().await;
    let mut member = world.member("ada").await;
    world.sql("ALTER TABLE sessions RENAME TO away").await;
    for AccountRequest { path, sent, .. } in REQUESTS {
        let answer = member.request_account(path, sent()).await;
        assert_eq!(
            answer.refusal(),
            (503, ProblemCode::StoreUnavailable),
            "{path}"
        );
        assert!(answer.set_cookies().is_empty(), "{path}");
    }
    world.sql("ALTER TABLE away RENAME TO sessions").await;
    assert!(member.is_logged_in().await);
}

/// Returns the attributes of a user at the pool.
async fn at_pool(world: &World, email: &str) -> Value {
    let body = json!({ "UserPoolId": world.pool.description().user_pool_id, "Username": email });
    world.pool_answer("AdminGetUser", body).await
}

/// Returns an attribute of [`at_pool`].
fn attribute(user: &Value, name: &str) -> Option<String> {
    let mut attributes = user["UserAttributes"].as_array().unwrap().iter();
    let found = attributes.find(|attribute| attribute["Name"] == name)?;
    Some(found["Value"].as_str().unwrap().to_owned())
}
