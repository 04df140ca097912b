//! The clock of a running pool, as tests of applications set it.

use local_pool::Clock;
use serde_json::json;

use crate::{
    tokens::claims,
    world::{ADA, PASSWORD, World, http},
};

async fn set(world: &World, ahead: i64) -> u16 {
    let request = http().post(world.url("/clock"));
    let response = request.json(&json!({ "ahead": ahead })).send().await;
    response.unwrap().status().as_u16()
}

async fn logged_in_at(world: &World) -> i64 {
    // Not SRP: its proof contains the time of the tests' manual clock.
    let body = json!({
        "ClientId": world.description().client("public").unwrap().client_id,
        "AuthFlow": "USER_PASSWORD_AUTH",
        "AuthParameters": { "USERNAME": ADA, "PASSWORD": PASSWORD },
    });
    let (status, response) = world.post("InitiateAuth", body).await;
    assert_eq!(status, 200, "{response}");
    let token = response["AuthenticationResult"]["IdToken"]
        .as_str()
        .unwrap();
    claims(world, token).await["auth_time"].as_i64().unwrap()
}

#[tokio::test]
async fn a_login_while_the_clock_is_back_is_an_old_one() {
    let world = World::with(|options| options.clock = Clock::system()).await;
    let world = world.with_ada().await;
    let before = logged_in_at(&world).await;
    assert_eq!(set(&world, -300).await, 204);
    let old = logged_in_at(&world).await;
    assert!((before - 300..before).contains(&old), "{old} {before}");
    assert_eq!(set(&world, 0).await, 204);
    assert!(logged_in_at(&world).await >= before);
}
