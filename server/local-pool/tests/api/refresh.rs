//! Refresh tokens: `REFRESH_TOKEN_AUTH`, `GetTokensFromRefreshToken`, rotation.

use crate::world::{ADA, PASSWORD, World};

const THIRTY_DAYS: i64 = 30 * 24 * 3600;

async fn rotating(grace: i64) -> World {
    let change = |options: &mut local_pool::Options| {
        options.refresh_token_rotation = true;
        options.refresh_token_grace_seconds = grace;
    };
    World::with(change).await.with_ada().await
}

#[tokio::test]
async fn a_refresh_token_works_repeatedly_without_rotation() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let first = app.sign_in(ADA, PASSWORD).await.unwrap();
    let token = first.refresh_token.unwrap();
    world.advance(3600);
    for _ in 0..2 {
        let next = app.refresh_auth(&token, ADA).await.unwrap();
        assert_eq!(next.refresh_token, None);
        assert_ne!(next.access_token, first.access_token);
        app.user(&next.access_token.unwrap()).await.unwrap();
        let next = app.get_tokens(&token).await.unwrap();
        assert_eq!(next.refresh_token, None);
        assert!(next.id_token.is_some());
    }
}

#[tokio::test]
async fn a_refresh_token_expires_after_thirty_days() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let token = app
        .sign_in(ADA, PASSWORD)
        .await
        .unwrap()
        .refresh_token
        .unwrap();
    world.advance(THIRTY_DAYS - 1);
    app.get_tokens(&token).await.unwrap();
    world.advance(1);
    let expired = ("NotAuthorizedException", "Refresh Token has expired");
    assert_eq!(app.get_tokens(&token).await.unwrap_err(), expired);
    // A later sign-in does not remove the expired one.
    app.send_password(ADA, PASSWORD).await.unwrap();
    assert_eq!(app.get_tokens(&token).await.unwrap_err(), expired);
}

#[tokio::test]
async fn an_unknown_or_stolen_refresh_token_is_refused() {
    let world = World::new().await.with_ada().await;
    let invalid = ("NotAuthorizedException", "Invalid Refresh Token");
    let refused = world.public().get_tokens("unknown").await;
    assert_eq!(refused.unwrap_err(), invalid);
    let app = world.confidential();
    let token = app
        .sign_in(ADA, PASSWORD)
        .await
        .unwrap()
        .refresh_token
        .unwrap();
    // At the other client, without the secret, and with a wrong secret.
    assert_eq!(
        world.public().get_tokens(&token).await.unwrap_err(),
        invalid
    );
    let mut thief = world.confidential();
    for secret in [None, Some("guessed".to_owned())] {
        thief.secret = secret;
        let refused = thief.get_tokens(&token).await.unwrap_err();
        assert_eq!(refused.0, "NotAuthorizedException");
    }
    app.get_tokens(&token).await.unwrap();
}

#[tokio::test]
async fn with_rotation_each_token_works_once() {
    let world = rotating(0).await;
    let app = world.confidential();
    let first = app
        .sign_in(ADA, PASSWORD)
        .await
        .unwrap()
        .refresh_token
        .unwrap();
    let second = app.get_tokens(&first).await.unwrap().refresh_token.unwrap();
    assert_ne!(first, second);
    let refused = app.get_tokens(&first).await.unwrap_err();
    assert_eq!(refused.0, "RefreshTokenReuseException");
    app.get_tokens(&second).await.unwrap();
}

#[tokio::test]
async fn with_rotation_the_old_token_works_in_the_grace_period() {
    let world = rotating(10).await;
    let app = world.public();
    let first = app
        .sign_in(ADA, PASSWORD)
        .await
        .unwrap()
        .refresh_token
        .unwrap();
    app.get_tokens(&first).await.unwrap();
    world.advance(9);
    let again = app.get_tokens(&first).await.unwrap();
    world.advance(1);
    // The second use did not extend the grace period.
    let refused = app.get_tokens(&first).await.unwrap_err();
    assert_eq!(refused.0, "RefreshTokenReuseException");
    app.get_tokens(&again.refresh_token.unwrap()).await.unwrap();
}

#[tokio::test]
async fn with_rotation_the_old_flow_is_off() {
    let world = rotating(0).await;
    let app = world.public();
    let token = app
        .sign_in(ADA, PASSWORD)
        .await
        .unwrap()
        .refresh_token
        .unwrap();
    assert_eq!(
        app.refresh_auth(&token, ADA).await.unwrap_err(),
        (
            "InvalidParameterException",
            "REFRESH_TOKEN_AUTH flow not enabled for this client"
        )
    );
}

#[tokio::test]
async fn rotation_does_not_extend_a_sign_in() {
    let world = rotating(0).await;
    let app = world.public();
    let first = app
        .sign_in(ADA, PASSWORD)
        .await
        .unwrap()
        .refresh_token
        .unwrap();
    world.advance(THIRTY_DAYS - 1);
    let second = app.get_tokens(&first).await.unwrap().refresh_token.unwrap();
    world.advance(1);
    let refused = app.get_tokens(&second).await.unwrap_err();
    assert_eq!(refused.1, "Refresh Token has expired");
}

#[tokio::test]
async fn revoking_the_newest_token_revokes_the_oldest_access_token() {
    let world = rotating(0).await;
    let app = world.public();
    let first = app.sign_in(ADA, PASSWORD).await.unwrap();
    let second = app.get_tokens(&first.refresh_token.unwrap()).await.unwrap();
    app.revoke(&second.refresh_token.unwrap()).await.unwrap();
    let refused = app.user(&first.access_token.unwrap()).await.unwrap_err();
    assert_eq!(refused.1, "Access Token has been revoked");
}
