//! The URLs on the way to an application. Each begins with an origin of the settings; of a request they contain only the end.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use url::form_urlencoded::Serializer;
use wire::{ReturnTo, path, query, return_to};

use crate::config::App;
use crate::session::Id;

/// The longest path of an application that is returned to. With everything around it, it fits into a [`ReturnTo`].
const MAX_TARGET: usize = (return_to::MAX_LENGTH - 256) / 4 * 3;

/// Where a login for an application starts. Absolute: Traefik would resolve a relative URL against the address at which it
/// asks this server. Encoded, a path is not longer than four thirds of it: the buffers of proxies for headers are small.
pub(super) fn start(app: &App, to: &str) -> String {
    let pairs = pairs(&[(query::TO, &encoded(to))]);
    format!("{}{}?{pairs}", app.origin, path::APP_START)
}

/// Where it ends, with a ticket. The ticket says where to go; `to` is for a browser whose ticket is not accepted.
pub(super) fn callback(app: &App, ticket: &Id, state: &Id, to: &str) -> String {
    let pairs = pairs(&[
        (query::TICKET, ticket.as_str()),
        (query::STATE, state.as_str()),
        (query::TO, &encoded(to)),
    ]);
    format!("{}{}?{pairs}", app.origin, path::APP_CALLBACK)
}

/// A page of the application.
pub(super) fn page(app: &App, to: &str) -> String {
    format!("{}{}", app.origin, target(to))
}

/// The path and query of `/auth/app`.
pub(super) fn open(app: &App, state: Option<&Id>, to: &str) -> String {
    let to = encoded(to);
    let state = state.map(|state| (query::STATE, state.as_str()));
    let pairs: Vec<_> = [(query::APP, app.name.as_str())]
        .into_iter()
        .chain(state)
        .chain([(query::TO, to.as_str())])
        .collect();
    format!("{}?{}", path::AUTH_APP, self::pairs(&pairs))
}

/// The login page, which leads back to `here`.
pub(super) fn log_in(page: &str, here: &str, more: &[(&str, &str)]) -> String {
    let return_to = ReturnTo::parse_or_default(here);
    let first = [(query::RETURN_TO, return_to.as_str())];
    format!("{page}?{}", pairs(&[&first, more].concat()))
}

fn encoded(to: &str) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(target(to))
}

/// Reads what [`start`], [`open`] and [`callback`] have written.
pub(super) fn read_target(text: Option<&str>) -> String {
    let decoded = text.and_then(|text| BASE64_URL_SAFE_NO_PAD.decode(text).ok());
    let decoded = decoded.and_then(|bytes| String::from_utf8(bytes).ok());
    target(&decoded.unwrap_or_default()).to_owned()
}

/// Returns the path and query of an application, or its first page. After an origin, nothing that begins with a slash can lead
/// anywhere else; the application itself decides what it means.
pub(super) fn target(text: &str) -> &str {
    let is_path = text.starts_with('/') && text.len() <= MAX_TARGET;
    let is_plain = text
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !b"\\#\"<>".contains(&byte));
    if is_path && is_plain { text } else { "/" }
}

fn pairs(pairs: &[(&str, &str)]) -> String {
    Serializer::new(String::new()).extend_pairs(pairs).finish()
}

#[cfg(test)]
mod tests {
    use ::url::Url;

    use super::*;
    use crate::config::Apps;
    use crate::random::Random;

    fn app() -> App {
        let apps = Apps::parse("wiki https://wiki.example.org any").unwrap();
        apps.iter().next().unwrap().clone()
    }

    #[test]
    fn no_path_leads_to_another_origin() {
        let odd = [
            "//evil.example/",
            "/\\evil.example",
            "https://evil.example/",
            "@evil.example/",
            ".evil.example/",
            ":80/",
            "/a/../../b",
            "/%2e%2e/;x",
            "/a#b",
            "",
            "/ x",
            "/\r\nSet-Cookie:x",
            "/\u{e9}",
            "?x",
        ];
        for to in odd {
            let url = Url::parse(&page(&app(), to)).unwrap();
            assert_eq!(
                url.origin().ascii_serialization(),
                "https://wiki.example.org",
                "{to}"
            );
            assert_eq!(url.fragment(), None, "{to}");
        }
        assert_eq!(
            page(&app(), "//a/../%2e;b?c=%20"),
            "https://wiki.example.org//a/../%2e;b?c=%20"
        );
    }

    #[test]
    fn a_deep_link_survives_the_login_page() {
        let state = Id::new(&Random::seeded(1));
        let long = format!("/d/{}?from=now-6h&var=%2F%25%20//x/..", "a".repeat(2_600));
        for to in ["/", "/wiki/A%2F%2FB?x=%00&y=/../", long.as_str()] {
            let open = open(&app(), Some(&state), to);
            assert!(ReturnTo::parse(&open).is_some(), "{to}");
            for url in [
                format!("https://login.example.org{open}"),
                start(&app(), to),
            ] {
                let url = Url::parse(&url).unwrap();
                let found = url.query_pairs().find(|(name, _)| name == "to").unwrap().1;
                assert_eq!(read_target(Some(&found)), to);
            }
        }
        assert_eq!(read_target(Some("!")), "/");
        assert_eq!(read_target(None), "/");
    }
}
