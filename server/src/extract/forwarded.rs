//! The addresses in `X-Forwarded-For` (as proxies write it, without a standard) and in `Forwarded` (RFC 7239).
//!
//! A proxy appends the address of its peer on the right, perhaps to text that a client chose. What cannot be read is
//! therefore `None` instead of being skipped: skipping it would make a text further to the left count.

use std::borrow::Cow;
use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;

use crate::config::ForwardedHeader;

/// Returns the addresses of a header from right to left. All its lines count, in their order.
pub(super) fn addresses(headers: &HeaderMap, header: ForwardedHeader) -> Vec<Option<IpAddr>> {
    let lines: Vec<Cow<'_, str>> = headers
        .get_all(header.name())
        .iter()
        .map(|line| String::from_utf8_lossy(line.as_bytes()))
        .collect();
    let line = lines.join(",");
    let mut addresses = match header {
        ForwardedHeader::XForwardedFor => line.split(',').map(address).collect(),
        // An unfinished quotation could have swallowed what a proxy appended, so that no element can be relied on.
        ForwardedHeader::Forwarded => elements(&line).unwrap_or_else(|| vec![None]),
    };
    addresses.reverse();
    addresses
}

/// Parses an address with or without a port: `192.0.2.1:5678`, `2001:db8::1`, `[2001:db8::1]`, `[2001:db8::1]:80`.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim_matches([' ', '\t']);
    let bracketed = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    let address = match bracketed {
        Some(inner) => IpAddr::V6(inner.parse().ok()?),
        None => text
            .parse()
            .or_else(|_| text.parse().map(|with_port: SocketAddr| with_port.ip()))
            .ok()?,
    };
    Some(address.to_canonical())
}

/// Parses the elements of `Forwarded` (RFC 7239, section 4), or returns `None` if the header is malformed.
fn elements(text: &str) -> Option<Vec<Option<IpAddr>>> {
    let mut elements = vec![Vec::new()];
    let mut rest = text;
    loop {
        let (pair, after) = pair(rest)?;
        elements.last_mut()?.extend(pair);
        rest = after.trim_start_matches([' ', '\t']);
        match rest.chars().next() {
            None => break,
            Some(',') => elements.push(Vec::new()),
            Some(';') => {}
            Some(_) => return None,
        }
        rest = &rest[1..];
    }
    Some(elements.iter().map(|pairs| client(pairs)).collect())
}

type Pair<'a> = (&'a str, Cow<'a, str>);

/// Returns the address in an element that has exactly one `for`.
fn client(pairs: &[Pair<'_>]) -> Option<IpAddr> {
    let is_for = |pair: &&Pair<'_>| pair.0.eq_ignore_ascii_case("for");
    let mut all = pairs.iter().filter(is_for);
    match (all.next(), all.next()) {
        (Some((_, value)), None) => address(value),
        _ => None,
    }
}

/// Reads `name=value` or nothing, and returns what follows.
fn pair(text: &str) -> Option<(Option<Pair<'_>>, &str)> {
    let text = text.trim_start_matches([' ', '\t']);
    if text.is_empty() || text.starts_with([',', ';']) {
        return Some((None, text));
    }
    let (name, rest) = text.split_once('=')?;
    if name.contains(|c: char| !c.is_ascii_graphic() || ",;\"".contains(c)) {
        return None;
    }
    let (value, rest) = if let Some(quoted) = rest.strip_prefix('"') {
        let (value, rest) = unquote(quoted)?;
        (Cow::Owned(value), rest)
    } else {
        let end = rest.find([',', ';', ' ', '\t']).unwrap_or(rest.len());
        (Cow::Borrowed(&rest[..end]), &rest[end..])
    };
    // A quotation mark in the middle of a value.
    (!value.contains('"')).then_some((Some((name, value)), rest))
}

/// Reads a quoted string after its first quotation mark (RFC 9110, section 5.6.4).
fn unquote(text: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return Some((value, &text[at + 1..])),
            '\\' => value.push(characters.next()?.1),
            other => value.push(other),
        }
    }
    None
}

#[cfg(test)]
mod tests;
