//! The client for the pool's plain HTTP endpoints (key set, token, revocation).

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use tokio::net::lookup_host;

/// The timeout for connecting.
pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(2);
/// The timeout for a whole exchange.
pub const TOTAL_TIMEOUT: Duration = Duration::from_secs(5);
/// The timeout for a whole exchange of a refresh token. With rotation, the pool's answer contains the only refresh token that is
/// still valid, so it is worth waiting for a pool that answers late; no request waits as long.
pub const REFRESH_CALL_TIMEOUT: Duration = Duration::from_secs(90);

/// Firewalls refuse requests without this header, for instance the common rule set of AWS WAF.
const USER_AGENT: &str = concat!("poolgate/", env!("CARGO_PKG_VERSION"));

/// Returns a client with the timeouts of every call to the pool. It follows no redirects, because a request may contain
/// the client secret (ASVS 5.0 13.2.6).
///
/// # Errors
/// The TLS library could not start.
pub fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder()
        .user_agent(USER_AGENT)
        .connect_timeout(CONNECT_TIMEOUT)
        .timeout(TOTAL_TIMEOUT)
        .redirect(reqwest::redirect::Policy::none())
        .dns_resolver(Arc::new(Resolver))
        .build()
}

/// Resolves names below `localhost` to this machine, as browsers do (RFC 6761, section 6.3), and all others as the system
/// does. Many systems only know `localhost` itself, but a pool on `pool.localhost` is another site than the application.
struct Resolver;

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            if is_below_localhost(name.as_str()) {
                let loopback = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
                return Ok(Box::new([loopback].into_iter()) as Addrs);
            }
            let addresses: Vec<_> = lookup_host((name.as_str(), 0)).await?.collect();
            Ok(Box::new(addresses.into_iter()) as Addrs)
        })
    }
}

fn is_below_localhost(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name);
    name.to_ascii_lowercase().ends_with(".localhost")
}

#[cfg(test)]
mod tests {
    use super::is_below_localhost;

    #[test]
    fn only_names_below_localhost_are_this_machine() {
        for name in ["pool.localhost", "a.b.LOCALHOST", "pool.localhost."] {
            assert!(is_below_localhost(name), "{name}");
        }
        for name in [
            "localhost.example.org",
            "notlocalhost",
            "pool.localhost.org",
        ] {
            assert!(!is_below_localhost(name), "{name}");
        }
    }
}
