//! Chunks: parts of the program that are loaded on demand. `app/chunks/fetch_chunk.js` fetches them.

use leptos::wasm_split::SplitLoaderError;
use wire::Problem;

use super::connection::unreachable;

/// A chunk could not be loaded. The next attempt starts from scratch.
#[derive(Debug)]
pub struct LoadError;

impl From<SplitLoaderError> for LoadError {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

impl From<LoadError> for Problem {
    fn from(_: LoadError) -> Self {
        Self {
            code: unreachable(),
            message: String::new(),
            request_id: String::new(),
            field: None,
            retry_after: None,
            detail: None,
        }
    }
}
