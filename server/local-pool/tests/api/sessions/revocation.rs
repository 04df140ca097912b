//! Revoking one session of a user.

use serde_json::json;

use super::{access, id, revoke_refused, tokens, world_with};
use crate::world::PASSWORD;

#[tokio::test]
async fn a_session_that_is_not_another_one_of_the_user_cannot_be_revoked() {
    let world = world_with(20).await;
    world
        .admin()
        .create_confirmed("grace@example.com", PASSWORD)
        .await;
    let app = world.public();
    let own = access(&app).await;
    let strangers = app
        .send_password("grace@example.com", PASSWORD)
        .await
        .unwrap()
        .access_token
        .unwrap();
    let (own_id, strangers_id) = (id(&world, &own).await, id(&world, &strangers).await);

    let current = revoke_refused(&world, &own, &own_id).await;
    assert_eq!(current.0, "InvalidParameterException");
    let unknown = (
        "ResourceNotFoundException".to_owned(),
        "Session does not exist.".to_owned(),
    );
    assert_eq!(revoke_refused(&world, &own, &strangers_id).await, unknown);
    for prefix in ["tkn", "sso"] {
        let made_up = format!("{prefix}{}", "a".repeat(25));
        assert_eq!(revoke_refused(&world, &own, &made_up).await, unknown);
    }
    app.user(&strangers).await.unwrap();

    for bad in ["", "tkn", &own_id[1..], &own_id.to_uppercase()] {
        let (name, message) = revoke_refused(&world, &own, bad).await;
        assert_eq!(name, "InvalidParameterException");
        assert!(message.contains("'sessionId'"), "{message}");
    }
    let body =
        json!({ "AccessToken": own, "SessionId": strangers_id, "RevokeAssociatedSessions": "ALL" });
    let (name, message) = world.refused("RevokeUserSession", body).await;
    assert_eq!(name, "InvalidParameterException");
    assert!(
        message.contains("enum value set: [NONE, LINKED]"),
        "{message}"
    );
    let body = json!({ "AccessToken": own, "NextToken": "made-up" });
    assert_eq!(
        world.refused("ListUserSessions", body).await.0,
        "InvalidParameterException"
    );
}

#[tokio::test]
async fn the_tokens_of_a_revoked_session_are_refused_and_others_are_not() {
    let world = world_with(20).await;
    let app = world.public();
    let (own, other) = (tokens(&app).await, tokens(&world.public()).await);
    let (own_token, other_token) = (own.access_token.unwrap(), other.access_token.unwrap());
    let other_id = id(&world, &other_token).await;
    let body = json!({ "AccessToken": own_token, "SessionId": other_id });
    world.call("RevokeUserSession", body).await;
    let refused = app
        .get_tokens(&other.refresh_token.unwrap())
        .await
        .unwrap_err();
    assert_eq!(
        refused,
        ("NotAuthorizedException", "Refresh Token has been revoked")
    );
    let (name, _) = world
        .refused("ListUserSessions", json!({ "AccessToken": other_token }))
        .await;
    assert_eq!(name, "NotAuthorizedException");
    app.get_tokens(&own.refresh_token.unwrap()).await.unwrap();
    // Revoked sessions are gone: there is nothing left to revoke.
    assert_eq!(
        revoke_refused(&world, &own_token, &other_id).await.0,
        "ResourceNotFoundException"
    );
}
