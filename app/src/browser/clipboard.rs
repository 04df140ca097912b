//! Copying.

use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

/// Puts `text` on the clipboard, and says whether the browser allowed it.
pub async fn copy(text: &str) -> bool {
    let promise = window().navigator().clipboard().write_text(text);
    JsFuture::from(promise).await.is_ok()
}
