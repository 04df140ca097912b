//! Rejects requests for other hosts. Otherwise a website whose name resolves to 127.0.0.1 (DNS rebinding)
//! could read secrets and emails.

use std::{net::IpAddr, sync::Arc};

use axum::{
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::http::app_state::AppState;

/// Responds with 421 unless the `Host` is a loopback name or the host of the public URL.
pub async fn check(State(app): State<Arc<AppState>>, request: Request, next: Next) -> Response {
    let host = request
        .headers()
        .get(header::HOST)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    if is_allowed(host, &app.pool.description.endpoint) {
        next.run(request).await
    } else {
        let message = "The local pool only accepts requests for loopback names and its public URL.";
        (StatusCode::MISDIRECTED_REQUEST, message).into_response()
    }
}

fn is_allowed(host: &str, public_url: &str) -> bool {
    let Ok(authority) = host.parse::<axum::http::uri::Authority>() else {
        return false;
    };
    let name = authority.host().trim_matches(['[', ']']).to_lowercase();
    let is_loopback = name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
    let is_public = url::Url::parse(public_url)
        .is_ok_and(|url| url.host_str().is_some_and(|public| public == name));
    is_loopback || name == "localhost" || name.ends_with(".localhost") || is_public
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    #[test]
    fn only_loopback_names_and_the_public_host_are_allowed() {
        let public = "http://pool.test:9090";
        for ours in [
            "localhost:9090",
            "127.0.0.1:9090",
            "[::1]:9090",
            "a.localhost",
            "POOL.test",
            "localhost",
        ] {
            assert!(is_allowed(ours, public), "{ours}");
        }
        for other in [
            "",
            "evil.example:9090",
            "localhost.evil.example",
            "192.168.1.2",
            "a b",
        ] {
            assert!(!is_allowed(other, public), "{other}");
        }
    }
}
