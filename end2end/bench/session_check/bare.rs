//! One route with axum alone: the headers and the body of a session check, without any of its work.

use std::collections::BTreeMap;

use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Json, Router};
use wire::{SessionStatus, path};

/// Serves `body` with `headers`, both as JSON. The body is serialized for each request, as the server does.
pub async fn serve(address: &str, headers: &str, body: &str) {
    let status: SessionStatus = serde_json::from_str(body).expect("a session");
    let headers = parse(headers);
    let answer = move || {
        let (headers, status) = (headers.clone(), status.clone());
        async move { answer(headers, status) }
    };
    let app = Router::new().route(path::SESSION, get(answer));
    let listener = tokio::net::TcpListener::bind(address).await;
    let served = axum::serve(listener.expect("a free port"), app).await;
    served.expect("never ends");
}

fn answer(headers: HeaderMap, status: SessionStatus) -> impl IntoResponse {
    (headers, Json(status))
}

fn parse(headers: &str) -> HeaderMap {
    let headers: BTreeMap<String, String> = serde_json::from_str(headers).expect("headers");
    let parsed = headers.iter().map(|(name, value)| {
        let name: HeaderName = name.parse().expect("a name");
        (name, HeaderValue::from_str(value).expect("a value"))
    });
    // `Json` sets it.
    parsed.filter(|(name, _)| name != CONTENT_TYPE).collect()
}
