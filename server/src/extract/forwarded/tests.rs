use axum::http::HeaderValue;
use proptest::prelude::*;

use super::*;

fn headers(name: &'static str, lines: &[&[u8]]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for line in lines {
        headers.append(name, HeaderValue::from_bytes(line).unwrap());
    }
    headers
}

fn x_forwarded_for(lines: &[&[u8]]) -> Vec<Option<IpAddr>> {
    addresses(
        &headers("x-forwarded-for", lines),
        ForwardedHeader::XForwardedFor,
    )
}

fn forwarded(lines: &[&[u8]]) -> Vec<Option<IpAddr>> {
    addresses(&headers("forwarded", lines), ForwardedHeader::Forwarded)
}

fn ip(text: &str) -> Option<IpAddr> {
    text.parse().ok()
}

#[test]
fn an_address_may_have_a_port_and_brackets() {
    let cases = [
        ("192.0.2.1", ip("192.0.2.1")),
        (" 192.0.2.1:5678\t", ip("192.0.2.1")),
        ("2001:db8::1", ip("2001:db8::1")),
        ("[2001:db8::1]", ip("2001:db8::1")),
        ("[::1]:80", ip("::1")),
        ("::ffff:10.0.0.1", ip("10.0.0.1")),
        ("[::ffff:10.0.0.1]:443", ip("10.0.0.1")),
    ];
    for (text, expected) in cases {
        assert_eq!(address(text), expected, "{text}");
    }
    for text in [
        "",
        "unknown",
        "_hidden",
        "192.0.2.1:",
        "192.0.2.1:99999",
        "192.0.2.256",
        "[192.0.2.1]",
        "[::1",
        "::1]",
        "fe80::1%eth0",
        "192.0.2.1 192.0.2.2",
    ] {
        assert_eq!(address(text), None, "{text}");
    }
}

#[test]
fn lines_are_read_from_the_last_to_the_first() {
    assert_eq!(
        x_forwarded_for(&[b"192.0.2.1, 192.0.2.2", b"192.0.2.3"]),
        [ip("192.0.2.3"), ip("192.0.2.2"), ip("192.0.2.1")]
    );
    assert_eq!(
        forwarded(&[
            b"for=192.0.2.1;proto=https, For=\"192.0.2.2:80\"",
            b"by=_p;for=\"[::1]:80\""
        ]),
        [ip("::1"), ip("192.0.2.2"), ip("192.0.2.1")]
    );
}

#[test]
fn what_is_unreadable_is_not_skipped() {
    assert_eq!(
        x_forwarded_for(&[b"192.0.2.1", b"\xff, 192.0.2.3"]),
        [ip("192.0.2.3"), None, ip("192.0.2.1")]
    );
    assert_eq!(
        forwarded(&[b"for=192.0.2.1, for=unknown, for=192.0.2.3;for=192.0.2.4, proto=http"]),
        [None, None, None, ip("192.0.2.1")]
    );
    for unfinished in [
        b"for=192.0.2.1, for=\"192.0.2.2".as_slice(),
        b"for=\"192.0.2.2\\\"",
        b"for=192.0.2.1, for=\"x, for=\"[::1]:80\"",
        b"for=192.0.2.1, for",
        b"for=192.0.2.1 for=192.0.2.2",
    ] {
        assert_eq!(forwarded(&[unfinished]), [None], "{unfinished:?}");
    }
}

proptest! {
    /// Whatever a client writes, what a proxy appends to it comes first, or nothing can be relied on.
    #[test]
    fn nobody_can_hide_what_a_proxy_appends(
        written in proptest::collection::vec(any::<u8>(), 0..60),
        appended in any::<IpAddr>(),
        own_line in any::<bool>(),
    ) {
        let written: Vec<u8> = written.into_iter().filter(|byte| *byte >= 32 && *byte != 127).collect();
        let quoted = if appended.is_ipv6() { format!("\"[{appended}]:80\"") } else { appended.to_string() };
        let append = |text: String| -> Vec<Vec<u8>> {
            if own_line {
                vec![written.clone(), text.into_bytes()]
            } else {
                vec![[written.as_slice(), b", ", text.as_bytes()].concat()]
            }
        };
        let expected = Some(appended.to_canonical());
        let lines = append(appended.to_string());
        let lines: Vec<&[u8]> = lines.iter().map(Vec::as_slice).collect();
        prop_assert_eq!(x_forwarded_for(&lines)[0], expected);
        let lines = append(format!("for={quoted};proto=https"));
        let lines: Vec<&[u8]> = lines.iter().map(Vec::as_slice).collect();
        let found = forwarded(&lines);
        prop_assert!(found == [None] || found[0] == expected, "{found:?}");
    }

    /// The same with text that is likely to confuse the parser.
    #[test]
    fn no_grammar_hides_what_a_proxy_appends(written in r#"([fF]or=|by=|"|\\|,|;| |1\.2\.3\.4|\[::1\]|x){0,12}"#) {
        let line = format!("{written}, for=192.0.2.9");
        let found = forwarded(&[line.as_bytes()]);
        prop_assert!(found == [None] || found[0] == ip("192.0.2.9"), "{found:?}");
    }
}
