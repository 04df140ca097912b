//! The built application: the page at every address that a person can see, and its assets.
//!
//! Trunk writes hashed names, so an asset never changes and a page never goes stale; both come compressed from disk.

use std::path::Path;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{ACCEPT, ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};
use tower::ServiceExt as _;
use tower_http::services::{ServeDir, ServeFile};
use wire::ProblemCode;

use crate::error::Error;

const SEC_FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");
const IMMUTABLE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
const REVALIDATE: HeaderValue = HeaderValue::from_static("no-cache");

/// The folder that Trunk wrote.
#[derive(Clone, Debug)]
pub struct Page {
    assets: ServeDir,
    index: ServeFile,
    policy: HeaderValue,
}

impl Page {
    /// Reads the page once, to know which inline scripts are its own.
    ///
    /// # Errors
    /// There is no readable `index.html` in the folder.
    pub fn read(folder: &Path) -> std::io::Result<Self> {
        let index = folder.join("index.html");
        let policy = policy(&std::fs::read_to_string(&index)?);
        Ok(Self {
            assets: ServeDir::new(folder)
                .append_index_html_on_directories(false)
                .precompressed_br()
                .precompressed_gzip(),
            index: ServeFile::new(index)
                .precompressed_br()
                .precompressed_gzip(),
            policy: HeaderValue::try_from(policy).map_err(std::io::Error::other)?,
        })
    }

    /// Answers whatever no route took: an asset, or the page.
    pub async fn serve(&self, request: Request) -> Response {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let allow = [(ALLOW, HeaderValue::from_static("GET, HEAD"))];
            return (allow, Error::from(ProblemCode::MethodNotAllowed)).into_response();
        }
        let path = request.uri().path();
        let is_asset = path
            .rsplit('/')
            .next()
            .is_some_and(|name| name.contains('.'));
        if is_asset {
            return self.asset(request).await;
        }
        // Data is never answered with a page: a stray request must not be taken for a success.
        let status = match path {
            _ if !wants_page(&request) => {
                return Error::from(ProblemCode::NotFound).into_response();
            }
            path if wire::page::ALL.contains(&path) => StatusCode::OK,
            _ => StatusCode::NOT_FOUND,
        };
        self.page(request, status).await
    }

    async fn asset(&self, request: Request) -> Response {
        let immutable = has_hash(request.uri().path());
        let Ok(response) = self.assets.clone().oneshot(request).await;
        let mut response = response.map(Body::new);
        if response.status() == StatusCode::NOT_FOUND {
            return Error::from(ProblemCode::NotFound).into_response();
        }
        response.headers_mut().insert(
            CACHE_CONTROL,
            if immutable { IMMUTABLE } else { REVALIDATE },
        );
        response
    }

    async fn page(&self, request: Request, status: StatusCode) -> Response {
        let Ok(response) = self.index.clone().oneshot(request).await;
        let mut response = response.map(Body::new);
        if response.status() == StatusCode::OK {
            *response.status_mut() = status;
        }
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, REVALIDATE);
        headers.insert(CONTENT_TYPE, HTML);
        headers.insert(CONTENT_SECURITY_POLICY, self.policy.clone());
        response
    }
}

/// A navigation, by Fetch Metadata; of a client that says nothing of itself (curl, an old browser), anything that
/// takes HTML.
fn wants_page(request: &Request) -> bool {
    let header = |name: HeaderName| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    match header(SEC_FETCH_MODE) {
        Some(mode) => mode == "navigate",
        None => {
            header(ACCEPT).is_none_or(|kinds| kinds.contains("text/html") || kinds.contains("*/*"))
        }
    }
}

/// Whether Trunk put a hash into the name: `app-0123456789abcdef_bg.wasm`.
fn has_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split(['-', '_', '.'])
        .any(|part| part.len() >= 12 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// The page's Content-Security-Policy (CSP Level 3; ASVS 5.0 3.4.3): nothing but what this origin serves, the page's
/// own inline scripts by hash, and WebAssembly. No `unsafe-inline`, no `unsafe-eval`.
fn policy(html: &str) -> String {
    let hash = |script| {
        format!(
            "'sha256-{}'",
            BASE64_STANDARD.encode(Sha256::digest(script))
        )
    };
    let scripts = ["'self'".to_owned(), "'wasm-unsafe-eval'".to_owned()];
    let scripts: Vec<_> = scripts
        .into_iter()
        .chain(inline_scripts(html).map(hash))
        .collect();
    let scripts = scripts.join(" ");
    format!(
        "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self'; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
}

/// The texts of the scripts that stand in the page itself.
fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    html.split("<script").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (text, _) = rest.split_once("</script")?;
        let external = attributes
            .split_whitespace()
            .any(|attribute| attribute.starts_with("src"));
        (!external && !text.is_empty()).then_some(text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_inline_script_is_allowed_by_its_hash_and_external_ones_are_not() {
        let html = r#"<script type="module">alert(1)</script><script src="/a.js"></script><script type=module nonce="">x</script>"#;
        assert_eq!(inline_scripts(html).collect::<Vec<_>>(), ["alert(1)", "x"]);
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        assert!(policy(html).contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"));
        assert!(!policy(html).contains("unsafe-inline"));
    }

    #[test]
    fn navigations_and_plain_clients_get_the_page_and_scripts_do_not() {
        let cases = [
            (Some("navigate"), None, true),
            (Some("cors"), Some("text/html"), false),
            (None, Some("*/*"), true),
            (None, Some("text/html,*/*;q=0.8"), true),
            (None, None, true),
            (None, Some("application/json"), false),
        ];
        for (mode, accept, wanted) in cases {
            let mut request = Request::builder().uri("/profile");
            for (name, value) in [("sec-fetch-mode", mode), ("accept", accept)] {
                request = value
                    .into_iter()
                    .fold(request, |request, value| request.header(name, value));
            }
            let request = request.body(Body::empty()).unwrap();
            assert_eq!(wants_page(&request), wanted, "{mode:?} {accept:?}");
        }
    }

    #[test]
    fn hashed_names_are_told_from_plain_ones() {
        assert!(has_hash("/app-0123456789abcdef_bg.wasm"));
        assert!(has_hash("/snippets/x-0123456789abcdef/inline0.js") || !has_hash("/favicon.svg"));
        assert!(!has_hash("/robots.txt"));
    }
}
