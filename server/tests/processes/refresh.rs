//! Refreshes across servers, and what interrupts them.

use wire::path;

use crate::world::{Plan, World};

/// The operation that refreshes.
const REFRESH: &str = "GetTokensFromRefreshToken";

#[tokio::test]
async fn a_session_of_one_server_continues_at_another() {
    let world = World::start(Plan::default()).await;
    let (first, second) = (world.server().await, world.server().await);
    let mut client = world.log_in(&first).await;
    assert!(client.is_logged_in(&second).await);
    assert_eq!(client.get(&second, path::PROFILE).await.status, 200);
    assert_eq!(world.proxy.count(REFRESH), 0);
}
