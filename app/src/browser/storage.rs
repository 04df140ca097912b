//! `localStorage` and `sessionStorage`. Storage may be full, blocked or absent; in that case nothing is
//! stored and no error is reported. Never put a secret here.

use leptos::prelude::window;
use web_sys::Storage;

/// The kind of storage.
#[derive(Clone, Copy)]
pub enum Area {
    /// `localStorage`: shared by all tabs, kept when the browser is closed.
    Local,
    /// `sessionStorage`: this tab only, until it is closed.
    Session,
}

impl Area {
    /// Returns the value stored under `key`.
    pub fn get(self, key: &str) -> Option<String> {
        self.open()?.get_item(key).ok()?
    }

    /// Stores `value` under `key`, if the browser allows it.
    pub fn set(self, key: &str, value: &str) {
        if let Some(storage) = self.open() {
            let _ = storage.set_item(key, value);
        }
    }

    /// Removes the value under `key` and returns it.
    pub fn take(self, key: &str) -> Option<String> {
        let value = self.get(key)?;
        let _ = self.open()?.remove_item(key);
        Some(value)
    }

    fn open(self) -> Option<Storage> {
        match self {
            Self::Local => window().local_storage().ok()?,
            Self::Session => window().session_storage().ok()?,
        }
    }
}
