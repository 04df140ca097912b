//! Requests at the same time: what may happen once happens once.

use std::sync::Arc;

use tokio::task::JoinSet;

use crate::world::{ADA, App, PASSWORD, Refused, World};

const AT_ONCE: usize = 12;

/// Runs one request many times at once and gives the outcomes.
async fn together<T: Send + 'static, F: Future<Output = T> + Send + 'static>(
    app: App,
    request: impl Fn(Arc<App>) -> F,
) -> Vec<T> {
    let app = Arc::new(app);
    let requests: JoinSet<T> = (0..AT_ONCE).map(|_| request(Arc::clone(&app))).collect();
    requests.join_all().await
}

#[tokio::test]
async fn an_address_is_taken_once() {
    let world = World::new().await;
    let outcomes = together(world.public(), |app| async move {
        app.sign_up(ADA).await.map(drop).map_err(Refused::from)
    })
    .await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    assert_eq!(world.pool.mailbox("").len(), 1);
}

#[tokio::test]
async fn a_rotating_refresh_token_is_replaced_once() {
    let world = World::with(|options| options.refresh_token_rotation = true).await;
    let world = world.with_ada().await;
    let app = world.public();
    let token = app
        .sign_in(ADA, PASSWORD)
        .await
        .unwrap()
        .refresh_token
        .unwrap();
    let outcomes = together(app, |app| {
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
async fn guesses_at_the_same_time_do_not_pass_the_lock() {
    let world = World::new().await.with_ada().await;
    let outcomes = together(world.public(), |app| async move {
        app.send_password(ADA, "wrong").await.unwrap_err()
    })
    .await;
    let looked_at = outcomes
        .iter()
        .filter(|refused| refused.1 == "Incorrect username or password.");
    assert_eq!(looked_at.count(), 5);
}

#[tokio::test]
async fn a_challenge_is_answered_once() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let asked = app.ask(ADA).await.unwrap();
    let claim = asked.claim(&app.pool_name, PASSWORD, crate::world::TIMESTAMP);
    let outcomes = together(app, |app| {
        let claim = claim.clone();
        async move { app.answer(&claim).await.map(drop) }
    })
    .await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
}
