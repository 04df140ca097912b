//! The client for the pool's plain HTTP endpoints (key set, token, revocation).

use std::time::Duration;

/// The timeout for connecting.
pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(2);
/// The timeout for a whole exchange.
pub const TOTAL_TIMEOUT: Duration = Duration::from_secs(5);
/// The timeout for a whole exchange of a refresh token. With rotation, the pool's answer contains the only refresh token that is
/// still valid, so it is worth waiting for a pool that answers late; no request waits as long.
pub const REFRESH_CALL_TIMEOUT: Duration = Duration::from_secs(90);

/// Returns a client with the timeouts of every call to the pool. It follows no redirects, because a request may contain
/// the client secret (ASVS 5.0 13.2.6).
///
/// # Errors
/// The TLS library could not start.
pub fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder()
        .connect_timeout(CONNECT_TIMEOUT)
        .timeout(TOTAL_TIMEOUT)
        .redirect(reqwest::redirect::Policy::none())
        .build()
}
