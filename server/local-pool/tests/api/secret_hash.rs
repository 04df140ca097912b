//! `SECRET_HASH`: over the typed name first, over the `sub` afterwards.

use crate::world::{ADA, App, PASSWORD, Refused, TIMESTAMP, World};

fn missing(app: &App) -> Refused {
    let sentence = format!(
        "Client {} is configured with secret but SECRET_HASH was not received",
        app.id
    );
    Refused("NotAuthorizedException".to_owned(), sentence)
}

fn wrong(app: &App) -> Refused {
    let sentence = format!("Unable to verify secret hash for client {}", app.id);
    Refused("NotAuthorizedException".to_owned(), sentence)
}

#[tokio::test]
async fn a_confidential_client_without_a_hash_is_refused_everywhere() {
    let world = World::new().await.with_ada().await;
    let mut app = world.confidential();
    app.secret = None;
    let missing = missing(&app);
    assert_eq!(
        Refused::from(app.sign_up("eve@example.com").await.unwrap_err()),
        missing
    );
    assert_eq!(app.confirm(ADA, "123456").await.unwrap_err(), missing);
    assert_eq!(app.resend(ADA).await.unwrap_err(), missing);
    assert_eq!(app.forgot(ADA).await.unwrap_err(), missing);
    assert_eq!(
        app.reset(ADA, "123456", PASSWORD).await.unwrap_err(),
        missing
    );
    assert_eq!(app.ask(ADA).await.err().unwrap(), missing);
}

#[tokio::test]
async fn a_hash_with_another_secret_is_refused_everywhere() {
    let world = World::new().await.with_ada().await;
    let mut app = world.confidential();
    app.secret = Some("another".to_owned());
    let wrong = wrong(&app);
    assert_eq!(
        Refused::from(app.sign_up("eve@example.com").await.unwrap_err()),
        wrong
    );
    assert_eq!(app.confirm(ADA, "123456").await.unwrap_err(), wrong);
    assert_eq!(app.resend(ADA).await.unwrap_err(), wrong);
    assert_eq!(app.forgot(ADA).await.unwrap_err(), wrong);
    assert_eq!(app.reset(ADA, "123456", PASSWORD).await.unwrap_err(), wrong);
    assert_eq!(app.ask(ADA).await.err().unwrap(), wrong);
}

#[tokio::test]
async fn the_answer_to_a_challenge_is_hashed_over_the_sub_and_not_over_the_address() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let asked = app.ask(ADA).await.unwrap();
    let claim = asked.claim(&app.pool_name, PASSWORD, TIMESTAMP);
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
    let refused = Refused::from(send(app.hash(ADA)).await.unwrap_err());
    assert_eq!(refused, wrong(&app));
    send(app.hash(&claim.username)).await.unwrap();
}

#[tokio::test]
async fn a_refresh_is_hashed_over_the_sub_too() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let sub = app.ask(ADA).await.unwrap().parameters["USERNAME"].clone();
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
async fn a_hash_that_the_public_client_cannot_have_is_refused() {
    let world = World::new().await;
    let mut app = world.public();
    app.secret = Some("invented".to_owned());
    let refused = Refused::from(app.sign_up(ADA).await.unwrap_err());
    assert_eq!(refused.0, "InvalidParameterException");
    assert!(
        refused
            .1
            .ends_with("is not configured for secret but secret hash was received")
    );
}
