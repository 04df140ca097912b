//! The client's address: the peer of the connection, or what trusted proxies report.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use ipnet::IpNet;
use wire::ProblemCode;

use crate::error::Error;
use crate::state::AppState;

/// The address of the client.
///
/// `X-Forwarded-For` is used only if the peer is a trusted proxy. It is read from the right: the first address that
/// is not a trusted proxy is the client (RFC 9700, section 4.13). Anyone can write what is further to the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl FromRequestParts<AppState> for ClientAddress {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Error> {
        let Some(ConnectInfo(peer)) = parts.extensions.get::<ConnectInfo<SocketAddr>>() else {
            let cause = "the connection has no peer address";
            return Err(Error::caused_by(ProblemCode::Internal, cause));
        };
        let trusted = &state.config.trusted_proxies;
        Ok(Self(client(
            peer.ip(),
            &forwarded_for(&parts.headers),
            trusted,
        )))
    }
}

fn forwarded_for(headers: &HeaderMap) -> Vec<&str> {
    headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect()
}

fn client(peer: IpAddr, forwarded_for: &[&str], trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: &IpAddr| trusted.iter().any(|network| network.contains(address));
    let mut client = peer;
    for word in forwarded_for.iter().rev() {
        if !is_trusted(&client) {
            break;
        }
        let Ok(address) = word.trim().parse() else {
            break;
        };
        client = address;
    }
    client
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_client_cannot_choose_its_address() {
        assert_eq!(
            client(ip("203.0.113.9"), &["198.51.100.1"], &[]),
            ip("203.0.113.9")
        );
        let proxies = ["10.0.0.0/8".parse().unwrap()];
        assert_eq!(
            client(ip("203.0.113.9"), &["198.51.100.1"], &proxies),
            ip("203.0.113.9")
        );
    }

    #[test]
    fn the_rightmost_untrusted_address_is_the_client() {
        let proxies = ["10.0.0.0/8".parse().unwrap()];
        let chain = ["1.1.1.1", " 203.0.113.9", "10.0.0.7"];
        assert_eq!(client(ip("10.0.0.1"), &chain, &proxies), ip("203.0.113.9"));
        assert_eq!(
            client(ip("10.0.0.1"), &["203.0.113.9", "junk"], &proxies),
            ip("10.0.0.1")
        );
    }
}
