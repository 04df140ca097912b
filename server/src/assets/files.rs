//! The two places where the files of the application can be. Both are served by the same service, so that they are sent in
//! the same encodings and with the same types.

use std::path::Path;

use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use tower::ServiceExt as _;
use tower_http::services::ServeDir;
use tower_http::services::fs::{Backend, DefaultServeDirFallback};

use super::memory::MemoryFiles;

/// The files of the application.
#[derive(Clone, Debug)]
pub(super) enum Files {
    Folder(ServeDir),
    Memory(MemoryFiles, ServeDir<DefaultServeDirFallback, MemoryFiles>),
}

impl Files {
    pub(super) fn of_folder(folder: &Path) -> Self {
        Self::Folder(with_encodings(ServeDir::new(folder)))
    }

    pub(super) fn of_memory(files: MemoryFiles) -> Self {
        let service = with_encodings(ServeDir::with_backend("", files.clone()));
        Self::Memory(files, service)
    }

    /// Returns the SHA-256 of the file at a path, if it is in memory.
    pub(super) fn hash(&self, path: &str) -> Option<&[u8]> {
        match self {
            Self::Folder(_) => None,
            Self::Memory(files, _) => Some(files.get(path.strip_prefix('/')?)?.hash()),
        }
    }

    pub(super) async fn respond(&self, request: Request) -> Response {
        let Ok(response) = match self {
            Self::Folder(service) => service.clone().oneshot(request).await,
            Self::Memory(_, service) => service.clone().oneshot(request).await,
        };
        response.map(Body::new)
    }
}

fn with_encodings<F, B: Backend>(service: ServeDir<F, B>) -> ServeDir<F, B> {
    service
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip()
}
