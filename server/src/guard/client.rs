//! Who is calling: the peer, or what trusted proxies say of it.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, Request};
use ipnet::IpNet;

/// The client's address as text, for the log.
///
/// `X-Forwarded-For` counts only when the peer is a trusted proxy, and is read from the right: the first address
/// that is no trusted proxy is the client (RFC 9700, section 4.13). Whatever stands further left, anyone can write.
pub(super) fn address(request: &Request, trusted: &[IpNet]) -> String {
    let Some(ConnectInfo(peer)) = request.extensions().get::<ConnectInfo<SocketAddr>>() else {
        return String::new();
    };
    let forwarded = request
        .headers()
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok());
    let chain: Vec<&str> = forwarded.flat_map(|value| value.split(',')).collect();
    client(peer.ip(), &chain, trusted).to_string()
}

fn client(peer: IpAddr, chain: &[&str], trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: &IpAddr| trusted.iter().any(|network| network.contains(address));
    let mut client = peer;
    for word in chain.iter().rev() {
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
    fn a_stranger_cannot_choose_its_address() {
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
    fn behind_trusted_proxies_the_rightmost_untrusted_address_counts() {
        let proxies = ["10.0.0.0/8".parse().unwrap()];
        let chain = ["1.1.1.1", " 203.0.113.9", "10.0.0.7"];
        assert_eq!(client(ip("10.0.0.1"), &chain, &proxies), ip("203.0.113.9"));
        assert_eq!(
            client(ip("10.0.0.1"), &["203.0.113.9", "junk"], &proxies),
            ip("10.0.0.1")
        );
    }
}
