//! The connection to Redis: to which server, and as whom.

use wire::path;

use crate::world::{RedisProxy, RedisServer, StoreKind, World, email};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_failover_the_server_connects_to_the_new_primary() {
    let mut world = World::over(StoreKind::Redis).await;
    world.account("ada").await;
    let proxy = RedisProxy::start(world.store.redis().port());
    world
        .restart(|settings| settings.session_store = proxy.url().into())
        .await;
    let mut browser = world.new_browser();
    assert_eq!(browser.log_in(&email("ada")).await.status, 200);
    let next = RedisServer::start(&world.path("next"));
    // The connection to the former primary stays open.
    proxy.forward_to(next.port());
    world.store.redis().replicate(next.port());
    // The first write fails, and leads to the new primary.
    browser.log_in(&email("ada")).await;
    assert_eq!(browser.log_in(&email("ada")).await.status, 200);
    assert!(browser.is_logged_in().await);
    assert_eq!(browser.get(path::READYZ).await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_user_of_redis_needs_few_rights_and_the_right_password() {
    let mut world = World::over(StoreKind::Redis).await;
    world.account("ada").await;
    let mut user = redis::cmd("ACL");
    user.arg("SETUSER").arg("poolgate").arg("on").arg(">secret");
    user.arg("~poolgate:*")
        .arg("+@all")
        .arg("-@dangerous")
        .arg("+info");
    world.store.redis().command(&user);
    let port = world.store.redis().port();
    for (password, ready) in [("wrong", 503), ("secret", 200)] {
        let url = format!("redis://poolgate:{password}@127.0.0.1:{port}");
        world
            .restart(|settings| settings.session_store = url.into())
            .await;
        let mut browser = world.new_browser();
        assert_eq!(browser.get(path::READYZ).await.status, ready);
        let answer = browser.log_in(&email("ada")).await;
        assert_eq!(answer.status, ready, "{}", answer.text());
    }
    // The clean-up needs no more rights, and neither does the start.
    world.state.sessions.remove_expired().await.unwrap();
    assert_eq!(world.sessions().await, 1);
}
