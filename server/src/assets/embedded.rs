//! The page that is part of this program. Compiling it needs a built page in `dist`.

use std::borrow::Cow;
use std::path::PathBuf;

use axum::body::Bytes;
use rust_embed::Embed;

use super::memory::{MemoryFile, MemoryFiles};

#[derive(Embed)]
#[folder = "../dist"]
struct Page;

/// Returns the files of the page.
pub(super) fn files() -> MemoryFiles {
    let file = |name: Cow<'static, str>| {
        let file = Page::get(&name)?;
        let hash = file.metadata.sha256_hash();
        let bytes = match file.data {
            Cow::Borrowed(bytes) => Bytes::from_static(bytes),
            Cow::Owned(bytes) => Bytes::from(bytes),
        };
        let path = PathBuf::from(name.as_ref());
        Some((path, MemoryFile::with_hash(bytes, hash)))
    };
    Page::iter().filter_map(file).collect()
}
