//! Whether the process is running and whether it can serve requests.

use std::sync::atomic::Ordering;

use axum::body::Body;
use axum::http::Method;
use wire::path;

use crate::world::{StoreKind, World, both_stores};

both_stores!(a_server_with_a_broken_store_is_healthy_but_not_ready);

#[tokio::test]
async fn probes_need_no_header_no_session_and_no_pool() {
    let world = World::new().await;
    world.gate.close(true);
    let mut browser = world.new_browser();
    for (path, words) in [(path::HEALTHZ, "ok"), (path::READYZ, "ready")] {
        let answer = browser
            .send(browser.plain(Method::GET, path, Body::empty()))
            .await;
        assert_eq!(
            (answer.status.as_u16(), answer.text().as_str()),
            (200, words)
        );
        assert!(answer.set_cookies().is_empty());
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    assert!(world.gate.all().is_empty());
}

async fn a_server_with_a_broken_store_is_healthy_but_not_ready(store: StoreKind) {
    let mut world = World::over(store).await;
    let mut browser = world.new_browser();
    world.store.fail().await;
    assert_eq!(browser.get(path::HEALTHZ).await.status, 200);
    assert_eq!(browser.get(path::READYZ).await.status, 503);
    world.store.recover().await;
    assert_eq!(
        browser.get(path::READYZ).await.status,
        200,
        "it recovers without a restart"
    );
}

#[tokio::test]
async fn a_server_that_shuts_down_is_healthy_but_not_ready() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    world.state.draining.store(true, Ordering::SeqCst);
    assert_eq!(member.get(path::HEALTHZ).await.status, 200);
    assert_eq!(member.get(path::READYZ).await.status, 503);
    assert!(member.is_logged_in().await, "requests are still served");
}

#[tokio::test]
async fn probes_do_not_look_at_the_client() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    for agent in ["", "ELB-HealthChecker/2.0", "Mozilla/5.0", "curl/8.5.0"] {
        for path in [path::HEALTHZ, path::READYZ] {
            let mut request = browser.plain(Method::GET, path, Body::empty());
            let headers = request.headers_mut();
            headers.insert("user-agent", agent.parse().unwrap());
            headers.insert("host", "10.0.0.7:8080".parse().unwrap());
            headers.insert("sec-fetch-site", "cross-site".parse().unwrap());
            assert_eq!(browser.send(request).await.status, 200, "{agent} {path}");
        }
    }
}

#[tokio::test]
async fn no_header_turns_another_request_into_a_probe() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    for agent in ["ELB-HealthChecker/2.0", "kube-probe/1.30", "GoogleHC/1.0"] {
        let mut request = browser.request(Method::GET, path::PROFILE, Body::empty());
        request
            .headers_mut()
            .insert("user-agent", agent.parse().unwrap());
        assert_eq!(browser.send(request).await.status, 401, "{agent}");
    }
}
