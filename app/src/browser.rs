//! Thin wrappers around browser APIs. They make no decisions.

pub mod chunk;
pub mod clipboard;
pub mod clock;
pub mod connection;
pub mod date_format;
pub mod download;
pub mod first_paint;
pub mod input;
pub mod language;
pub mod location;
pub mod locks;
pub mod media;
pub mod panic_hook;
pub mod random;
pub mod storage;
pub mod tabs;
pub mod task;
pub mod theme;
pub mod webauthn;
