//! Passkeys.

use serde_json::{Value, json};
use wire::account::passkeys::{PasskeyCreation, Passkeys};
use wire::{ProblemCode, path};

use super::requests::world;
use crate::authenticator::Authenticator;
use crate::browser::{Answer, Browser};
use crate::world::{World, email};

async fn start(browser: &mut Browser) -> Value {
    let started = browser.post(path::ACCOUNT_PASSKEYS_START, &json!({})).await;
    assert_eq!(started.status, 200, "{}", started.text());
    started.json::<PasskeyCreation>().options
}

async fn add(browser: &mut Browser, credential: &Value) -> Answer {
    let body = json!({ "credential": credential });
    browser.post(path::ACCOUNT_PASSKEYS_ADD, &body).await
}

/// Adds a passkey whose id is `[seed; 32]`.
async fn create(browser: &mut Browser, seed: u8) -> Authenticator {
    let mut device = Authenticator::new(seed);
    let credential = device.create(&start(browser).await);
    let added = add(browser, &credential).await;
    assert_eq!(added.status, 200, "{}", added.text());
    device
}

#[tokio::test]
async fn a_passkey_can_be_added_used_and_removed() {
    let world = world().await;
    let mut member = world.member("ada").await;
    let mut device = create(&mut member, 1).await;
    let list: Passkeys = member.get(path::ACCOUNT_PASSKEYS).await.json();
    let [passkey] = &list.passkeys[..] else {
        panic!("{list:?}")
    };
    assert_eq!(
        (&passkey.id, passkey.created_at),
        (&device.credential_id(), world.now())
    );
    assert_eq!(list.now, world.now());

    let mut browser = world.new_browser();
    let factor = json!({ "challenge": "web_authn" });
    let pending = browser.start_with(&email("ada"), factor).await.challenge();
    let wire::login::Challenge::WebAuthn { options } = &pending.challenge else {
        panic!("{pending:?}");
    };
    let answer = json!({ "challenge": "web_authn", "credential": device.get(options) });
    assert_eq!(browser.answer(&pending, answer).await.status, 200);

    let body = json!({ "id": device.credential_id() });
    let removed = member.post(path::ACCOUNT_PASSKEYS_REMOVE, &body).await;
    assert_eq!(removed.json::<Passkeys>().passkeys, []);
    let again = member.post(path::ACCOUNT_PASSKEYS_REMOVE, &body).await;
    assert_eq!(again.refusal(), (404, ProblemCode::NoLongerExists));
}

#[tokio::test]
async fn all_pages_of_the_list_are_read_newest_first() {
    let world = world().await;
    let mut member = world.member("ada").await;
    let page = |id: u8, next: Option<&str>| {
        let mut page = json!({ "Credentials": [{
            "CredentialId": format!("id{id}"), "FriendlyCredentialName": "Key", "RelyingPartyId": "localhost",
            "AuthenticatorTransports": [], "CreatedAt": 1_700_000_000 + i64::from(id),
        }] });
        if let Some(next) = next {
            page["NextToken"] = json!(next);
        }
        (200, page)
    };
    world.gate.respond(
        "ListWebAuthnCredentials",
        move |sent| match sent["NextToken"].as_str() {
            None => page(1, Some("second")),
            Some("second") => page(2, Some("third")),
            Some(_) => page(3, None),
        },
    );
    let list: Passkeys = member.get(path::ACCOUNT_PASSKEYS).await.json();
    let ids: Vec<_> = list
        .passkeys
        .iter()
        .map(|passkey| passkey.id.as_str())
        .collect();
    assert_eq!(ids, ["id3", "id2", "id1"]);
    assert_eq!(list.passkeys[0].created_at, 1_700_000_003);
}

#[tokio::test]
async fn a_list_that_never_ends_does() {
    let world = world().await;
    let mut member = world.member("ada").await;
    let page = json!({ "Credentials": [], "NextToken": "again" });
    world.gate.answer("ListWebAuthnCredentials", 200, page);
    assert_eq!(member.get(path::ACCOUNT_PASSKEYS).await.status, 200);
    assert_eq!(world.gate.calls("ListWebAuthnCredentials").len(), 20);
}

#[tokio::test]
async fn a_registration_works_once_and_expires() {
    let world = world().await;
    let mut member = world.member("ada").await;
    let mut device = Authenticator::new(1);
    let credential = device.create(&start(&mut member).await);
    assert_eq!(add(&mut member, &credential).await.status, 200);
    let again = add(&mut member, &credential).await;
    assert_eq!(
        again.refusal(),
        (410, ProblemCode::PasskeyChallengeNotFound)
    );
}

#[tokio::test]
async fn a_passkey_that_the_pool_does_not_accept_is_not_added() {
    let world = world().await;
    let mut member = world.member("ada").await;
    let mut device = Authenticator::new(1);
    "https://evil.example".clone_into(&mut device.origin);
    let credential = device.create(&start(&mut member).await);
    let refused = add(&mut member, &credential).await;
    assert_eq!(refused.refusal(), (502, ProblemCode::PasskeyMisconfigured));
    start(&mut member).await;
    let refused = add(&mut member, &json!({ "type": "public-key" })).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::InvalidInput));
    let list: Passkeys = member.get(path::ACCOUNT_PASSKEYS).await.json();
    assert_eq!(list.passkeys, []);
}

#[tokio::test]
async fn the_number_of_passkeys_is_limited() {
    let world = world().await;
    let mut member = world.member("ada").await;
    for seed in 1..=20 {
        create(&mut member, seed).await;
    }
    let refused = member.post(path::ACCOUNT_PASSKEYS_START, &json!({})).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::PasskeyLimitReached));
    let list: Passkeys = member.get(path::ACCOUNT_PASSKEYS).await.json();
    assert_eq!(list.passkeys.len(), 20);
}

#[tokio::test]
async fn without_passkeys_at_login_there_are_none_in_the_account() {
    let only_passwords = World::with(|plan| {
        "USER_AUTH".clone_into(&mut plan.settings.auth_flow);
        plan.settings.first_factors = Some("password_srp".to_owned());
    });
    for world in [World::new().await, only_passwords.await] {
        let mut member = world.member("ada").await;
        world.gate.clear_calls();
        let list = member.get(path::ACCOUNT_PASSKEYS).await;
        assert_eq!(list.refusal(), (501, ProblemCode::PasskeyNotEnabled));
        for (path, body) in [
            (path::ACCOUNT_PASSKEYS_START, json!({})),
            (path::ACCOUNT_PASSKEYS_ADD, json!({ "credential": {} })),
            (path::ACCOUNT_PASSKEYS_REMOVE, json!({ "id": "x" })),
        ] {
            let refused = member.post(path, &body).await;
            assert_eq!(
                refused.refusal(),
                (501, ProblemCode::PasskeyNotEnabled),
                "{path}"
            );
        }
        assert!(world.gate.all().is_empty());
    }
}
