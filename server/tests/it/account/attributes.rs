//! Names, phone number and email address.

use serde_json::{Value, json};
use wire::account::attributes::{Address, AddressCode, AttributesChanged};
use wire::profile::Profile;
use wire::{Field, ProblemCode, SessionStatus, path};

use super::{at_pool, attribute};
use crate::browser::{Answer, Browser};
use crate::world::{PHONE, World, email};

const NEW: &str = "ada.lovelace@example.org";

async fn change(browser: &mut Browser, name: &str, value: &str) -> Answer {
    let body = json!({ "attributes": [{ "name": name, "value": value }] });
    browser.post(path::ACCOUNT_ATTRIBUTES, &body).await
}

async fn verify(browser: &mut Browser, address: &str, code: &str) -> Answer {
    let body = json!({ "address": address, "code": code });
    browser.post(path::ACCOUNT_VERIFY, &body).await
}

/// Returns the value of an attribute in a response.
fn value(changed: &AttributesChanged, name: &str) -> String {
    let mut attributes = changed.attributes.iter();
    let found = attributes.find(|attribute| attribute.name.as_str() == name);
    found.unwrap().value.clone()
}

/// Returns the name that the pages show.
async fn shown_name(browser: &mut Browser) -> String {
    match browser.get(path::SESSION).await.json() {
        SessionStatus::LoggedIn(session) => session.user.name,
        SessionStatus::LoggedOut => panic!("logged out"),
    }
}

#[tokio::test]
async fn a_name_has_no_control_characters() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    world.gate.clear_calls();
    let answer = change(&mut member, "given_name", "Ad\u{0}a").await;
    assert_eq!(answer.refusal(), (422, ProblemCode::InvalidInput));
    assert_eq!(answer.problem().field, Some(Field::GivenName));
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn names_can_be_changed_and_removed() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    // Names need no recent login.
    world.advance(301);
    let body = json!({ "attributes": [
        { "name": "given_name", "value": " Ada " }, { "name": "family_name", "value": "Lovelace" },
    ] });
    let changed = member.post(path::ACCOUNT_ATTRIBUTES, &body).await;
    assert_eq!(changed.status, 200, "{}", changed.text());
    let changed: AttributesChanged = changed.json();
    assert_eq!(value(&changed, "given_name"), "Ada");
    assert_eq!((changed.codes, changed.pending), (Vec::new(), Vec::new()));
    let profile: Profile = member.get(path::PROFILE).await.json();
    assert_eq!(
        profile.id_token.claims["given_name"], "Ada",
        "tokens are refreshed"
    );

    let body = json!({ "attributes": [
        { "name": "given_name", "value": "" }, { "name": "family_name", "value": "King" },
    ] });
    let changed: AttributesChanged = member.post(path::ACCOUNT_ATTRIBUTES, &body).await.json();
    assert_eq!(value(&changed, "given_name"), "");
    let user = at_pool(&world, &email("ada")).await;
    assert_eq!(attribute(&user, "given_name"), None);
    assert_eq!(attribute(&user, "family_name").as_deref(), Some("King"));
}

