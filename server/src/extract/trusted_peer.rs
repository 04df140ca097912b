//! Requests of proxies only.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::StatusCode;
use axum::http::request::Parts;
use wire::ProblemCode;

use crate::error::Error;
use crate::state::AppState;

/// The peer of the connection is a proxy in `TRUSTED_PROXIES`, or on this machine. What it reports about a request to an application
/// is believed, so that nobody else may ask: the answer contains who the user is, and perhaps a token.
#[derive(Clone, Copy, Debug)]
pub struct TrustedPeer;

impl FromRequestParts<AppState> for TrustedPeer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Error> {
        if state.config.apps.is_empty() {
            return Err(ProblemCode::NotFound.into());
        }
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let is_trusted = peer.is_some_and(|ConnectInfo(peer)| {
            let address = peer.ip().to_canonical();
            let mut trusted = state.config.trusted_proxies.iter();
            address.is_loopback() || trusted.any(|network| network.contains(&address))
        });
        if is_trusted {
            return Ok(Self);
        }
        let message = "Only a proxy in TRUSTED_PROXIES or on this machine may ask.";
        Err(Error::rejected(StatusCode::FORBIDDEN, message))
    }
}
