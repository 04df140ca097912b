//! One connection: from its first request until it is closed without losing one.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::ConnectInfo;
use http::header::CONNECTION;
use http::{HeaderValue, Request, Response};
use hyper::body::{Frame, Incoming, SizeHint};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tower::ServiceExt as _;

use super::connections::{self, Activity, Place};
use super::socket::{Socket, has_input};
use super::{Limits, Phase};

/// How long a connection stays open without a request once the listener is closed. The client of a new connection, or of
/// one with a response, may be about to send one.
const LAST_CALL: Duration = Duration::from_secs(1);
/// What hyper accepts. The guard refuses less than this, with a problem and the headers of every response; hyper's own
/// responses have neither.
const MAX_HEADERS: usize = 400;
const MAX_HEAD: usize = 128 * 1024;

/// Serves a connection until either side closes it.
pub(super) fn serve(
    stream: TcpStream,
    place: Place,
    app: Router,
    limits: &Limits,
    phase: watch::Receiver<Phase>,
) -> impl Future<Output = ()> + use<> {
    let (stream, place) = (Arc::new(stream), Arc::new(place));
    let activity = Arc::clone(&place.activity);
    let (peer, response_timeout) = (place.peer, limits.response_timeout);
    let socket = Socket::new(
        Arc::clone(&stream),
        Arc::clone(&activity),
        limits.write_timeout,
    );
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(limits.header_timeout)
        .max_headers(MAX_HEADERS)
        .max_buf_size(MAX_HEAD);
    let requests = Requests {
        app,
        address: stream.peer_addr().unwrap_or_else(|_| (peer, 0).into()),
        place,
        phase: phase.clone(),
    };
    let service = service_fn(move |request| requests.clone().handle(request));
    let served = builder.serve_connection(TokioIo::new(socket), service);
    async move {
        let mut served = pin!(served);
        let mut is_last = false;
        loop {
            tokio::select! {
                biased;
                ended = served.as_mut() => {
                    if let Err(error) = ended {
                        tracing::debug!(%error, %peer, "connection failed");
                    }
                    return;
                }
                () = activity.busy_for(response_timeout) => {
                    tracing::debug!(%peer, "response timed out");
                    return;
                }
                () = last_call(&activity, phase.clone()), if !is_last => {
                    is_last = true;
                    continue;
                }
                () = activity.asked() => {}
                () = activity.idle(), if is_last => {}
            }
            // What has arrived is read, unless a response comes first that the client does not read.
            if activity.is_writing() || !has_input(&stream) {
                return;
            }
            tokio::task::yield_now().await;
        }
    }
}

/// Waits until the listener is closed and no request is expected.
async fn last_call(activity: &Activity, mut phase: watch::Receiver<Phase>) {
    // Fails if the server is gone, which is the same.
    let _ = phase.wait_for(|phase| *phase == Phase::Closed).await;
    activity.silent_for(LAST_CALL).await;
}

/// What the requests of a connection need.
#[derive(Clone)]
struct Requests {
    app: Router,
    address: SocketAddr,
    place: Arc<Place>,
    phase: watch::Receiver<Phase>,
}

impl Requests {
    async fn handle(
        self,
        mut request: Request<Incoming>,
    ) -> Result<Response<ResponseBody>, Infallible> {
        let in_progress = self.place.begin_request();
        request.extensions_mut().insert(ConnectInfo(self.address));
        let activity = Arc::clone(&self.place.activity);
        let request = request.map(|body| Body::new(RequestBody { body, activity }));
        let Ok(mut response) = self.app.oneshot(request).await;
        if *self.phase.borrow() != Phase::Serving || self.place.activity.is_asked() {
            // The client sends its next request on another connection, perhaps to another server.
            let close = HeaderValue::from_static("close");
            response.headers_mut().insert(CONNECTION, close);
        }
        Ok(response.map(|body| ResponseBody {
            body,
            _in_progress: in_progress,
        }))
    }
}

/// The body of a request, which records when a handler waits for the client.
struct RequestBody {
    body: Incoming,
    activity: Arc<Activity>,
}

impl hyper::body::Body for RequestBody {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        self.activity.set_reading(polled.is_pending());
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for RequestBody {
    fn drop(&mut self) {
        self.activity.set_reading(false);
    }
}

/// The body of a response. Its request is in progress until it is sent.
struct ResponseBody {
    body: Body,
    _in_progress: connections::Request,
}

impl hyper::body::Body for ResponseBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests;