#[tokio::test]
async fn a_value_that_is_not_acceptable_changes_nothing() {
    let world = World::with(|plan| {
        "given_name*,phone_number".clone_into(&mut plan.settings.sign_up_attributes);
    })
    .await;
    let (email, mut member) = (world.account_with_phone("ada").await, world.new_browser());
    member.log_in(&email).await;
    world.gate.clear_calls();
    let long = "a".repeat(2049);
    for (name, value, field) in [
        ("phone_number", "0151 12345678", Field::PhoneNumber),
        ("family_name", long.as_str(), Field::FamilyName),
        // Registration requires it.
        ("given_name", " ", Field::GivenName),
    ] {
        let answer = change(&mut member, name, value).await;
        let problem = answer.problem();
        assert_eq!(
            (problem.code, problem.field),
            (ProblemCode::InvalidInput, Some(field))
        );
    }
    let twice = json!({ "attributes": [
        { "name": "family_name", "value": "A" }, { "name": "family_name", "value": "B" },
    ] });
    let answer = member.post(path::ACCOUNT_ATTRIBUTES, &twice).await;
    assert_eq!(answer.refusal(), (422, ProblemCode::InvalidInput));
    for body in [
        json!({ "attributes": [] }),
        json!({ "attributes": [{ "name": "email", "value": NEW }] }),
        json!({ "attributes": [{ "name": "custom:role", "value": "admin" }] }),
    ] {
        let answer = member.post(path::ACCOUNT_ATTRIBUTES, &body).await;
        assert_eq!(
            answer.refusal(),
            (400, ProblemCode::MalformedRequest),
            "{body}"
        );
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn a_phone_number_needs_a_recent_login_and_waits_for_its_code() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    world.advance(300);
    world.gate.clear_calls();
    let refused = change(&mut member, "phone_number", PHONE).await;
    assert_eq!(refused.refusal(), (403, ProblemCode::RecentLoginRequired));
    assert!(world.gate.all().is_empty());

    member.log_in(&email("ada")).await;
    let changed: AttributesChanged = change(&mut member, "phone_number", PHONE).await.json();
    assert_eq!(changed.pending, [Address::PhoneNumber]);
    assert_eq!(value(&changed, "phone_number"), "");
    let changed = verify(&mut member, "phone_number", &world.code(PHONE)).await;
    assert_eq!(changed.status, 200, "{}", changed.text());
    let phone = changed.json::<AttributesChanged>().attributes.remove(3);
    assert_eq!((phone.value.as_str(), phone.is_verified), (PHONE, true));
}

#[tokio::test]
async fn another_email_address_takes_effect_with_its_code() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let changed = member
        .post(path::ACCOUNT_EMAIL, &json!({ "email": format!(" {NEW}") }))
        .await;
    assert_eq!(changed.status, 200, "{}", changed.text());
    let changed: AttributesChanged = changed.json();
    assert_eq!(changed.pending, [Address::Email]);
    assert_eq!(value(&changed, "email"), "ada@example.org");
    let [
        AddressCode {
            address,
            destination,
            resend_after,
        },
    ] = &changed.codes[..]
    else {
        panic!("{changed:?}");
    };
    assert_eq!(
        (*address, destination.as_str(), *resend_after),
        (Address::Email, "a***@e***", 30)
    );
    assert_eq!(shown_name(&mut member).await, "ada@example.org");

    let wrong: String = world.code(NEW).chars().rev().collect();
    let refused = verify(&mut member, "email", &wrong).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::CodeMismatch));
    assert_eq!(refused.problem().field, Some(Field::Code));
    let changed = verify(&mut member, "email", &world.code(NEW)).await;
    assert_eq!(changed.status, 200, "{}", changed.text());
    assert_eq!(value(&changed.json(), "email"), NEW);
    assert_eq!(
        shown_name(&mut member).await,
        NEW,
        "the name on the pages follows"
    );
    assert_eq!(world.new_browser().log_in(NEW).await.status, 200);
}

#[tokio::test]
async fn the_response_says_if_an_address_has_changed_at_once() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    // As a pool without AttributesRequireVerificationBeforeUpdate responds.
    let sent = json!({ "CodeDeliveryDetailsList": [
        { "AttributeName": "email", "DeliveryMedium": "EMAIL", "Destination": "a***@e***" },
    ] });
    world.gate.answer("UpdateUserAttributes", 200, sent);
    let attributes = json!([
        { "Name": "email", "Value": NEW }, { "Name": "email_verified", "Value": "false" },
    ]);
    let user = json!({ "Username": "x", "UserAttributes": attributes });
    world.gate.answer("GetUser", 200, user);
    let changed: AttributesChanged = member
        .post(path::ACCOUNT_EMAIL, &json!({ "email": NEW }))
        .await
        .json();
    assert_eq!((changed.pending.len(), changed.codes.len()), (0, 1));
    let email = &changed.attributes[2];
    assert_eq!((email.value.as_str(), email.is_verified), (NEW, false));
}

#[tokio::test]
async fn an_address_of_another_account_is_refused() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let body = json!({ "email": world.account("ben").await });
    let refused = member.post(path::ACCOUNT_EMAIL, &body).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::EmailTaken));
    assert_eq!(refused.problem().field, Some(Field::Email));
    let refused = member
        .post(path::ACCOUNT_EMAIL, &json!({ "email": "no address" }))
        .await;
    assert_eq!(refused.refusal(), (422, ProblemCode::InvalidInput));
    let user = at_pool(&world, &email("ada")).await;
    assert_eq!(
        attribute(&user, "email").as_deref(),
        Some("ada@example.org")
    );
}

