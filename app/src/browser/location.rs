//! The document's title and address.

use leptos::prelude::{document, window};

/// Sets the title of the document.
pub fn set_title(text: &str) {
    document().set_title(text);
}

/// Leaves the application for a URL that the server named. Only http URLs are followed, so that a wrong response cannot
/// run script (`javascript:`).
pub fn leave_for(url: &str) {
    if url.starts_with("https://") || url.starts_with("http://") {
        // The browser refuses only malformed URLs, and then the current page stays.
        let _ = window().location().assign(url);
    }
}
