//! Two servers on one SQLite file. One has a session in memory that the other one changes and ends.

use serde_json::json;
use wire::path;

use crate::refresh::{REFRESH, access_token_id, rotation};
use crate::world::World;

#[tokio::test]
async fn what_one_server_has_in_memory_is_what_another_one_has_written() {
    let world = World::start(rotation(0)).await;
    let (first, second) = (world.server().await, world.server().await);
    let mut clients = world.log_in_with_expired_tokens(&first, 1).await;
    let mut client = clients.remove(0);
    let mut tab = client.clone();
    for _ in 0..2 {
        assert!(tab.is_logged_in(&second).await);
    }
    assert_eq!(world.proxy.count(REFRESH), 0);
    let changed = client.get(&first, path::PROFILE).await;
    let seen = tab.get(&second, path::PROFILE).await;
    assert_eq!(access_token_id(&seen), access_token_id(&changed));
    assert_eq!(world.proxy.count(REFRESH), 1);
    assert!(tab.is_logged_in(&second).await);
    let ended = client.post(&first, path::LOGOUT, &json!({})).await;
    assert_eq!(ended.status, 200, "{ended:?}");
    assert!(!tab.is_logged_in(&second).await);
}
