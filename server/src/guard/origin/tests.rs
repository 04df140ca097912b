use super::*;

const PUBLIC_URL: &str = "https://login.example.org";

fn headers(site: Option<&str>, origin: Option<&str>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(wire::HEADER, HeaderValue::from_static("1"));
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    for (name, value) in [(SEC_FETCH_SITE, site), (ORIGIN, origin)] {
        if let Some(value) = value {
            headers.insert(name, HeaderValue::from_str(value).unwrap());
        }
    }
    headers
}

#[test]
fn only_the_same_origin_may_change_anything() {
    let sites = [
        None,
        Some("same-origin"),
        Some("same-site"),
        Some("cross-site"),
        Some("none"),
    ];
    let origins = [
        None,
        Some(PUBLIC_URL),
        Some("https://evil.example.org"),
        Some("null"),
        Some("http://login.example.org"),
    ];
    for site in sites {
        for origin in origins {
            let allowed = matches!(
                (site, origin),
                (Some("same-origin"), None | Some(PUBLIC_URL)) | (None, Some(PUBLIC_URL))
            );
            let outcome = check_data(&Method::POST, &headers(site, origin), PUBLIC_URL);
            assert_eq!(outcome.is_ok(), allowed, "{site:?} {origin:?}");
        }
    }
}

#[test]
fn a_browser_without_fetch_metadata_may_only_read() {
    assert!(check_data(&Method::GET, &headers(None, None), PUBLIC_URL).is_ok());
    assert_eq!(
        check_data(&Method::POST, &headers(None, None), PUBLIC_URL),
        Err(ProblemCode::ForeignOrigin)
    );
}

#[test]
fn a_repeated_header_is_refused() {
    for (name, first, second) in [
        ("sec-fetch-site", "same-origin", "cross-site"),
        ("sec-fetch-site", "same-origin", "same-origin"),
        ("origin", PUBLIC_URL, "https://evil.example.org"),
        ("origin", PUBLIC_URL, PUBLIC_URL),
    ] {
        let mut headers = headers(None, None);
        headers.append(name, HeaderValue::from_static(first));
        assert!(check_data(&Method::POST, &headers, PUBLIC_URL).is_ok());
        headers.append(name, HeaderValue::from_static(second));
        for method in [Method::GET, Method::POST] {
            let outcome = check_data(&method, &headers, PUBLIC_URL);
            assert_eq!(outcome, Err(ProblemCode::ForeignOrigin), "{name} {second}");
        }
    }
}

#[test]
fn only_this_application_and_the_address_bar_start_a_login() {
    let sites = [
        (&["same-origin"][..], true),
        (&["none"], true),
        (&["same-site"], false),
        (&["cross-site"], false),
        (&[], false),
        (&["same-origin", "same-site"], false),
    ];
    for (sites, expected) in sites {
        let mut headers = HeaderMap::new();
        for site in sites {
            headers.append(SEC_FETCH_SITE, HeaderValue::from_static(site));
        }
        let refused = check_navigation(&Method::GET, path::AUTH_LOGIN, &headers);
        assert_eq!(refused.is_none(), expected, "{sites:?}");
        // The pool's pages can be on any site.
        let refused = check_navigation(&Method::GET, path::AUTH_CALLBACK, &headers);
        assert_eq!(refused.is_none(), sites.len() < 2, "{sites:?}");
    }
}

#[test]
fn only_json_is_accepted() {
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/jsonx",
        "",
    ] {
        let mut headers = headers(Some("same-origin"), None);
        headers.insert(CONTENT_TYPE, HeaderValue::from_str(kind).unwrap());
        assert_eq!(
            check_data(&Method::POST, &headers, PUBLIC_URL),
            Err(ProblemCode::NotJson),
            "{kind}"
        );
    }
}

#[test]
fn framed_callbacks_are_refused() {
    for destination in ["iframe", "frame", "embed", "object", "image", "empty"] {
        let mut headers = HeaderMap::new();
        headers.insert(SEC_FETCH_DEST, HeaderValue::from_static(destination));
        assert!(
            check_navigation(&Method::GET, path::AUTH_CALLBACK, &headers).is_some(),
            "{destination}"
        );
    }
}
