//! The built application: the page at every path of the application, and the assets.
//!
//! Trunk puts a content hash into the names of most assets. These are cached forever. The other assets are revalidated: by
//! the time of their last change if they are in a folder, and by their content if they are in the program. So is the page
//! always: builds can set every time to the same value, and the page must match its policy. Compressed variants of assets are
//! part of the build. Only the page is compressed here, because it contains the configuration.

#[cfg(feature = "embed")]
mod embedded;
mod encodings;
mod files;
mod logo;
mod memory;
mod page;
mod policy;
mod references;
mod texts;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use axum::extract::Request;
use axum::http::header::{
    ACCEPT, ACCEPT_RANGES, ALLOW, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, ETAG, IF_NONE_MATCH, IF_RANGE, LAST_MODIFIED, RANGE, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse as _, Redirect, Response};
use catalogue::Language;
use wire::{ProblemCode, page as pages};

use crate::error::Error;
use files::{Files, unconditional};
pub use logo::{Logo, LogoError};
pub use memory::{MemoryFile, MemoryFiles};
pub use page::PageContent;
use page::Template;
use policy::policy;
pub use references::missing_files;
use texts::Texts;
pub use texts::TextsError;

const SEC_FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");
const IMMUTABLE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
const REVALIDATE: HeaderValue = HeaderValue::from_static("no-cache");
/// Also for 304, which the file service sends without it (RFC 9110, section 15.4.5).
const BY_ENCODING: HeaderValue = HeaderValue::from_static("accept-encoding");
/// Who gets the page, and in which language.
const BY_VISITOR: HeaderValue =
    HeaderValue::from_static("Accept, Accept-Language, Cookie, Sec-Fetch-Mode");
const NO_RANGES: HeaderValue = HeaderValue::from_static("none");
const INDEX: &str = "index.html";
/// The fewest digits of a content hash. Trunk writes 64 bits without leading zeros.
const MIN_HASH: usize = 12;

/// What Trunk wrote.
#[derive(Clone, Debug)]
pub struct Assets {
    files: Files,
    texts: Texts,
    template: Template,
    policy: HeaderValue,
}

