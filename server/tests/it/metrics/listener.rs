//! The listener of Prometheus, over a real socket.

use axum::body::Body;
use axum::http::Method;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::world::World;

/// A listener that ends with the test.
struct Listener {
    url: String,
    task: JoinHandle<()>,
}

impl Listener {
    async fn start(world: &World) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let state = world.state.clone();
        let task = tokio::spawn(server::metrics::listener::serve(listener, state));
        Self { url, task }
    }

    async fn request(&self, method: Method, path: &str) -> reqwest::Response {
        let http = server::http_client::client().unwrap();
        let request = http.request(method, format!("{}{path}", self.url));
        request.send().await.unwrap()
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.task.abort();
    }
}

#[tokio::test]
async fn the_listener_serves_metrics_and_probes_and_nothing_else() {
    let world = World::new().await;
    let listener = Listener::start(&world).await;
    let metrics = listener.request(Method::GET, "/metrics").await;
    assert_eq!(metrics.status(), 200);
    assert_eq!(
        metrics.headers()["content-type"],
        "text/plain; version=0.0.4; charset=utf-8"
    );
    let text = metrics.text().await.unwrap();
    assert!(
        text.contains("# TYPE poolgate_logins_total counter"),
        "{text}"
    );
    for path in ["/healthz", "/readyz"] {
        assert_eq!(
            listener.request(Method::GET, path).await.status(),
            200,
            "{path}"
        );
    }
    for path in ["/", "/api/session", "/login", "/metrics/", "/metricsx"] {
        assert_eq!(
            listener.request(Method::GET, path).await.status(),
            404,
            "{path}"
        );
    }
    let posted = listener.request(Method::POST, "/metrics").await;
    assert_eq!(posted.status(), 405);
}

#[tokio::test]
async fn users_cannot_read_metrics() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    for path in ["/metrics", "/api/metrics", "/auth/metrics"] {
        let request = browser.plain(Method::GET, path, Body::empty());
        let answer = browser.send(request).await;
        assert!(!answer.text().contains("poolgate_"), "{path}");
    }
}

#[tokio::test]
async fn a_shutdown_is_visible_to_the_end() {
    let world = World::new().await;
    let listener = Listener::start(&world).await;
    world
        .state
        .draining
        .store(true, std::sync::atomic::Ordering::SeqCst);
    let ready = listener.request(Method::GET, "/readyz").await;
    assert_eq!(
        (
            ready.status().as_u16(),
            ready.text().await.unwrap().as_str()
        ),
        (503, "stopping")
    );
    let metrics = listener.request(Method::GET, "/metrics").await;
    assert!(
        metrics
            .text()
            .await
            .unwrap()
            .contains("\npoolgate_ready 0\n")
    );
}
