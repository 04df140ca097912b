//! URLs and networks.

use ipnet::IpNet;
use url::{Host, Url};

use super::{Error, invalid, non_blank};

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
    let loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
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
