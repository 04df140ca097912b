//! The document's title and address.

use leptos::prelude::{document, window};

/// Sets the title of the document.
pub fn set_title(text: &str) {
    document().set_title(text);
}

/// Loads a path of the server in the place of this document.
pub fn replace_with(path: &str) {
    // The browser rejects only malformed URLs.
    let _ = window().location().replace(path);
}

/// Leaves the application for a URL that the server returned. Only http URLs are followed, so that a wrong response
/// cannot run script (`javascript:`).
pub fn leave_for(url: &str) {
    if url.starts_with("https://") || url.starts_with("http://") {
        // The browser rejects only malformed URLs; the current page then stays open.
        let _ = window().location().assign(url);
    }
}

/// Loads the page again.
#[cfg(not(debug_assertions))]
pub fn reload() {
    // Fails only where scripts may not navigate; the current page then stays open.
    let _ = window().location().reload();
}
