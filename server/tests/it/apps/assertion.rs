//! What an application can verify without asking this server.

use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde_json::Value;
use wire::{ProblemCode, path};

use super::{Dialect, FETCH, HELP, ask, enter, with_apps};
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
