//! `poolgate probe`: asks a server on this machine whether it is running, for places without another HTTP client, such as the
//! container image.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use wire::path;

use crate::config::Probe;
use crate::http_client;

const fn path_of(probe: Probe) -> &'static str {
    match probe {
        Probe::Healthy => path::HEALTHZ,
        Probe::Ready => path::READYZ,
    }
}

/// Sends the request to a server that listens at `listen`; returns its status and body if that is not a success.
///
/// # Errors
/// There is no answer within five seconds, or one that is not a success.
pub async fn run(probe: Probe, listen: SocketAddr) -> Result<(), String> {
    let address = reachable(listen);
    let url = format!("http://{address}{}", path_of(probe));
    let client = http_client::client().map_err(|error| error.to_string())?;
    let sent = client.get(&url).send().await;
    let response = sent.map_err(|error| format!("{url}: no answer ({})", cause(&error)))?;
    let status = response.status();
    if status.is_success() {
        return Ok(());
    }
    let body = response.text().await.unwrap_or_default();
    Err(format!("{url}: {status} {body}"))
}

/// Returns an address at which this machine reaches a listener of all its addresses.
fn reachable(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, listen.port())
}

/// Returns the innermost cause, which is the one that names the problem.
fn cause(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause.to_string()
}

#[cfg(test)]
mod tests {
    use super::reachable;

    #[test]
    fn a_listener_of_all_addresses_is_reached_over_loopback() {
        for (listen, expected) in [
            ("0.0.0.0:8080", "127.0.0.1:8080"),
            ("[::]:80", "[::1]:80"),
            ("10.0.0.7:81", "10.0.0.7:81"),
        ] {
            let reached = reachable(listen.parse().unwrap());
            assert_eq!(reached.to_string(), expected);
        }
    }
}
