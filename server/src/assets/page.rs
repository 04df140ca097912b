//! The page as browsers get it: the built `index.html` in the language of the visitor, with the configuration in it, which saves
//! every visit a request.
//!
//! Each content is compressed once, when it is first requested: there are few, and the server starts without waiting.

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::HeaderValue;
use catalogue::Language;
use sha2::{Digest as _, Sha256};
use wire::LoginMode;

use super::encodings::encodings;
use super::files::Files;
use super::texts::Texts;
use super::{INDEX, etag};

const END_OF_HEAD: &str = "</head>";
/// In the element that makes browsers load the texts: where the others are.
const REST: &str = " data-rest=";
/// In links to the hosted login.
const HOSTED_LOGIN: &str = " data-hosted";

/// The `index.html` that Trunk wrote, and the pages that were made of it.
#[derive(Clone, Debug)]
pub(super) struct Template {
    /// Before and after the element that names the texts.
    html: (Arc<str>, Arc<str>),
    pages: Arc<Mutex<HashMap<PageContent, Arc<Page>>>>,
}

/// What the server writes into the page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PageContent {
    pub(super) language: Language,
    /// Whether there are hosted pages.
    has_hosted_login: bool,
    config: String,
}

impl PageContent {
    /// Creates the content for a language and a configuration, which the application reads instead of requesting it.
    ///
    /// # Errors
    /// The configuration cannot be written as JSON.
    pub fn new(language: Language, config: &wire::Config) -> serde_json::Result<Self> {
        // Inside a script, `<` could end it or start a comment (HTML Standard, section 4.12.1.3).
        let json = serde_json::to_string(config)?.replace('<', "\\u003c");
        Ok(Self {
            language,
            has_hosted_login: config.login_modes.contains(&LoginMode::Hosted),
            config: json,
        })
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
    /// Uses a built page. The element that names its texts is replaced by one for the language.
    pub(super) fn new(html: &str) -> Self {
        let link = html.find(REST).and_then(|at| {
            let start = html[..at].rfind('<')?;
            let end = at + html[at..].find('>')? + 1;
            Some((start, end))
        });
        let (start, end) = link.unwrap_or((html.len(), html.len()));
        Self {
            html: (html[..start].into(), html[end..].into()),
            pages: Arc::default(),
        }
    }

    /// Returns the page with this content.
    pub(super) fn page(&self, content: &PageContent, texts: &Texts) -> io::Result<Arc<Page>> {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(page) = pages.get(content) {
            return Ok(Arc::clone(page));
        }
        let page = Arc::new(Page::new(&self.fill(content, texts))?);
        pages.insert(content.clone(), Arc::clone(&page));
        Ok(page)
    }

    /// Writes the language, its texts, and the configuration. That is a data block: the browser does not execute it, so that the
    /// policy needs no hash of it (HTML Standard, section 4.12.1; CSP Level 3, section 4.2.3).
    fn fill(&self, content: &PageContent, texts: &Texts) -> String {
        let language = content.language;
        let shell = texts.of(language).map(|texts| &texts.shell);
        let fill = |html| {
            replace_placeholders(html, |name| match name {
                "language" => Some(language.tag()),
                "direction" => Some(language.direction().as_str()),
                key => shell?.get(key).map(String::as_str),
            })
        };
        let id = wire::config::ELEMENT;
        let config = &content.config;
        let data = format!("<script id=\"{id}\" type=\"application/json\">{config}</script>");
        let mut html = [
            fill(&self.html.0),
            link(texts, language),
            fill(&self.html.1),
        ]
        .concat();
        // The tag can be missing; what follows everything else is still part of the document.
        let end_of_head = html.find(END_OF_HEAD).unwrap_or(html.len());
        html.insert_str(end_of_head, &data);
        if content.has_hosted_login {
            html
        } else {
            without_hosted_login(&html)
        }
    }
}

/// Removes the links to the hosted login, which lead nowhere without hosted pages.
fn without_hosted_login(html: &str) -> String {
    let mut html = html.to_owned();
    while let Some(at) = html.find(HOSTED_LOGIN)
        && let Some(start) = html[..=at].rfind("<a ")
        && let Some(end) = html[at..].find("</a>")
    {
        html.replace_range(start..at + end + "</a>".len(), "");
    }
    html
}

/// Returns the element that makes the browser load the first texts together with the application, which finds the others in it.
fn link(texts: &Texts, language: Language) -> String {
    let Some(of) = texts.of(language) else {
        return String::new();
    };
    let languages: Vec<_> = texts.languages().map(Language::tag).collect();
    let (first, rest, languages) = (&of.first, &of.rest, languages.join(" "));
    format!(
        "<link rel=\"preload\" as=\"fetch\" href=\"{first}\" crossorigin=\"anonymous\" data-rest=\"{rest}\" \
         data-languages=\"{languages}\">"
    )
}

/// Replaces each `{{name}}` for which there is a text. Minified pages omit the quotes around attributes with such a value.
fn replace_placeholders<'a>(html: &str, text: impl Fn(&str) -> Option<&'a str>) -> String {
    let mut filled = String::with_capacity(html.len() + 1024);
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        match text(name) {
            Some(text) if filled.ends_with('=') => {
                filled.extend(["\"", &escaped(text), "\""]);
            }
            Some(text) => filled.push_str(&escaped(text)),
            None => filled.extend(["{{", name, "}}"]),
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// Returns a text for the content of elements and for values of attributes in quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

impl Page {
    fn new(html: &str) -> io::Result<Self> {
        Ok(Self {
            files: Files::of_memory(encodings(INDEX, html)?.into_iter().collect()),
            etag: etag(Sha256::digest(html).as_ref()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "<link rel=\"preload\" data-rest=\"/x\">";

    fn content(provider: &str) -> PageContent {
        let config = serde_json::json!({
            "login_modes": ["in-app"], "first_factors": [], "providers": [provider], "sign_up_attributes": [],
            "password_policy": "min=8".parse::<wire::PasswordPolicy>().unwrap(), "token_inspection": true,
        });
        PageContent::new(Language::German, &serde_json::from_value(config).unwrap()).unwrap()
    }

    fn template(html: &str) -> Template {
        Template::new(&[LINK, html].concat())
    }

    fn texts() -> Texts {
        let texts = [
            ("shell-slow", "\"a\" & <b>"),
            ("shell-loading", "L\u{e4}dt\u{2026}"),
        ];
        Texts::for_tests(Language::German, &texts)
    }

    #[test]
    fn the_configuration_cannot_end_its_script() {
        let provider = "</script><!--<script>";
        let html = template("<head></head>").fill(&content(provider), &texts());
        assert_eq!(html.matches("</script").count(), 1, "{html}");
        assert!(!html.contains("<!--"), "{html}");
        let (_, json) = html.split_once("json\">").unwrap();
        let (json, _) = json.split_once("</script").unwrap();
        let config: wire::Config = serde_json::from_str(json).unwrap();
        assert_eq!(config.providers, [provider]);
    }

    #[test]
    fn a_page_is_made_once() {
        let template = template("<head></head>");
        let page = |provider| template.page(&content(provider), &texts()).unwrap();
        assert!(Arc::ptr_eq(&page("Google"), &page("Google")));
        assert_ne!(page("Google").etag, page("Facebook").etag);
    }

    #[test]
    fn the_tag_of_the_head_can_be_missing() {
        let page = Template::new("<!doctype html>").fill(&content("Google"), &Texts::default());
        assert!(
            page.starts_with("<!doctype html><script id=\"config\""),
            "{page}"
        );
    }

    #[test]
    fn links_to_hosted_pages_are_removed_if_there_are_none() {
        let html = "<head></head><p><a class=x data-hosted href=/auth/login>{{shell-slow}}</a> <a href=/>A</a><a data-hosted>B</a></p>";
        let page = template(html).fill(&content("Google"), &texts());
        assert!(page.ends_with("<p> <a href=/>A</a></p>"), "{page}");
        let mut with = content("Google");
        with.has_hosted_login = true;
        let page = template(html).fill(&with, &texts());
        assert_eq!(page.matches("data-hosted").count(), 2, "{page}");
    }

    #[test]
    fn the_page_is_written_in_the_language() {
        let html = "<html lang={{language}} dir={{direction}}></head><p title={{shell-slow}}>{{shell-loading}}</p>{{other}}";
        let page = template(html).fill(&content("Google"), &texts());
        assert!(page.contains("<html lang=\"de\" dir=\"ltr\">"), "{page}");
        let paragraph = "<p title=\"&quot;a&quot; &amp; &lt;b>\">L\u{e4}dt\u{2026}</p>{{other}}";
        assert!(page.contains(paragraph), "{page}");
        assert!(page.contains("href=\"/text/de/first.json\""), "{page}");
    }
}
