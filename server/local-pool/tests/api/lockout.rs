//! The lockout after failed password attempts.

use crate::world::{ADA, PASSWORD, World};

const LOCKED: (&str, &str) = ("NotAuthorizedException", "Password attempts exceeded");
const WRONG: (&str, &str) = ("NotAuthorizedException", "Incorrect username or password.");

#[tokio::test]
async fn a_locked_account_refuses_the_correct_password_under_every_name() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let sub = app.start_sign_in(ADA).await.unwrap().parameters["USERNAME"].clone();
    for _ in 0..5 {
        assert_eq!(app.sign_in(ADA, "wrong").await.unwrap_err(), WRONG);
    }
    assert_eq!(app.sign_in(ADA, PASSWORD).await.unwrap_err(), LOCKED);
    assert_eq!(app.sign_in(&sub, PASSWORD).await.unwrap_err(), LOCKED);
    assert_eq!(app.send_password(ADA, PASSWORD).await.unwrap_err(), LOCKED);
    world.advance(1);
    app.sign_in(ADA, PASSWORD).await.unwrap();
}

#[tokio::test]
async fn each_further_failure_doubles_the_lockout() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    for _ in 0..5 {
        app.send_password(ADA, "wrong").await.unwrap_err();
    }
    for seconds in [1, 2, 4] {
        world.advance(seconds - 1);
        assert_eq!(app.send_password(ADA, "wrong").await.unwrap_err(), LOCKED);
        world.advance(1);
        assert_eq!(app.send_password(ADA, "wrong").await.unwrap_err(), WRONG);
    }
}

#[tokio::test]
async fn unknown_names_are_locked_out_too() {
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
async fn earlier_challenges_do_not_bypass_the_lockout() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let mut challenges = Vec::new();
    for _ in 0..7 {
        challenges.push(app.start_sign_in(ADA).await.unwrap());
    }
    let mut outcomes = Vec::new();
    for challenge in challenges {
        let claim = challenge.claim(&app.pool_name, "wrong", crate::world::TIMESTAMP);
        outcomes.push(app.respond(&claim).await.unwrap_err());
    }
    assert!(outcomes[..5].iter().all(|refused| *refused == WRONG));
    assert!(outcomes[5..].iter().all(|refused| *refused == LOCKED));
}

#[tokio::test]
async fn locking_one_account_does_not_lock_another() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    for _ in 0..6 {
        app.send_password("eve@example.com", "wrong")
            .await
            .unwrap_err();
    }
    app.sign_in(ADA, PASSWORD).await.unwrap();
}
