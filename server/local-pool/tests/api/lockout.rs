//! What happens to somebody who guesses passwords.

use crate::world::{ADA, PASSWORD, World};

const LOCKED: (&str, &str) = ("NotAuthorizedException", "Password attempts exceeded");
const WRONG: (&str, &str) = ("NotAuthorizedException", "Incorrect username or password.");

#[tokio::test]
async fn after_five_failures_even_the_right_password_waits_under_every_name() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let sub = app.ask(ADA).await.unwrap().parameters["USERNAME"].clone();
    for _ in 0..5 {
        assert_eq!(app.sign_in(ADA, "wrong").await.unwrap_err(), WRONG);
    }
    assert_eq!(app.sign_in(ADA, PASSWORD).await.unwrap_err(), LOCKED);
    assert_eq!(app.sign_in(&sub, PASSWORD).await.unwrap_err(), LOCKED);
    assert_eq!(app.send_password(ADA, PASSWORD).await.unwrap_err(), LOCKED);
    world.pass(1);
    app.sign_in(ADA, PASSWORD).await.unwrap();
}

#[tokio::test]
async fn each_further_failure_doubles_the_wait() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    for _ in 0..5 {
        app.send_password(ADA, "wrong").await.unwrap_err();
    }
    for seconds in [1, 2, 4] {
        world.pass(seconds - 1);
        assert_eq!(app.send_password(ADA, "wrong").await.unwrap_err(), LOCKED);
        world.pass(1);
        assert_eq!(app.send_password(ADA, "wrong").await.unwrap_err(), WRONG);
    }
}

#[tokio::test]
async fn nobody_is_locked_like_somebody() {
    let world = World::new().await;
    let app = world.public();
    for _ in 0..5 {
        let refused = app.send_password("eve@example.com", "wrong").await;
        assert_eq!(refused.unwrap_err(), WRONG);
    }
    let refused = app.sign_in("EVE@example.com", "wrong").await;
    assert_eq!(refused.unwrap_err(), LOCKED);
}

#[tokio::test]
async fn challenges_that_were_asked_for_before_the_lock_do_not_pass_it() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let mut waiting = Vec::new();
    for _ in 0..7 {
        waiting.push(app.ask(ADA).await.unwrap());
    }
    let mut outcomes = Vec::new();
    for asked in waiting {
        let claim = asked.claim(&app.pool_name, "wrong", crate::world::TIMESTAMP);
        outcomes.push(app.answer(&claim).await.unwrap_err());
    }
    assert!(outcomes[..5].iter().all(|refused| *refused == WRONG));
    assert!(outcomes[5..].iter().all(|refused| *refused == LOCKED));
}

#[tokio::test]
async fn one_account_does_not_lock_another() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    for _ in 0..6 {
        app.send_password("eve@example.com", "wrong")
            .await
            .unwrap_err();
    }
    app.sign_in(ADA, PASSWORD).await.unwrap();
}
