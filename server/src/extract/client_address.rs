//! The client's address: the peer of the connection, or what trusted proxies report.

use std::net::{IpAddr, SocketAddr};
use std::sync::Once;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use ipnet::IpNet;
use wire::ProblemCode;

use super::forwarded::addresses;
use crate::config::Config;
use crate::error::Error;

/// The address of the client. The guard reads it once for each request; it is an extension from then on.
///
/// The header of proxies is used only if the peer is a trusted proxy. It is read from the right: the first address that
/// is not a trusted proxy is the client (RFC 9700, section 4.13). Anyone can write what is further to the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    /// Reads the address from the connection and the headers of a request. There is none without a connection.
    #[must_use]
    pub fn read(parts: &Parts, config: &Config) -> Option<Self> {
        let ConnectInfo(peer) = parts.extensions.get::<ConnectInfo<SocketAddr>>()?;
        let peer = peer.ip().to_canonical();
        let trusted = &config.trusted_proxies;
        if !is_trusted(trusted, peer) {
            if parts.headers.contains_key(config.forwarded_header.name()) {
                warn_once(peer);
            }
            return Some(Self(peer));
        }
        let forwarded = addresses(&parts.headers, config.forwarded_header);
        Some(Self(client(peer, &forwarded, trusted)))
    }
}

impl<S: Sync> FromRequestParts<S> for ClientAddress {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        let cause = "the connection has no peer address";
        let address = parts.extensions.get::<Self>().copied();
        address.ok_or_else(|| Error::caused_by(ProblemCode::Internal, cause))
    }
}

/// Says that a header is ignored. Only once: anyone can send it.
fn warn_once(peer: IpAddr) {
    static WARNED: Once = Once::new();
    WARNED.call_once(|| {
        tracing::warn!(
            %peer,
            "a peer that is not in TRUSTED_PROXIES reports addresses: if it is a proxy, its clients share their limits"
        );
    });
}

fn is_trusted(trusted: &[IpNet], address: IpAddr) -> bool {
    trusted.iter().any(|network| network.contains(&address))
}

/// Returns the first address that is not trusted, or the last one before what cannot be read.
fn client(peer: IpAddr, forwarded: &[Option<IpAddr>], trusted: &[IpNet]) -> IpAddr {
    let mut client = peer;
    for address in forwarded {
        let Some(address) = address else { break };
        client = *address;
        if !is_trusted(trusted, client) {
            break;
        }
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
    fn the_rightmost_untrusted_address_is_the_client() {
        let proxies = ["10.0.0.0/8".parse().unwrap()];
        let chain = ["10.0.0.7", "203.0.113.9", "1.1.1.1"].map(|text| Some(ip(text)));
        assert_eq!(client(ip("10.0.0.1"), &chain, &proxies), ip("203.0.113.9"));
        assert_eq!(
            client(ip("10.0.0.1"), &chain[..1], &proxies),
            ip("10.0.0.7")
        );
        assert_eq!(client(ip("10.0.0.1"), &[], &proxies), ip("10.0.0.1"));
    }

    #[test]
    fn an_unreadable_address_ends_the_search() {
        let proxies = ["10.0.0.0/8".parse().unwrap()];
        let chain = [Some(ip("10.0.0.7")), None, Some(ip("203.0.113.9"))];
        assert_eq!(client(ip("10.0.0.1"), &chain, &proxies), ip("10.0.0.7"));
    }
}
