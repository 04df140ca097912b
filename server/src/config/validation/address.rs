//! URLs and networks.

use std::net::SocketAddr;

use ipnet::IpNet;
use url::{Host, Url};

use super::{Error, invalid, non_blank, parse};
use crate::config::ForwardedHeader;

pub(super) fn public_url(text: &str) -> Result<String, Error> {
    const VARIABLE: &str = "PUBLIC_URL";
    let url = secure_url(VARIABLE, text)?;
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
        return Err(invalid(
            VARIABLE,
            format!("`{text}` must be an origin, without a path"),
        ));
    }
    Ok(url.origin().ascii_serialization())
}

/// Returns the address to listen on. Without TLS, only this machine may reach it: cookies would cross the network in the
/// clear, and without the attribute `Secure`.
pub(super) fn listen(text: &str, public_url: &str) -> Result<SocketAddr, Error> {
    const VARIABLE: &str = "LISTEN";
    let address: SocketAddr = parse(VARIABLE, text, "an address like 127.0.0.1:8080")?;
    if public_url.starts_with("http://") && !address.ip().is_loopback() {
        let reason = format!(
            "`{text}` can be reached from other machines, but PUBLIC_URL is {public_url}, which is not encrypted. \
             Set PUBLIC_URL to the https URL that users visit, or LISTEN to 127.0.0.1:{}",
            address.port()
        );
        return Err(invalid(VARIABLE, reason));
    }
    Ok(address)
}

/// Returns the address for Prometheus, if there is one. Two programs cannot share an address, and neither can two listeners.
pub(super) fn metrics_listen(
    text: Option<&str>,
    listen: SocketAddr,
) -> Result<Option<SocketAddr>, Error> {
    const VARIABLE: &str = "METRICS_LISTEN";
    let Some(text) = non_blank(text) else {
        return Ok(None);
    };
    let address: SocketAddr = parse(VARIABLE, text, "an address like 127.0.0.1:9464")?;
    let is_any = address.ip().is_unspecified() || listen.ip().is_unspecified();
    if address.port() != 0
        && address.port() == listen.port()
        && (is_any || address.ip() == listen.ip())
    {
        let reason = format!("`{text}` is the address of LISTEN: choose another port");
        return Err(invalid(VARIABLE, reason));
    }
    Ok(Some(address))
}

pub(super) fn optional_url(
    variable: &'static str,
    text: Option<&str>,
) -> Result<Option<Url>, Error> {
    non_blank(text)
        .map(|text| secure_url(variable, text))
        .transpose()
}

/// Parses a URL that uses TLS, or plain http on a loopback host (RFC 9700, section 2.6).
pub(super) fn secure_url(variable: &'static str, text: &str) -> Result<Url, Error> {
    let url = Url::parse(text.trim())
        .map_err(|error| invalid(variable, format!("`{text}` is not a URL: {error}")))?;
    let loopback = is_loopback(&url);
    match url.scheme() {
        _ if !url.username().is_empty() || url.password().is_some() => {
            Err(invalid(variable, "must not contain a username or password"))
        }
        "https" => Ok(url),
        "http" if loopback => Ok(url),
        "http" => Err(invalid(
            variable,
            format!("`{text}` must use https: http is for loopback hosts only"),
        )),
        _ => Err(invalid(
            variable,
            format!("`{text}` must start with https://"),
        )),
    }
}

/// Returns whether the host of a URL is this machine.
#[must_use]
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

pub(super) fn networks(text: Option<&str>) -> Result<Vec<IpNet>, Error> {
    let words = text
        .unwrap_or_default()
        .split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty());
    let network = |word: &str| {
        let single = || {
            word.parse()
                .ok()
                .map(|address: std::net::IpAddr| IpNet::from(address))
        };
        word.parse().ok().or_else(single)
    };
    words
        .map(|word| {
            network(word).ok_or_else(|| {
                invalid(
                    "TRUSTED_PROXIES",
                    format!("`{word}` is not a network like 10.0.0.0/8"),
                )
            })
        })
        .collect()
}

pub(super) fn forwarded_header(text: &str) -> Result<ForwardedHeader, Error> {
    const HEADERS: [ForwardedHeader; 2] =
        [ForwardedHeader::XForwardedFor, ForwardedHeader::Forwarded];
    let named = |header: &&ForwardedHeader| header.name().eq_ignore_ascii_case(text.trim());
    let header = HEADERS.iter().find(named);
    header.copied().ok_or_else(|| {
        invalid(
            "FORWARDED_HEADER",
            format!("`{text}` is neither X-Forwarded-For nor Forwarded"),
        )
    })
}
