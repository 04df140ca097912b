//! Preferences that outlive the page (`localStorage`). Storage may be full, blocked or absent: then nothing is
//! remembered, and nothing breaks. Nothing secret is ever put here.

use leptos::prelude::window;
use web_sys::Storage;

/// What was remembered under `key`.
pub fn recall(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Remembers `value` under `key`, if the browser lets us.
pub fn remember(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, value);
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}
