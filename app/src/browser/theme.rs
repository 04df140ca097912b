//! The theme of the document: an attribute, which style sheets read, and `localStorage`, which keeps it.

use leptos::prelude::document;

use super::storage::Area;

const ATTRIBUTE: &str = "data-theme";
/// The same as in `shell.js`.
const STORAGE_KEY: &str = "poolgate.theme";

/// Returns what was chosen in an earlier visit; empty if nothing was.
pub fn chosen() -> String {
    Area::Local.get(STORAGE_KEY).unwrap_or_default()
}

/// Sets and keeps a theme; the system's if `theme` is empty.
pub fn choose(theme: &str) {
    let Some(root) = document().document_element() else {
        return;
    };
    // Fails only for names that are not valid.
    if theme.is_empty() {
        Area::Local.take(STORAGE_KEY);
        let _ = root.remove_attribute(ATTRIBUTE);
    } else {
        Area::Local.set(STORAGE_KEY, theme);
        let _ = root.set_attribute(ATTRIBUTE, theme);
    }
}

/// Derives all colors from this one, as the operator's `ACCENT_COLOR` does.
#[cfg(debug_assertions)]
pub fn set_brand(color: &str) {
    let declaration = ["--brand:", color].concat();
    if let Some(root) = document().document_element() {
        // Fails only for objects that cannot be changed.
        let _ = js_sys::Reflect::set(&root, &"style".into(), &declaration.into());
    }
}
