//! One deadline per request. Each call to the pool has a timeout of its own, but a request can make several of them, and
//! can wait for one that another request makes.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use wire::{ProblemCode, ReturnTo};

use crate::error::Error;
use crate::http_client::TOTAL_TIMEOUT;
use crate::routes::{Kind, Target};

/// The longest time that a request may take.
pub(super) const DEADLINE: Duration = Duration::from_millis(5800);
// A call to the pool can end on its own, with an error that says more.
const _: () = assert!(TOTAL_TIMEOUT.as_millis() < DEADLINE.as_millis());

/// Responds that the pool is unavailable once the deadline has passed. The handler is dropped; what it has started in a
/// task, such as a refresh, continues. Nothing is sent again.
pub(super) async fn enforce(
    State(deadline): State<Duration>,
    request: Request,
    next: Next,
) -> Response {
    let target = Target::of(request.uri().path());
    match tokio::time::timeout(deadline, next.run(request)).await {
        Ok(response) => response,
        Err(elapsed) => {
            let error = Error::caused_by(ProblemCode::PoolUnavailable, elapsed);
            if target == Target::Route(Kind::Navigation) {
                error.on_login_page(ReturnTo::default()).into_response()
            } else {
                error.into_response()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::http::StatusCode;
    use axum::routing::get;
    use tower::ServiceExt as _;

    use super::*;

    async fn hang(path: &'static str) -> Response {
        let routes = Router::new().route(path, get(std::future::pending::<()>));
        let layer = axum::middleware::from_fn_with_state(Duration::ZERO, enforce);
        let routes = routes.layer(layer);
        let request = Request::get(path).body(Body::empty()).unwrap();
        routes.oneshot(request).await.unwrap()
    }

    #[tokio::test]
    async fn a_request_that_hangs_is_answered() {
        let response = hang(wire::path::SESSION).await;
        assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    }

    #[tokio::test]
    async fn a_navigation_that_hangs_ends_on_the_login_page() {
        let response = hang(wire::path::AUTH_CALLBACK).await;
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        let location = response.headers()["location"].to_str().unwrap();
        assert!(location.starts_with("/login?problem=pool_unavailable"));
    }
}