#[tokio::test]
async fn a_session_cannot_be_used_to_find_out_who_has_an_account() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let body = json!({ "email": world.account("ben").await });
    for _ in 0..10 {
        let refused = member.post(path::ACCOUNT_EMAIL, &body).await;
        assert_eq!(refused.refusal(), (422, ProblemCode::EmailTaken));
    }
    let calls = world.gate.calls("UpdateUserAttributes").len();
    let refused = member.post(path::ACCOUNT_EMAIL, &body).await;
    assert_eq!(refused.refusal(), (429, ProblemCode::TooManyAttempts));
    assert_eq!(world.gate.calls("UpdateUserAttributes").len(), calls);
}

#[tokio::test]
async fn another_code_can_be_requested_until_the_pool_says_stop() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    member
        .post(path::ACCOUNT_EMAIL, &json!({ "email": NEW }))
        .await;
    let first = world.code(NEW);
    for _ in 0..5 {
        let sent = member
            .post(path::ACCOUNT_CODE, &json!({ "address": "email" }))
            .await;
        assert_eq!(sent.status, 200, "{}", sent.text());
        assert_eq!(sent.json::<AddressCode>().destination, "a***@e***");
    }
    let refused = member
        .post(path::ACCOUNT_CODE, &json!({ "address": "email" }))
        .await;
    assert_eq!(refused.refusal(), (429, ProblemCode::TooManyAttempts));
    assert_ne!(world.code(NEW), first);
    assert_eq!(verify(&mut member, "email", &first).await.refusal().0, 422);
    assert_eq!(
        verify(&mut member, "email", &world.code(NEW)).await.status,
        200
    );
}

#[tokio::test]
async fn a_code_that_has_expired_or_is_none_is_refused() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let refused = verify(&mut member, "email", "123456").await;
    assert_eq!(refused.refusal(), (422, ProblemCode::CodeExpired));
    let calls = world.gate.calls("VerifyUserAttribute").len();
    for code in ["", "12345", "abcdef"] {
        let refused = verify(&mut member, "email", code).await;
        assert_eq!(refused.problem().field, Some(Field::Code), "{code}");
    }
    assert_eq!(world.gate.calls("VerifyUserAttribute").len(), calls);
}

#[tokio::test]
async fn a_change_succeeds_although_the_tokens_cannot_be_refreshed() {
    let world = World::with(|plan| plan.pool.access_token_seconds = 300).await;
    let mut member = world.member("ada").await;
    world
        .gate
        .answer("GetTokensFromRefreshToken", 503, json!({}));
    let changed = change(&mut member, "given_name", "Ada").await;
    assert_eq!(changed.status, 200, "{}", changed.text());
    world.gate.restore("GetTokensFromRefreshToken");
    world.advance(300);
    let profile: Profile = member.get(path::PROFILE).await.json();
    assert_eq!(profile.id_token.claims["given_name"], Value::from("Ada"));
}

#[tokio::test]
async fn codes_cannot_be_sent_to_many_phone_numbers() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    // A pool without a limit of its own.
    let sent = json!({ "CodeDeliveryDetailsList": [] });
    world.gate.answer("UpdateUserAttributes", 200, sent);
    for last in 0..10 {
        let changed = change(&mut member, "phone_number", &format!("+491511234567{last}")).await;
        assert_eq!(changed.status, 200, "{}", changed.text());
    }
    let calls = world.gate.all().len();
    let refused = change(&mut member, "phone_number", PHONE).await;
    assert_eq!(refused.refusal(), (429, ProblemCode::TooManyAttempts));
    assert_eq!(world.gate.all().len(), calls);
    let name = change(&mut member, "given_name", "Ada").await;
    assert_eq!(name.status, 200, "names are not limited");
}

#[tokio::test]
async fn a_reset_finds_sessions_from_before_a_change_of_the_email_address() {
    let world = World::new().await;
    let (mut member, mut other) = (world.member("ada").await, world.new_browser());
    other.log_in(&email("ada")).await;
    member
        .post(path::ACCOUNT_EMAIL, &json!({ "email": NEW }))
        .await;
    let changed = verify(&mut member, "email", &world.code(NEW)).await;
    assert_eq!(changed.status, 200, "{}", changed.text());
    // The session with the new address in its tokens is gone.
    assert_eq!(member.post(path::LOGOUT, &json!({})).await.status, 200);
    assert!(other.is_logged_in().await);
    let body = json!({ "email": NEW });
    world.new_browser().post(path::FORGOT_PASSWORD, &body).await;
    let body = json!({ "email": NEW, "code": world.code(NEW), "password": "Another-Horse-8" });
    let reset = world.new_browser().post(path::RESET_PASSWORD, &body).await;
    assert_eq!(reset.status, 200, "{}", reset.text());
    assert!(!other.is_logged_in().await);
}
