//! The page as browsers get it: the built `index.html` with the configuration in it, which saves every visit a request.
//!
//! Each content is compressed once, when it is first requested: there are few, and the server starts without waiting.

use std::collections::HashMap;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::HeaderValue;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use super::files::Files;
use super::memory::{MemoryFile, MemoryFiles};
use super::{INDEX, etag};

/// The `index.html` that Trunk wrote, and the pages that were made of it.
#[derive(Clone, Debug)]
pub(super) struct Template {
    html: Arc<str>,
    pages: Arc<Mutex<HashMap<PageContent, Arc<Page>>>>,
}

/// What the server writes into the page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PageContent {
    config: String,
}

impl PageContent {
    /// Creates the content for a configuration, which the application reads instead of requesting it.
    ///
    /// # Errors
    /// The configuration cannot be written as JSON.
    pub fn new(config: &wire::Config) -> serde_json::Result<Self> {
        // Inside a script, `<` could end it or start a comment (HTML Standard, section 4.12.1.3).
        let config = serde_json::to_string(config)?.replace('<', "\\u003c");
        Ok(Self { config })
    }
}

/// One page in every encoding.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) files: Files,
    /// Identifies the content of the page.
    pub(super) etag: HeaderValue,
}

impl Template {
    /// Uses a built page.
    ///
    /// # Errors
    /// The page has no place for the configuration.
    pub(super) fn new(html: &str) -> io::Result<Self> {
        if !html.contains(END_OF_HEAD) {
            let message = format!("{INDEX} has no {END_OF_HEAD}");
            return Err(io::Error::new(io::ErrorKind::InvalidData, message));
        }
        Ok(Self {
            html: html.into(),
            pages: Arc::default(),
        })
    }

    /// Returns the page with this content.
    pub(super) fn page(&self, content: &PageContent) -> io::Result<Arc<Page>> {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(page) = pages.get(content) {
            return Ok(Arc::clone(page));
        }
        let page = Arc::new(Page::new(&self.fill(content))?);
        pages.insert(content.clone(), Arc::clone(&page));
        Ok(page)
    }

    /// Adds the configuration as a data block: the browser does not execute it, so that the policy needs no hash of it (HTML
    /// Standard, section 4.12.1; CSP Level 3, section 4.2.3).
    fn fill(&self, content: &PageContent) -> String {
        let id = wire::config::ELEMENT;
        let config = &content.config;
        let block = format!("<script id=\"{id}\" type=\"application/json\">{config}</script>");
        self.html
            .replacen(END_OF_HEAD, &[&block, END_OF_HEAD].concat(), 1)
    }
}

const END_OF_HEAD: &str = "</head>";

impl Page {
    fn new(html: &str) -> io::Result<Self> {
        let file = |extension: &str, bytes: Vec<u8>| {
            let path = PathBuf::from([INDEX, extension].concat());
            (path, MemoryFile::new(bytes.into()))
        };
        let files = MemoryFiles::from_iter([
            file("", html.into()),
            file(".br", brotli(html)?),
            file(".gz", gzip(html)?),
        ]);
        Ok(Self {
            files: Files::of_memory(files),
            etag: etag(Sha256::digest(html).as_ref()),
        })
    }
}

fn brotli(text: &str) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        size_hint: text.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut text.as_bytes(), &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(text: &str) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text.as_bytes())?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(provider: &str) -> PageContent {
        let config = serde_json::json!({
            "login_modes": ["in-app"], "first_factors": [], "providers": [provider], "sign_up_attributes": [],
            "password_policy": "min=8".parse::<wire::PasswordPolicy>().unwrap(), "token_inspection": true,
        });
        PageContent::new(&serde_json::from_value(config).unwrap()).unwrap()
    }

    #[test]
    fn the_configuration_cannot_end_its_script() {
        let template = Template::new("<html><head></head></html>").unwrap();
        let provider = "</script><!--<script>";
        let html = template.fill(&content(provider));
        assert_eq!(html.matches("</script").count(), 1, "{html}");
        assert!(!html.contains("<!--"), "{html}");
        let json = html.split(['>', '<']).find(|part| part.starts_with('{'));
        let config: wire::Config = serde_json::from_str(json.unwrap()).unwrap();
        assert_eq!(config.providers, [provider]);
    }

    #[test]
    fn a_page_is_made_once() {
        let template = Template::new("<html><head></head></html>").unwrap();
        let page = |provider| template.page(&content(provider)).unwrap();
        assert!(Arc::ptr_eq(&page("Google"), &page("Google")));
        assert_ne!(page("Google").etag, page("Facebook").etag);
    }

    #[test]
    fn a_page_without_a_head_is_refused() {
        assert!(Template::new("<html></html>").is_err());
    }
}
