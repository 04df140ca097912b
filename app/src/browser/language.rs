//! The language of the page: what the server (or the build) has written into it, the cookie, and the files of texts.
//!
//! The page has an element `<link rel="preload" as="fetch">` for the first file of its language, so that it arrives
//! together with the program. The element also names the other file (`data-rest`) and the languages (`data-languages`).

use catalogue::{COOKIE, Language, Node};
use js_sys::{Array, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Response};

use super::chunk::LoadError;

/// The addresses of the texts of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    pub first: String,
    pub rest: String,
}

/// The addresses of the texts of every language: `[["en", "/text/en/first-….json", "/text/en/rest-….json"], …]`.
const INDEX: &str = "/text/index.json";

const A_YEAR: &str = "31536000";

/// Returns the language of the page.
pub fn of_page() -> Language {
    let root = document().document_element();
    let tag = root.and_then(|root| root.get_attribute("lang"));
    tag.and_then(|tag| Language::parse(&tag))
        .unwrap_or(Language::English)
}

/// Returns the addresses of the texts in the language of the page.
pub fn files_of_page() -> Option<Files> {
    let link = link()?;
    Some(Files {
        first: link.get_attribute("href")?,
        rest: link.get_attribute("data-rest")?,
    })
}

/// Returns the languages among which visitors can choose.
pub fn available() -> Vec<Language> {
    let tags = link().and_then(|link| link.get_attribute("data-languages"));
    let tags = tags.unwrap_or_default();
    tags.split(' ').filter_map(Language::parse).collect()
}

fn link() -> Option<Element> {
    document().query_selector("link[data-rest]").ok()?
}

/// Returns the language that the visitor has chosen in this browser.
#[cfg(debug_assertions)]
pub fn chosen() -> Option<Language> {
    let cookies = Reflect::get(&document(), &"cookie".into())
        .ok()?
        .as_string()?;
    let mut pairs = cookies.split("; ").filter_map(|pair| pair.split_once('='));
    let (_, tag) = pairs.find(|(name, _)| *name == COOKIE)?;
    Language::parse(tag)
}

/// Remembers the choice for the server and for other pages.
pub fn remember(language: Language) {
    let is_secure = window()
        .location()
        .protocol()
        .is_ok_and(|protocol| protocol == "https:");
    let secure = if is_secure { "; Secure" } else { "" };
    let cookie = [
        COOKIE,
        "=",
        language.tag(),
        "; Path=/; SameSite=Lax; Max-Age=",
        A_YEAR,
        secure,
    ]
    .concat();
    // Setting a property of the document cannot fail; a browser that refuses cookies ignores it.
    let _ = Reflect::set(&document(), &"cookie".into(), &JsValue::from_str(&cookie));
}

/// Tells browsers and assistive technology the language of the page and its direction.
pub fn mark_page(language: Language) {
    if let Some(root) = document().document_element() {
        // These names are valid, so this cannot fail.
        let _ = root.set_attribute("lang", language.tag());
        let _ = root.set_attribute("dir", language.direction().as_str());
    }
}

/// Returns the addresses of the texts in any language.
pub async fn files_of(language: Language) -> Result<Files, LoadError> {
    let index = load(INDEX).await?;
    let mut entries = index.iter().filter_map(|entry| match entry {
        Node::List(entry) => Some(entry.as_slice()),
        _ => None,
    });
    entries
        .find_map(|entry| match entry {
            [Node::Text(tag), Node::Text(first), Node::Text(rest)] if tag == language.tag() => {
                Some(Files {
                    first: first.clone(),
                    rest: rest.clone(),
                })
            }
            _ => None,
        })
        .ok_or(LoadError)
}

/// Loads a file of texts. The browser parses it: a reader of JSON for this type would be part of the first download.
pub async fn load(address: &str) -> Result<Vec<Node>, LoadError> {
    let response = wait(window().fetch_with_str(address)).await?;
    let response: Response = response.unchecked_into();
    let json = response.json().map_err(|_| LoadError)?;
    let texts = wait(json).await?.dyn_into::<Array>();
    Ok(nodes(&texts.map_err(|_| LoadError)?))
}

pub(super) async fn wait(promise: Promise) -> Result<JsValue, LoadError> {
    JsFuture::from(promise).await.map_err(|_| LoadError)
}

fn nodes(values: &Array) -> Vec<Node> {
    values.iter().map(node).collect()
}

fn node(value: JsValue) -> Node {
    if let Some(text) = value.as_string() {
        return Node::Text(text);
    }
    match value.dyn_into::<Array>() {
        Ok(values) => Node::List(nodes(&values)),
        Err(index) => {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "the compiler of the texts wrote the index of an argument"
            )]
            let index = index.as_f64().unwrap_or_default() as usize;
            Node::Argument(index)
        }
    }
}
