//! How this server talks to the pool's plain HTTP endpoints (key set, token, revocation): deadlines and no redirects.

use std::time::Duration;

/// To connect, in all.
pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(2);
/// For a whole exchange.
pub const TOTAL_TIMEOUT: Duration = Duration::from_secs(5);

/// A client with the limits that every call to the pool has. Redirects are not followed: an endpoint that sends
/// us elsewhere with a client secret in hand is not believed (ASVS 5.0 13.2.6).
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
