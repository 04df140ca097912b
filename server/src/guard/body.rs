//! Reads the body of a request before its handler runs, so that a client that sends slowly takes no time from the calls to
//! the pool, and looks like what it is.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest as _, Request, State};
use axum::http::header::CONNECTION;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use wire::ProblemCode;

use crate::error::Error;
use crate::routes::{Kind, Target};

/// The largest request body in bytes. The application never sends one of this size.
const MAX_BODY: usize = 16 * 1024;
/// The longest time that a body may take to arrive.
pub(super) const TIMEOUT: Duration = Duration::from_secs(10);

/// Replaces the body by its bytes. Bodies that no handler reads are left alone.
pub(super) async fn read(
    State(timeout): State<Duration>,
    request: Request,
    next: Next,
) -> Response {
    let is_data = Target::of(request.uri().path()) == Target::Route(Kind::Data);
    if !is_data || matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let mut unread = Request::from_parts(parts.clone(), body);
    DefaultBodyLimit::max(MAX_BODY).apply(&mut unread);
    let code = match tokio::time::timeout(timeout, Bytes::from_request(unread, &())).await {
        Ok(Ok(bytes)) => {
            return next
                .run(Request::from_parts(parts, Body::from(bytes)))
                .await;
        }
        Ok(Err(error)) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            ProblemCode::BodyTooLarge
        }
        Ok(Err(_)) => ProblemCode::MalformedRequest,
        Err(_) => return timed_out(),
    };
    Error::from(code).into_response()
}

/// RFC 9110, section 15.5.9: the connection is closed, because the rest of the body may still arrive.
fn timed_out() -> Response {
    let close = [(CONNECTION, HeaderValue::from_static("close"))];
    let message = "The request body did not arrive in time.";
    let error = Error::rejected(StatusCode::REQUEST_TIMEOUT, message);
    (close, error).into_response()
}

#[cfg(test)]
mod tests {
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use axum::Router;
    use axum::routing::post;
    use hyper::body::Frame;
    use tower::ServiceExt as _;
    use wire::path;

    use super::*;

    /// A body that never ends.
    struct Endless;

    impl hyper::body::Body for Endless {
        type Data = Bytes;
        type Error = std::convert::Infallible;

        fn poll_frame(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
            Poll::Pending
        }
    }

    async fn send(path: &'static str, body: Body) -> (StatusCode, Option<StatusCode>) {
        let routes =
            Router::new().route(path, post(|text: String| async { text }).get(|| async {}));
        let layer = axum::middleware::from_fn_with_state(Duration::from_millis(20), read);
        let request = Request::post(path).body(body).unwrap();
        let response = routes.layer(layer).oneshot(request).await.unwrap();
        let error = response.extensions().get::<std::sync::Arc<Error>>();
        (response.status(), error.map(|error| error.status()))
    }

    #[tokio::test]
    async fn a_slow_body_is_the_fault_of_its_sender() {
        let (status, error) = send(path::LOGIN, Body::new(Endless)).await;
        assert_eq!(status, StatusCode::REQUEST_TIMEOUT);
        assert!(error.is_some_and(|status| status.is_client_error()));
    }

    #[tokio::test]
    async fn a_body_arrives_unchanged() {
        let full = "a".repeat(MAX_BODY);
        assert_eq!(send(path::LOGIN, full.into()).await, (StatusCode::OK, None));
        let (status, _) = send(path::LOGIN, "a".repeat(MAX_BODY + 1).into()).await;
        assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
    }
}