impl Assets {
    /// Uses the files of a folder.
    ///
    /// # Errors
    /// The folder has no readable `index.html`.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let html = std::fs::read_to_string(folder.join(INDEX))?;
        Self::new(Files::of_folder(folder), &html)
    }

    /// Uses the files that are in this program.
    ///
    /// # Errors
    /// There are none, because it was built without the feature `embed`.
    #[cfg(feature = "embed")]
    pub fn embedded() -> io::Result<Self> {
        Self::in_memory(embedded::files())
    }

    /// Uses the files that are in this program.
    ///
    /// # Errors
    /// There are none, because it was built without the feature `embed`.
    #[cfg(not(feature = "embed"))]
    pub fn embedded() -> io::Result<Self> {
        Err(io::ErrorKind::NotFound.into())
    }

    /// Returns the files that the page in this program names and that are not in it.
    ///
    /// # Errors
    /// The program contains no page.
    #[cfg(feature = "embed")]
    pub fn missing_embedded_files() -> io::Result<Vec<String>> {
        let files = embedded::files();
        let index = files.get(INDEX).ok_or(io::ErrorKind::NotFound)?;
        let html = String::from_utf8_lossy(index.bytes());
        Ok(references::missing(&html, |path| files.get(path).is_some()))
    }

    /// Returns the files that the page in this program names and that are not in it.
    ///
    /// # Errors
    /// The program contains no page, because it was built without the feature `embed`.
    #[cfg(not(feature = "embed"))]
    pub fn missing_embedded_files() -> io::Result<Vec<String>> {
        Err(io::ErrorKind::NotFound.into())
    }

    /// Uses files in memory.
    ///
    /// # Errors
    /// There is no `index.html`.
    pub fn in_memory(files: MemoryFiles) -> io::Result<Self> {
        let index = files.get(INDEX).ok_or(io::ErrorKind::NotFound)?;
        let html = String::from_utf8_lossy(index.bytes()).into_owned();
        Self::new(Files::of_memory(files), &html)
    }

    fn new(files: Files, html: &str) -> io::Result<Self> {
        Ok(Self {
            files,
            texts: Texts::default(),
            template: Template::new(html),
            policy: HeaderValue::try_from(policy(html)).map_err(io::Error::other)?,
        })
    }

    /// Offers the pages in these languages or in all, with texts replaced by those of the files in a folder.
    ///
    /// # Errors
    /// The page is not built in one of the languages, or a file is not valid.
    pub fn with_texts(
        self,
        languages: Option<&[Language]>,
        folder: Option<&Path>,
    ) -> Result<Self, TextsError> {
        let texts = Texts::read(&self.files, languages, folder)?;
        Ok(Self { texts, ..self })
    }

    /// Returns the languages of the pages; the first is the default.
    #[must_use]
    pub fn languages(&self) -> Vec<Language> {
        self.texts.languages().collect()
    }

    /// Returns the texts of a language that the server itself writes into pages, by their keys, and the language that they are in. A page
    /// that somebody else has built has none.
    #[must_use]
    pub fn shell(&self, language: Language) -> Option<(Language, &BTreeMap<String, String>)> {
        let texts = self.texts.of(language)?;
        Some((texts.language, &texts.shell))
    }

    /// Responds to a request for a path that is not a route: with an asset, or with the page that contains `content`.
    ///
    /// # Errors
    /// There is no such asset, or the request is not for a page.
    pub async fn serve(
        &self,
        mut request: Request,
        content: impl FnOnce() -> serde_json::Result<PageContent>,
    ) -> Result<Response, Error> {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let allow = [(ALLOW, HeaderValue::from_static("GET, HEAD"))];
            return Ok((allow, Error::from(ProblemCode::MethodNotAllowed)).into_response());
        }
        // Assets are small: a request for a part, or for several parts, gets the whole (RFC 9110, section 14.2).
        for name in [RANGE, IF_RANGE] {
            request.headers_mut().remove(name);
        }
        let path = request.uri().path();
        if file_name(path).contains('.') {
            return self.asset(request).await;
        }
        // A script that requests data must not mistake the page for a successful response.
        if !is_navigation(&request) {
            return Err(ProblemCode::NotFound.into());
        }
        if let Some(target) = without_slash(request.uri()) {
            return Ok(Redirect::permanent(&target).into_response());
        }
        let status = if pages::ALL.contains(&path) {
            StatusCode::OK
        } else {
            StatusCode::NOT_FOUND
        };
        let content = content().map_err(|error| Error::caused_by(ProblemCode::Internal, error))?;
        self.page(request, status, &content).await
    }

    async fn asset(&self, request: Request) -> Result<Response, Error> {
        let cache_control = if has_hash(request.uri().path()) {
            IMMUTABLE
        } else {
            REVALIDATE
        };
        let path = request.uri().path();
        let hashed = || Some((&self.files, etag(self.files.hash(path)?)));
        let mut response = match self.texts.files(path).or_else(hashed) {
            Some((files, etag)) => unless_current(files, request, &etag).await,
            None => self.files.respond(request).await,
        };
        if response.status() == StatusCode::NOT_FOUND {
            return Err(ProblemCode::NotFound.into());
        }
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, cache_control);
        headers.insert(ACCEPT_RANGES, NO_RANGES);
        headers.entry(VARY).or_insert(BY_ENCODING);
        if let Some(with_charset) = headers.get(CONTENT_TYPE).and_then(with_charset) {
            headers.insert(CONTENT_TYPE, with_charset);
        }
        Ok(response)
    }

    async fn page(
        &self,
        mut request: Request,
        status: StatusCode,
        content: &PageContent,
    ) -> Result<Response, Error> {
        let page = self.template.page(content, &self.texts);
        let page = page.map_err(|error| Error::caused_by(ProblemCode::Internal, error))?;
        *request.uri_mut() = Uri::from_static("/index.html");
        let mut response = unless_current(&page.files, request, &page.etag).await;
        if response.status() == StatusCode::OK {
            *response.status_mut() = status;
            response.headers_mut().insert(CONTENT_TYPE, HTML);
        }
        let headers = response.headers_mut();
        headers.insert(ACCEPT_RANGES, NO_RANGES);
        headers.insert(CACHE_CONTROL, REVALIDATE);
        headers.entry(VARY).or_insert(BY_ENCODING);
        headers.append(VARY, BY_VISITOR);
        let language = HeaderValue::from_static(content.language.tag());
        headers.insert(CONTENT_LANGUAGE, language);
        headers.insert(CONTENT_SECURITY_POLICY, self.policy.clone());
        Ok(response)
    }
}

