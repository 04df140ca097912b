use super::*;

fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in pairs {
        headers.append(*name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
    }
    headers
}

fn nginx(url: &str) -> Result<OriginalRequest, OriginalRequestError> {
    OriginalRequest::from_nginx(&headers(&[
        ("x-original-url", url),
        ("x-original-method", "GET"),
    ]))
}

fn forward(proto: &str, host: &str, uri: &str) -> Result<OriginalRequest, OriginalRequestError> {
    OriginalRequest::from_forward(&headers(&[
        ("x-forwarded-method", "POST"),
        ("x-forwarded-proto", proto),
        ("x-forwarded-host", host),
        ("x-forwarded-uri", uri),
    ]))
}

#[test]
fn both_dialects_read_origin_and_raw_path() {
    let cases = [
        (
            "wiki.example.org",
            "/a?b=c",
            "https://wiki.example.org",
            "/a?b=c",
        ),
        ("WIKI.example.org:443", "/", "https://wiki.example.org", "/"),
        (
            "wiki.example.org:8443",
            "/x",
            "https://wiki.example.org:8443",
            "/x",
        ),
        (
            "wiki.example.org",
            "//evil.example/",
            "https://wiki.example.org",
            "//evil.example/",
        ),
        (
            "wiki.example.org",
            "/a/../b/%2e%2e/c;d",
            "https://wiki.example.org",
            "/a/../b/%2e%2e/c;d",
        ),
        (
            "wiki.example.org",
            "/\u{e9} \\",
            "https://wiki.example.org",
            "/%C3%A9%20%5C",
        ),
        ("[::1]:8443", "/", "https://[::1]:8443", "/"),
    ];
    for (host, path, origin, target) in cases {
        let one = nginx(&format!("https://{host}{path}")).unwrap();
        let other = forward("https", host, path).unwrap();
        for original in [&one, &other] {
            assert_eq!(
                (original.origin.as_str(), original.target.as_str()),
                (origin, target)
            );
        }
        assert_eq!((one.method, other.method), (Method::GET, Method::POST));
    }
    assert_eq!(nginx("https://wiki.example.org").unwrap().target, "/");
    assert_eq!(
        forward("wss", "a.example", "/").unwrap().origin,
        "https://a.example"
    );
}

#[test]
fn what_is_no_origin_is_malformed() {
    let hosts = [
        "",
        "a b",
        "x@wiki.example.org",
        "wiki.example.org, evil.example",
        "wiki.example.org/x",
        "\u{e9}",
    ];
    for host in hosts {
        assert!(forward("https", host, "/").is_err(), "{host}");
    }
    for proto in ["", "ftp", "https, http", "javascript"] {
        assert!(forward(proto, "a.example", "/").is_err(), "{proto}");
    }
    for uri in ["", "a", "https://evil.example/", "?x"] {
        assert!(forward("https", "a.example", uri).is_err(), "{uri}");
    }
    for url in [
        "",
        "/",
        "wiki.example.org/",
        "https:///",
        "https://u:p@a.example/",
        "https://a.example\\@b/",
    ] {
        assert!(nginx(url).is_err(), "{url}");
    }
}

#[test]
fn a_trailing_dot_or_another_port_is_another_origin() {
    for host in [
        "wiki.example.org.",
        "wiki.example.org:444",
        "wiki.example.org:443:443",
        "wiki_example.org",
    ] {
        assert_ne!(
            forward("https", host, "/").unwrap().origin,
            "https://wiki.example.org"
        );
    }
    assert_eq!(
        forward("http", "a.example:443", "/").unwrap().origin,
        "http://a.example:443"
    );
}
