//! Where the browser is, and how it leaves.

use leptos::prelude::{document, window};

/// Sets the title of the document.
pub fn title(text: &str) {
    document().set_title(text);
}

/// Leaves the application for `address`, which the server named. Only http addresses are followed: whatever else a
/// wrong answer may hold (`javascript:` above all) stays where it is.
pub fn leave_for(address: &str) {
    if address.starts_with("https://") || address.starts_with("http://") {
        // The browser refuses only malformed addresses; the person stays on a page that works.
        let _ = window().location().assign(address);
    }
}
