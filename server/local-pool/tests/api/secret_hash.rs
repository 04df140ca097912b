//! `SECRET_HASH`: over the entered name first, over the `sub` afterwards.

use crate::world::{ADA, App, Exception, PASSWORD, TIMESTAMP, World};

fn missing(app: &App) -> Exception {
    let message = format!(
        "Client {} is configured with secret but SECRET_HASH was not received",
        app.id
    );
    Exception("NotAuthorizedException".to_owned(), message)
}

fn wrong(app: &App) -> Exception {
    let message = format!("Unable to verify secret hash for client {}", app.id);
    Exception("NotAuthorizedException".to_owned(), message)
}

#[tokio::test]
async fn a_confidential_client_without_a_hash_is_refused_everywhere() {
    let world = World::new().await.with_ada().await;
    let mut app = world.confidential();
    app.secret = None;
    let missing = missing(&app);
    assert_eq!(
        Exception::from(app.sign_up("eve@example.com").await.unwrap_err()),
        missing
    );
    assert_eq!(app.confirm(ADA, "123456").await.unwrap_err(), missing);
    assert_eq!(app.resend(ADA).await.unwrap_err(), missing);
    assert_eq!(app.forgot(ADA).await.unwrap_err(), missing);
    assert_eq!(
        app.reset(ADA, "123456", PASSWORD).await.unwrap_err(),
        missing
    );
    assert_eq!(app.start_sign_in(ADA).await.err().unwrap(), missing);
}

#[tokio::test]
async fn a_hash_with_another_secret_is_refused_everywhere() {
    let world = World::new().await.with_ada().await;
    let mut app = world.confidential();
    app.secret = Some("another".to_owned());
    let wrong = wrong(&app);
    assert_eq!(
        Exception::from(app.sign_up("eve@example.com").await.unwrap_err()),
        wrong
    );
    assert_eq!(app.confirm(ADA, "123456").await.unwrap_err(), wrong);
    assert_eq!(app.resend(ADA).await.unwrap_err(), wrong);
    assert_eq!(app.forgot(ADA).await.unwrap_err(), wrong);
    assert_eq!(app.reset(ADA, "123456", PASSWORD).await.unwrap_err(), wrong);
    assert_eq!(app.start_sign_in(ADA).await.err().unwrap(), wrong);
}

#[tokio::test]
async fn a_challenge_response_is_hashed_over_the_sub() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let challenge = app.start_sign_in(ADA).await.unwrap();
    let claim = challenge.claim(&app.pool_name, PASSWORD, TIMESTAMP);
    let send = |hash: Option<String>| {
        app.sdk
            .respond_to_auth_challenge()
            .client_id(&app.id)
            .challenge_name("PASSWORD_VERIFIER".into())
            .challenge_responses("USERNAME", &claim.username)
            .challenge_responses("PASSWORD_CLAIM_SIGNATURE", &claim.signature)
            .challenge_responses("PASSWORD_CLAIM_SECRET_BLOCK", &claim.secret_block)
            .challenge_responses("TIMESTAMP", &claim.timestamp)
            .challenge_responses("SECRET_HASH", hash.unwrap())
            .send()
    };
    let refused = Exception::from(send(app.hash(ADA)).await.unwrap_err());
    assert_eq!(refused, wrong(&app));
    send(app.hash(&claim.username)).await.unwrap();
}

#[tokio::test]
async fn a_refresh_is_hashed_over_the_sub_too() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let sub = app.start_sign_in(ADA).await.unwrap().parameters["USERNAME"].clone();
    let token = app
        .sign_in(ADA, PASSWORD)
        .await
        .unwrap()
        .refresh_token
        .unwrap();
    assert_eq!(
        app.refresh_auth(&token, ADA).await.unwrap_err(),
        wrong(&app)
    );
    app.refresh_auth(&token, &sub).await.unwrap();
}

#[tokio::test]
async fn a_hash_from_the_public_client_is_refused() {
    let world = World::new().await;
    let mut app = world.public();
    app.secret = Some("unknown".to_owned());
    let refused = Exception::from(app.sign_up(ADA).await.unwrap_err());
    assert_eq!(refused.0, "InvalidParameterException");
    assert!(
        refused
            .1
            .ends_with("is not configured for secret but secret hash was received")
    );
}
