//! Registrations that are refused before the pool is asked.

use serde_json::json;
use wire::{Field, ProblemCode, path};

use crate::world::{PASSWORD, World};

#[tokio::test]
async fn a_password_that_breaks_the_policy_is_not_sent_to_the_pool() {
    let world =
        World::with(|plan| plan.settings.password_policy = Some("min=10,symbol".to_owned())).await;
    for password in ["Short-1", "NoSymbolInHere1", ""] {
        let body = json!({ "email": "ada@example.org", "password": password });
        let problem = world.new_browser().post(path::REGISTER, &body).await;
        assert_eq!(
            problem.refusal(),
            (422, ProblemCode::PasswordNotAccepted),
            "{password}"
        );
        assert_eq!(problem.problem().field, Some(Field::Password));
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn a_common_password_is_refused_before_the_pool_is_asked() {
    let world = World::new().await;
    for password in ["Password1", "Qwerty123", "Aa345678", "ada@example.org"] {
        let body = json!({ "email": "ada@example.org", "password": password });
        let answer = world.new_browser().post(path::REGISTER, &body).await;
        let expected = (422, ProblemCode::PasswordTooCommon);
        assert_eq!(answer.refusal(), expected, "{password}");
        assert_eq!(answer.problem().field, Some(Field::Password));
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn an_invalid_address_is_not_sent_to_the_pool() {
    let world = World::new().await;
    let long = format!("{}@example.org", "a".repeat(250));
    for address in [
        "",
        "ada",
        "ada@",
        "@example.org",
        "ada@example",
        "a b@example.org",
        "ada@exa\nmple.org",
        &long,
    ] {
        let body = json!({ "email": address, "password": PASSWORD });
        let answer = world.new_browser().post(path::REGISTER, &body).await;
        assert_eq!(
            answer.refusal(),
            (422, ProblemCode::InvalidInput),
            "{address}"
        );
        assert_eq!(answer.problem().field, Some(Field::Email), "{address}");
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn only_attributes_of_the_form_can_be_set() {
    let world = World::new().await;
    let body = json!({ "email": "ada@example.org", "password": PASSWORD, "attributes": { "phone_number": "+4915112345678" } });
    let answer = world.new_browser().post(path::REGISTER, &body).await;
    assert_eq!(answer.refusal(), (422, ProblemCode::InvalidInput));
    assert_eq!(answer.problem().field, Some(Field::PhoneNumber));
    for hostile in [
        "custom:role",
        "email_verified",
        "sub",
        "email",
        "cognito:groups",
        "preferred_username",
    ] {
        let body = json!({ "email": "ada@example.org", "password": PASSWORD, "attributes": { hostile: "admin" } });
        let answer = world.new_browser().post(path::REGISTER, &body).await;
        assert_eq!(
            answer.refusal(),
            (400, ProblemCode::MalformedRequest),
            "{hostile}"
        );
    }
    let body = json!({ "email": "ada@example.org", "password": PASSWORD, "client_metadata": {} });
    assert_eq!(
        world
            .new_browser()
            .post(path::REGISTER, &body)
            .await
            .refusal(),
        (400, ProblemCode::MalformedRequest)
    );
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn a_name_with_control_characters_is_not_sent_to_the_pool() {
    let world = World::new().await;
    for (name, field) in [
        ("given_name", Field::GivenName),
        ("family_name", Field::FamilyName),
    ] {
        for value in ["Ad\u{0}a", "Ada\nLovelace", "\u{7f}"] {
            let body = json!({ "email": "ada@example.org", "password": PASSWORD, "attributes": { name: value } });
            let answer = world.new_browser().post(path::REGISTER, &body).await;
            assert_eq!(
                answer.refusal(),
                (422, ProblemCode::InvalidInput),
                "{value:?}"
            );
            assert_eq!(answer.problem().field, Some(field));
        }
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn a_required_attribute_must_be_present_and_well_formed() {
    let world =
        World::with(|plan| plan.settings.sign_up_attributes = "phone_number*".to_owned()).await;
    for attributes in [
        json!({}),
        json!({ "phone_number": " " }),
        json!({ "phone_number": "0151 1234" }),
    ] {
        let body =
            json!({ "email": "ada@example.org", "password": PASSWORD, "attributes": attributes });
        let answer = world.new_browser().post(path::REGISTER, &body).await;
        assert_eq!(
            answer.refusal(),
            (422, ProblemCode::InvalidInput),
            "{attributes}"
        );
        assert_eq!(answer.problem().field, Some(Field::PhoneNumber));
    }
    assert!(world.gate.all().is_empty());
    let body = json!({ "email": "ada@example.org", "password": PASSWORD, "attributes": { "phone_number": "+4915112345678" } });
    assert_eq!(
        world.new_browser().post(path::REGISTER, &body).await.status,
        200
    );
}
