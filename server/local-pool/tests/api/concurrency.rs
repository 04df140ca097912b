//! Concurrent requests: single-use values are used only once.

use std::sync::Arc;

use tokio::task::JoinSet;

use crate::world::{ADA, App, Exception, PASSWORD, World};

const REQUESTS: usize = 12;

/// Sends one request many times concurrently, and returns the outcomes.
async fn concurrently<T: Send + 'static, F: Future<Output = T> + Send + 'static>(
    app: App,
    request: impl Fn(Arc<App>) -> F,
) -> Vec<T> {
    let app = Arc::new(app);
    let requests: JoinSet<T> = (0..REQUESTS).map(|_| request(Arc::clone(&app))).collect();
    requests.join_all().await
}

#[tokio::test]
async fn only_one_of_many_sign_ups_with_an_address_succeeds() {
    let world = World::new().await;
    let outcomes = concurrently(world.public(), |app| async move {
        app.sign_up(ADA).await.map(drop).map_err(Exception::from)
    })
    .await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    assert_eq!(world.pool.mailbox("").len(), 1);
}

#[tokio::test]
async fn concurrent_requests_replace_a_rotating_refresh_token_once() {
    let world = World::with(|options| options.refresh_token_rotation = true).await;
    let world = world.with_ada().await;
    let app = world.public();
    let token = app
        .sign_in(ADA, PASSWORD)
        .await
        .unwrap()
        .refresh_token
        .unwrap();
    let outcomes = concurrently(app, |app| {
        let token = token.clone();
        async move { app.get_tokens(&token).await.map(drop) }
    })
    .await;
    let (replaced, refused): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(Result::is_ok);
    assert_eq!(replaced.len(), 1);
    for outcome in refused {
        assert_eq!(outcome.unwrap_err().0, "RefreshTokenReuseException");
    }
}

#[tokio::test]
async fn concurrent_guesses_do_not_bypass_the_lockout() {
    let world = World::new().await.with_ada().await;
    let outcomes = concurrently(world.public(), |app| async move {
        app.send_password(ADA, "wrong").await.unwrap_err()
    })
    .await;
    let checked = outcomes
        .iter()
        .filter(|refused| refused.1 == "Incorrect username or password.");
    assert_eq!(checked.count(), 5);
}

#[tokio::test]
async fn a_challenge_accepts_one_of_many_responses() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let challenge = app.start_sign_in(ADA).await.unwrap();
    let claim = challenge.claim(&app.pool_name, PASSWORD, crate::world::TIMESTAMP);
    let outcomes = concurrently(app, |app| {
        let claim = claim.clone();
        async move { app.respond(&claim).await.map(drop) }
    })
    .await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
}
