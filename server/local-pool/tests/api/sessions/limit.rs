//! How many sessions a user may have, and which of them is evicted.

use serde_json::{Value, json};

use super::{POOL, REVOKED, access, list, tokens, tracking, world_with};
use crate::world::{START, World};

#[tokio::test]
async fn the_next_sign_in_above_the_limit_evicts_the_least_recently_used_session() {
    let world = world_with(2).await;
    let app = world.public();
    let first = tokens(&app).await;
    world.advance(1);
    let second = tokens(&app).await;
    world.advance(1);
    // Now the second one is the least recently used.
    let first_access = app
        .get_tokens(&first.refresh_token.unwrap())
        .await
        .unwrap()
        .access_token
        .unwrap();
    world.advance(1);
    let third = access(&app).await;
    let evicted = app
        .get_tokens(&second.refresh_token.unwrap())
        .await
        .unwrap_err();
    assert_eq!(
        evicted,
        ("NotAuthorizedException", "Refresh Token has been revoked")
    );
    assert_eq!(
        app.user(&second.access_token.unwrap()).await.unwrap_err(),
        REVOKED
    );
    app.user(&first_access).await.unwrap();
    assert_eq!(list(&world, &third).await.len(), 2);
}

#[tokio::test]
async fn a_lower_limit_ends_no_session_before_the_next_sign_in() {
    let world = world_with(20).await;
    let app = world.public();
    for _ in 0..3 {
        world.advance(1);
        tokens(&app).await;
    }
    let token = access(&app).await;
    let lower = json!({ "UserPoolId": POOL, "UserSessionTracking": "ENABLED", "TokenSession": { "MaxPerUser": 2 } });
    world.call("SetUserPoolSessionConfiguration", lower).await;
    assert_eq!(list(&world, &token).await.len(), 4);
    world.advance(1);
    assert_eq!(list(&world, &access(&app).await).await.len(), 2);
}

#[tokio::test]
async fn sign_ins_from_before_the_pool_opted_in_are_not_recorded() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let before = access(&app).await;
    let wanted = json!({ "UserPoolId": POOL, "UserSessionTracking": "ENABLED", "TokenSession": { "MaxPerUser": 1 } });
    world.call("SetUserPoolSessionConfiguration", wanted).await;
    assert_eq!(list(&world, &before).await, [] as [Value; 0]);
    let recorded = access(&app).await;
    let sessions = list(&world, &before).await;
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0]["IsCurrentSession"], false);
    // It does not count towards the limit either.
    app.user(&before).await.unwrap();
    app.user(&recorded).await.unwrap();
}

#[tokio::test]
async fn a_refresh_is_activity_of_the_program_that_sends_it() {
    let world = world_with(20).await;
    let app = world.public();
    let tokens = tokens(&app).await;
    world.advance(100);
    let body = json!({ "ClientId": app.id, "RefreshToken": tokens.refresh_token.unwrap() });
    world.call("GetTokensFromRefreshToken", body).await;
    let session = &list(&world, &tokens.access_token.unwrap()).await[0];
    assert_eq!(session["CreateDate"], START);
    assert_eq!(session["LastActiveDate"], START + 100);
    assert_eq!(session["DeviceType"], "Linux, Firefox");
}

#[tokio::test]
async fn expired_sessions_are_not_listed_and_do_not_count() {
    let world = World::with(|options| {
        tracking(options);
        options.refresh_token_seconds = 3600;
        options.access_token_seconds = 86_400;
    });
    let world = world.await.with_ada().await;
    let app = world.public();
    let old = access(&app).await;
    world.advance(3600);
    let new = access(&app).await;
    assert_eq!(list(&world, &new).await.len(), 1);
    assert_eq!(list(&world, &old).await[0]["IsCurrentSession"], false);
}