/// Responds with a file that is identified by its content, unless the browser has it.
async fn unless_current(files: &Files, request: Request, etag: &HeaderValue) -> Response {
    let mut response = if has_current(request.headers(), etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        files.respond(unconditional(request)).await
    };
    response.headers_mut().remove(LAST_MODIFIED);
    response.headers_mut().insert(ETAG, etag.clone());
    response
}

/// Returns whether the browser has the file with this tag, or any version of it (RFC 9110, section 13.1.2).
fn has_current(headers: &HeaderMap, etag: &HeaderValue) -> bool {
    let lists = headers.get_all(IF_NONE_MATCH).iter();
    let mut tags = lists
        .filter_map(|list| list.to_str().ok())
        .flat_map(|list| list.split(','));
    tags.any(|tag| matches!(tag.trim(), tag if tag == "*" || etag == tag))
}

/// Returns a weak tag, which a file has in every encoding.
fn etag(hash: &[u8]) -> HeaderValue {
    HeaderValue::try_from(format!("W/\"{}\"", hex::encode(&hash[..16])))
        .expect("quoted digits are a header value")
}

/// Returns the type of a text with its encoding, if it does not say one.
fn with_charset(kind: &HeaderValue) -> Option<HeaderValue> {
    let kind = kind.to_str().ok()?;
    let is_bare_text = kind.starts_with("text/") && !kind.contains("charset");
    let with_charset = is_bare_text.then(|| format!("{kind}; charset=utf-8"))?;
    HeaderValue::try_from(with_charset).ok()
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// Returns the path and query of a page for the same path with a slash at its end.
fn without_slash(uri: &Uri) -> Option<String> {
    let path = uri.path().strip_suffix('/')?;
    let query = uri.query().map(|query| format!("?{query}"));
    pages::ALL
        .contains(&path)
        .then(|| format!("{path}{}", query.unwrap_or_default()))
}

/// Returns whether the request is a navigation, according to Fetch Metadata. A request without that header (from curl
/// or an old browser) is one if it accepts HTML.
fn is_navigation(request: &Request) -> bool {
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

/// Returns whether the file name contains a content hash, as in `app-0123456789abcdef_bg.wasm`.
///
/// Hashes in folder names do not count: wasm-bindgen's `snippets/NAME-HASH/` depends on the name and version of a crate
/// and not on its content.
fn has_hash(path: &str) -> bool {
    file_name(path)
        .split(['-', '_', '.'])
        .any(|part| part.len() >= MIN_HASH && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    #[test]
    fn only_navigations_and_clients_that_accept_html_get_the_page() {
        let cases = [
            (Some("navigate"), None, true),
            (Some("cors"), Some("text/html"), false),
            (None, Some("*/*"), true),
            (None, Some("text/html,*/*;q=0.8"), true),
            (None, None, true),
            (None, Some("application/json"), false),
        ];
        for (mode, accept, expected) in cases {
            let mut request = Request::builder().uri("/profile");
            for (name, value) in [("sec-fetch-mode", mode), ("accept", accept)] {
                request = value
                    .into_iter()
                    .fold(request, |request, value| request.header(name, value));
            }
            let request = request.body(Body::empty()).unwrap();
            assert_eq!(is_navigation(&request), expected, "{mode:?} {accept:?}");
        }
    }

    #[test]
    fn a_content_hash_in_the_file_name_is_recognized() {
        for path in [
            "/app-0123456789abcdef.js",
            "/app-0123456789abcdef_bg.wasm",
            "/chunks/profile_0123456789abcd.wasm",
            "/app.0123456789abcdef.css",
        ] {
            assert!(has_hash(path), "{path}");
        }
        for path in [
            "/snippets/x-0123456789abcdef/inline0.js",
            "/favicon.svg",
            "/robots.txt",
            "/index.html",
            "/app-feed.js",
        ] {
            assert!(!has_hash(path), "{path}");
        }
    }

    #[test]
    fn a_trailing_slash_is_removed_from_known_pages_only() {
        let target = |uri: &str| without_slash(&uri.parse().unwrap());
        assert_eq!(target("/login/?email=a").as_deref(), Some("/login?email=a"));
        assert_eq!(target("/profile/").as_deref(), Some("/profile"));
        for uri in ["/", "/login", "/login//", "//login/", "/nothing/"] {
            assert_eq!(target(uri), None, "{uri}");
        }
    }
}
