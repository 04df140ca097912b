//! Tokens of a login that fails after the pool has issued them: nobody uses them, so they are revoked.

use serde_json::{Value, json};
use wire::ProblemCode;

use crate::world::World;

/// The refresh token of the latest login, once it is revoked.
async fn revoked_token(world: &World, revocation: &str) -> bool {
    world.gate.wait_for_calls(revocation, 1).await;
    let answers = world.gate.all().into_iter().rev();
    let answers = answers.filter_map(|call| serde_json::from_str::<Value>(&call.answer).ok());
    let issued = answers.filter_map(|answer| {
        let token = answer["AuthenticationResult"]["RefreshToken"].as_str();
        token
            .or(answer["refresh_token"].as_str())
            .map(str::to_owned)
    });
    let token = issued.into_iter().next().unwrap();
    let calls = world.gate.calls(revocation);
    calls.iter().any(|call| call.request.contains(&token))
}

#[tokio::test]
async fn the_tokens_of_a_login_whose_session_cannot_be_stored_are_revoked() {
    let world = World::new().await;
    world.account("ada").await;
    world.sql("ALTER TABLE sessions RENAME TO away").await;
    let failed = world.new_browser().log_in("ada@example.org").await;
    assert_eq!(failed.refusal(), (503, ProblemCode::StoreUnavailable));
    assert!(revoked_token(&world, "RevokeToken").await);
    world.gate.clear_calls();
    let answer = world
        .new_browser()
        .hosted_log_in("ada@example.org", "/profile")
        .await;
    assert!(
        answer.location().contains("problem=store_unavailable"),
        "{}",
        answer.location()
    );
    assert!(revoked_token(&world, "/oauth2/revoke").await);
}

#[tokio::test]
async fn the_tokens_of_a_login_that_cannot_be_verified_are_revoked() {
    let world = World::new().await;
    world.account("ada").await;
    let key_set = world.state.config.pool.jwks_url.path().to_owned();
    world.gate.answer(&key_set, 503, json!({}));
    let failed = world.new_browser().log_in("ada@example.org").await;
    assert_eq!(failed.status, 503);
    assert!(revoked_token(&world, "RevokeToken").await);
    assert_eq!(world.sessions().await, 0);
}
