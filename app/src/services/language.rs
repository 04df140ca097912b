//! The language of the page, and the files with its texts.
//!
//! The first file is loaded before anything is shown, the other together with the first chunk. A visitor can choose another
//! language at any time; nothing that was typed is lost.

use std::pin::Pin;

use catalogue::Language;
use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use wire::Problem;

use super::announcer::Announcer;
use crate::{
    browser::{
        chunk::LoadError,
        language::{self, Files},
    },
    text::{Message, current, notice, parts},
};

/// What [`load_first`] found out about the page.
pub struct Page {
    available: Vec<Language>,
    files: Files,
}

/// Loads the first texts and sets the language of the page. Without them, there is nothing to show.
pub async fn load_first() -> Result<Page, LoadError> {
    let available = language::available();
    // The server writes the page in the chosen language. The page of Trunk's server is in the default one.
    #[cfg(debug_assertions)]
    if let Some(files) = load_chosen(&available).await {
        return Ok(Page { available, files });
    }
    let files = language::files_of_page().ok_or(LoadError)?;
    let first = language::load(&files.first).await?;
    current::replace(language::of_page(), first, Vec::new());
    Ok(Page { available, files })
}

/// Loads the first texts of the language that the visitor has chosen, if it is not that of the page.
#[cfg(debug_assertions)]
async fn load_chosen(available: &[Language]) -> Option<Files> {
    let chosen = language::chosen().filter(|chosen| available.contains(chosen))?;
    if chosen == language::of_page() {
        return None;
    }
    let files = language::files_of(chosen).await.ok()?;
    let first = language::load(&files.first).await.ok()?;
    if !current::is_for_this_program(&first) {
        return None;
    }
    language::mark_page(chosen);
    current::replace(chosen, first, Vec::new());
    Some(files)
}

#[derive(Clone, Copy)]
pub struct Languages {
    inner: StoredValue<Inner, LocalStorage>,
    /// Whether the last request for all other texts failed.
    has_failed: RwSignal<bool>,
}

struct Inner {
    available: Vec<Language>,
    files: Option<Files>,
    /// The request for all other texts, while it is in progress.
    rest: Option<Promise>,
}

/// The end of a request for texts. Boxed, because it would otherwise be compiled into each of its callers.
type Loading = Pin<Box<dyn Future<Output = Result<(), Problem>>>>;

impl Languages {
    /// `page` is `None` in tests, which have all texts.
    pub fn new(page: Option<Page>) -> Self {
        let (available, files) = page.map(|page| (page.available, page.files)).unzip();
        Self {
            inner: StoredValue::new_local(Inner {
                available: available.unwrap_or_default(),
                files,
                rest: None,
            }),
            has_failed: RwSignal::new(false),
        }
    }

    /// Returns the languages among which visitors can choose.
    pub fn available(self) -> Vec<Language> {
        self.inner.with_value(|inner| inner.available.clone())
    }

    /// Returns whether the other texts could not be loaded. The next attempt may succeed.
    pub fn has_failed(self) -> bool {
        self.has_failed.get()
    }

    pub(super) fn set_failed(self, has_failed: bool) {
        self.has_failed.set(has_failed);
    }

    /// Starts to load all other texts, unless they are loaded; awaiting the result is optional.
    pub fn load_rest(self) -> Loading {
        let is_complete = untrack(current::is_complete);
        let request = (!is_complete).then(|| {
            let request = self.inner.with_value(|inner| inner.rest.clone());
            request.unwrap_or_else(|| self.request_rest())
        });
        Box::pin(async move {
            if let Some(request) = request {
                JsFuture::from(request).await.map_err(|_| LoadError)?;
            }
            Ok(())
        })
    }

    fn request_rest(self) -> Promise {
        let request = future_to_promise(async move {
            let result = self.fetch_rest().await;
            self.inner.update_value(|inner| inner.rest = None);
            self.set_failed(result.is_err());
            result
                .map(|()| JsValue::UNDEFINED)
                .map_err(|_| JsValue::UNDEFINED)
        });
        self.inner
            .update_value(|inner| inner.rest = Some(request.clone()));
        request
    }

    async fn fetch_rest(self) -> Result<(), LoadError> {
        let files = self.files().ok_or(LoadError)?;
        let rest = language::load(&files.rest).await?;
        // Another language may have been chosen in the meantime.
        if self.files().as_ref() == Some(&files) {
            current::add_rest(rest);
        }
        Ok(())
    }

    fn files(self) -> Option<Files> {
        self.inner.with_value(|inner| inner.files.clone())
    }

    /// Changes the language of everything that is shown, and remembers the choice. If that fails, the present language
    /// stays, and the error says why.
    pub async fn change(self, to: Language, announcer: Announcer) -> Result<(), Message> {
        let result = self.load(to).await;
        match result {
            Ok(()) => {
                language::remember(to);
                language::mark_page(to);
                announcer.say(parts::LANGUAGE_CHANGED);
            }
            Err(message) => announcer.say(message),
        }
        result
    }

    async fn load(self, to: Language) -> Result<(), Message> {
        let not_loaded = |_| notice::LANGUAGE_NOT_LOADED;
        let files = language::files_of(to).await.map_err(not_loaded)?;
        let rest = language::load(&files.rest).await.map_err(not_loaded)?;
        let first = language::load(&files.first).await.map_err(not_loaded)?;
        if !current::is_for_this_program(&rest) || !current::is_for_this_program(&first) {
            return Err(notice::OUT_OF_DATE);
        }
        self.inner.update_value(|inner| inner.files = Some(files));
        current::replace(to, first, rest);
        Ok(())
    }
}
