//! The first paint of the page: what is in `index.html`, before the application replaces it.

use js_sys::Reflect;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;

use super::language::wait;

/// Waits until the user sees the page of `index.html`, which `shell.js` finds out. An application that replaces it earlier wastes its
/// layout, and delays the first paint.
pub async fn first_paint() {
    if let Ok(promise) = Reflect::get(&window(), &"firstPaint".into()) {
        let _ = wait(promise.unchecked_into()).await;
    }
}

/// Whether the application has replaced the page of `index.html`.
pub fn is_replaced() -> bool {
    !matches!(document().query_selector(".shell"), Ok(Some(_)))
}
