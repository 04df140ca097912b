//! Rejects requests to another host than that of `PUBLIC_URL`, so that a name that an attacker points at this server
//! (DNS rebinding) shares nothing with it. On the hosts of applications, `/.poolgate/` is answered, and only there.
//! Three exceptions: proxies (`/verify/*`) and monitors (`/healthz`, `/readyz`) may use any name or address, those of applications
//! included, and a developer any name of the own machine.

use axum::extract::{Request, State};
use axum::http::header::HOST;
use axum::http::uri::Authority;
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Redirect, Response};
use url::Url;
use wire::ProblemCode;

use crate::config::is_loopback;
use crate::error::Error;
use crate::extract::HostApp;
use crate::routes::{Kind, Target};
use crate::state::AppState;

pub(super) async fn check(
    State(state): State<AppState>,
    mut request: Request,
    next: Next,
) -> Response {
    let target = Target::of(request.uri().path());
    let public_url = &state.config.public_url;
    if target == Target::Route(Kind::Subrequest) && is_proxied(&state, &request) {
        return Error::from(ProblemCode::NotFound).into_response();
    }
    if matches!(target, Target::Route(Kind::Probe | Kind::Subrequest)) {
        return next.run(request).await;
    }
    let app = host(&request).and_then(|host| state.config.apps.on_host(host));
    let is_for_application = target == Target::Route(Kind::Application);
    match host(&request) {
        Some(host) if is_for_application => match app {
            Some(app) => {
                let app = HostApp(app.clone());
                request.extensions_mut().insert(app);
                next.run(request).await
            }
            None if is_own(host, public_url) => Error::from(ProblemCode::NotFound).into_response(),
            None => misdirected(host, public_url),
        },
        Some(host) if is_own(host, public_url) => next.run(request).await,
        // An application on another name of this machine is one all the same.
        Some(host) if app.is_none() && is_local(host, public_url) => {
            let is_page =
                target == Target::Page && matches!(*request.method(), Method::GET | Method::HEAD);
            if is_page && has_same_port(host, public_url) {
                redirect(public_url, request.uri()).into_response()
            } else {
                next.run(request).await
            }
        }
        host => misdirected(host.unwrap_or_default(), public_url),
    }
}

/// Returns whether a proxy has forwarded a request to `/verify/` that came from outside: its host is the public one. A browser could
/// otherwise ask what its applications receive. If an application is on this server's own origin, the proxy's own requests have the
/// same host, and cannot be told apart.
fn is_proxied(state: &AppState, request: &Request) -> bool {
    let public_url = &state.config.public_url;
    let is_public = host(request).is_some_and(|host| is_own(host, public_url));
    is_public && state.config.is_https() && state.config.apps.at(public_url).is_none()
}

fn misdirected(host: &str, public_url: &str) -> Response {
    let host = super::cut(host, MAX_LOGGED).escape_debug();
    let cause = format!(
        "the Host header \"{host}\" does not match PUBLIC_URL {public_url}; a proxy must pass it on unchanged"
    );
    let message = "The Host header is not that of this server's public URL.";
    Error::rejected(StatusCode::MISDIRECTED_REQUEST, message)
        .with_cause(cause)
        .into_response()
}

/// The most bytes of a foreign host in the log.
const MAX_LOGGED: usize = 100;

/// Returns the host and port that a request is for. An absolute URL takes precedence (RFC 9112, section 3.2.2).
fn host(request: &Request) -> Option<&str> {
    let header = request.headers().get(HOST);
    let authority = request.uri().authority().map(Authority::as_str);
    authority.or_else(|| header.and_then(|value| value.to_str().ok()))
}

/// Returns whether a host is that of the public URL. The default port may be written out.
fn is_own(host: &str, public_url: &str) -> bool {
    let Some((scheme, own)) = public_url.split_once("://") else {
        return false;
    };
    let default_port = if scheme == "https" { ":443" } else { ":80" };
    let host = host.strip_suffix(default_port).unwrap_or(host);
    host.eq_ignore_ascii_case(own)
}

/// Returns whether both hosts are this machine, as `127.0.0.1` and `localhost` are. No name of an attacker is one of these.
fn is_local(host: &str, public_url: &str) -> bool {
    let is_loopback = |url: &str| Url::parse(url).is_ok_and(|url| is_loopback(&url));
    !host.contains(['@', '/', '?', '#', '\\'])
        && is_loopback(public_url)
        && is_loopback(&format!("http://{host}"))
}

/// Returns whether the hosts differ in their names only. A page is then sent to the public URL, where its cookies are. With
/// another port, a proxy in between has replaced the header (as `trunk serve` does), and a redirect would never end.
fn has_same_port(host: &str, public_url: &str) -> bool {
    let port = |url: &str| Url::parse(url).ok()?.port_or_known_default();
    port(&format!("http://{host}")) == port(public_url)
}

fn redirect(public_url: &str, uri: &Uri) -> Redirect {
    let target = uri.path_and_query().map_or("/", |target| target.as_str());
    Redirect::temporary(&format!("{public_url}{target}"))
}

#[cfg(test)]
mod tests {
    use super::{has_same_port, is_local, is_own};

    #[test]
    fn the_host_is_compared_with_its_port() {
        let cases = [
            ("login.example.org", "https://login.example.org", true),
            ("LOGIN.example.org:443", "https://login.example.org", true),
            ("login.example.org:80", "https://login.example.org", false),
            ("login.example.org.", "https://login.example.org", false),
            ("evil.example", "https://login.example.org", false),
            (
                "login.example.org.evil.example",
                "https://login.example.org",
                false,
            ),
            ("", "https://login.example.org", false),
            (
                "login.example.org:8443",
                "https://login.example.org:8443",
                true,
            ),
            ("login.example.org", "https://login.example.org:8443", false),
            ("localhost:8080", "http://localhost:8080", true),
            ("localhost", "http://localhost:8080", false),
            ("localhost:80", "http://localhost", true),
            ("[::1]:8080", "http://[::1]:8080", true),
        ];
        for (host, url, expected) in cases {
            assert_eq!(is_own(host, url), expected, "{host} {url}");
        }
    }

    #[test]
    fn every_name_of_this_machine_is_accepted_on_this_machine() {
        let local = "http://localhost:8080";
        for host in [
            "127.0.0.1:8080",
            "[::1]:8080",
            "localhost",
            "app.localhost:1",
        ] {
            assert!(is_local(host, local), "{host}");
            assert!(!is_local(host, "https://login.example.org"), "{host}");
        }
        for host in [
            "evil.example:8080",
            "192.0.2.1",
            "",
            "localhost.evil.example",
            "a@localhost",
        ] {
            assert!(!is_local(host, local), "{host}");
        }
    }

    #[test]
    fn ports_are_compared_with_the_default() {
        assert!(has_same_port("127.0.0.1:8080", "http://localhost:8080"));
        assert!(has_same_port("127.0.0.1", "http://localhost"));
        assert!(!has_same_port("127.0.0.1:8081", "http://localhost:8080"));
        assert!(!has_same_port("127.0.0.1", "http://localhost:8080"));
    }
}
