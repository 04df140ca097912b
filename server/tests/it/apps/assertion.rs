//! What an application can verify without asking this server. [`example`]: how, as `docs/applications.md` shows it.

mod example;

use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde_json::Value;
use wire::{ProblemCode, path};

use super::{Dialect, FETCH, HELP, WIKI, ask, enter, with_apps};
use crate::browser::Browser;
use crate::world::World;

#[tokio::test]
async fn an_application_verifies_who_the_user_is() {
    let on = |plan: &mut crate::world::Plan| {
        with_apps(plan);
        plan.settings.apps_assertion = "on".to_owned();
    };
    let world = World::with(on).await;
    let mut ada = world.member("ada").await;
    let (mut help, _) = enter(&world, &mut ada, HELP, "/").await;
    let answer = ask(&mut help, Dialect::Nginx, ("GET", HELP), FETCH).await;
    let token = answer.header("x-poolgate-assertion");

    let mut anyone = world.new_browser();
    let keys = anyone.plain(axum::http::Method::GET, path::ASSERTION_KEYS, "");
    let keys: JwkSet = anyone.send(keys).await.json();
    let key = keys
        .find(&decode_header(token).unwrap().kid.unwrap())
        .unwrap();
    let mut validation = Validation::new(Algorithm::ES256);
    validation.set_audience(&[HELP]);
    validation.set_issuer(&["https://login.example.org"]);
    // The clock of the test is not that of the library.
    validation.validate_exp = false;
    let claims = decode::<Value>(token, &DecodingKey::from_jwk(key).unwrap(), &validation);
    let claims = claims.unwrap().claims;
    assert_eq!(claims["sub"], answer.header("x-poolgate-user"));
    assert_eq!(claims["email"], "ada@example.org");
    assert_eq!(claims["exp"].as_i64().unwrap() - world.now(), 60);
}

/// The assertion for a user of the wiki, or of another application.
async fn assertion(world: &World, member: &mut Browser, origin: &str) -> String {
    let (mut there, _) = enter(world, member, origin, "/").await;
    let answer = ask(&mut there, Dialect::Nginx, ("GET", origin), FETCH).await;
    answer.header("x-poolgate-assertion").to_owned()
}

/// Changes one character of a part: header, claims or signature.
fn altered(assertion: &str, part: usize) -> String {
    let mut parts: Vec<_> = assertion.split('.').map(str::to_owned).collect();
    let at = parts[part].len() / 2;
    let other = if parts[part][at..].starts_with('A') {
        "B"
    } else {
        "A"
    };
    parts[part].replace_range(at..=at, other);
    parts.join(".")
}

#[tokio::test]
async fn the_example_in_rust_accepts_an_assertion_for_its_application_and_nothing_else() {
    let world = World::with(|plan| {
        with_apps(plan);
        plan.settings.apps = Some(format!("wiki {WIKI} any\nhelp {HELP} any"));
        plan.settings.apps_assertion = "on".to_owned();
    })
    .await;
    // The library has no other clock than that of the machine.
    let real = i64::try_from(jsonwebtoken::get_current_timestamp()).unwrap();
    world.advance(real - world.now() - 300);
    let mut ada = world.member("ada").await;
    let expired = assertion(&world, &mut ada, WIKI).await;
    world.advance(300);
    let valid = assertion(&world, &mut ada, WIKI).await;
    let for_help = assertion(&world, &mut ada, HELP).await;
    let mut anyone = world.new_browser();
    let keys = anyone.plain(axum::http::Method::GET, path::ASSERTION_KEYS, "");
    let keys: JwkSet = anyone.send(keys).await.json();

    let claims = example::user(&valid, &keys).unwrap().unwrap();
    assert_eq!(claims["email"], "ada@example.org");
    let refused = |token: &str| example::user(token, &keys).unwrap_err().into_kind();
    assert_eq!(refused(&for_help), ErrorKind::InvalidAudience);
    assert_eq!(refused(&expired), ErrorKind::ExpiredSignature);
    for part in [1, 2] {
        assert_eq!(refused(&altered(&valid, part)), ErrorKind::InvalidSignature);
    }
    let none = JwkSet { keys: Vec::new() };
    assert_eq!(example::user(&valid, &none).unwrap(), None);
}

#[test]
fn the_example_is_that_of_the_document() {
    let document = include_str!("../../../../docs/applications.md");
    let (_, block) = document.split_once("```rust\n").unwrap();
    let (text, _) = block.split_once("```").unwrap();
    assert_eq!(text, include_str!("assertion/example.rs"));
}

#[tokio::test]
async fn there_is_none_unless_it_is_on() {
    let world = World::with(with_apps).await;
    let mut anyone = world.new_browser();
    let keys = anyone.plain(axum::http::Method::GET, path::ASSERTION_KEYS, "");
    assert_eq!(
        anyone.send(keys).await.refusal(),
        (404, ProblemCode::NotFound)
    );
}
