//! The two places where the files of the application can be. Both are served by the same service, so that they are sent in
//! the same encodings and with the same types.

use std::io;
use std::path::{Path, PathBuf};

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{
    ETAG, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_UNMODIFIED_SINCE, LAST_MODIFIED,
};
use axum::response::Response;
use tower::ServiceExt as _;
use tower_http::services::ServeDir;
use tower_http::services::fs::{Backend, DefaultServeDirFallback};

use super::memory::MemoryFiles;

/// The files of the application.
#[derive(Clone, Debug)]
pub(super) enum Files {
    Folder(PathBuf, ServeDir),
    Memory(MemoryFiles, ServeDir<DefaultServeDirFallback, MemoryFiles>),
}

impl Files {
    pub(super) fn of_folder(folder: &Path) -> Self {
        Self::Folder(folder.to_owned(), with_encodings(ServeDir::new(folder)))
    }

    pub(super) fn of_memory(files: MemoryFiles) -> Self {
        let service = with_encodings(ServeDir::with_backend("", files.clone()));
        Self::Memory(files, service)
    }

    /// Returns the SHA-256 of the file at a path, if it is in memory.
    pub(super) fn hash(&self, path: &str) -> Option<&[u8]> {
        match self {
            Self::Folder(..) => None,
            Self::Memory(files, _) => Some(files.get(path.strip_prefix('/')?)?.hash()),
        }
    }

    /// Returns whether there is a file.
    pub(super) fn contains(&self, path: &Path) -> bool {
        match self {
            Self::Folder(folder, _) => folder.join(path).is_file(),
            Self::Memory(files, _) => files.get(path).is_some(),
        }
    }

    /// Reads a file.
    pub(super) fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let missing = || io::Error::new(io::ErrorKind::NotFound, path.display().to_string());
        match self {
            Self::Folder(folder, _) => std::fs::read(folder.join(path)).map_err(|error| {
                io::Error::new(error.kind(), format!("{}: {error}", path.display()))
            }),
            Self::Memory(files, _) => {
                let file = files.get(path).ok_or_else(missing)?;
                Ok(file.bytes().to_vec())
            }
        }
    }

    /// Returns the paths of the files below a folder, in order.
    pub(super) fn below(&self, path: &Path) -> io::Result<Vec<PathBuf>> {
        let mut paths = match self {
            Self::Folder(folder, _) => files_below(folder, path)?,
            Self::Memory(files, _) => files.below(path).map(Path::to_owned).collect(),
        };
        paths.sort();
        Ok(paths)
    }

    pub(super) async fn respond(&self, request: Request) -> Response {
        match self {
            Self::Folder(_, service) => {
                let Ok(response) = service.clone().oneshot(request).await;
                response.map(Body::new)
            }
            Self::Memory(_, service) => {
                let Ok(mut response) = service.clone().oneshot(unconditional(request)).await;
                // These come from a time that is none.
                for name in [ETAG, LAST_MODIFIED] {
                    response.headers_mut().remove(name);
                }
                response.map(Body::new)
            }
        }
    }
}

fn files_below(root: &Path, path: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(root.join(path))? {
        let entry = entry?;
        let path = path.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            files.extend(files_below(root, &path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

/// Returns the request without its preconditions, for a file whose time of the last change means nothing.
pub(super) fn unconditional(mut request: Request) -> Request {
    for name in [
        IF_MATCH,
        IF_NONE_MATCH,
        IF_MODIFIED_SINCE,
        IF_UNMODIFIED_SINCE,
    ] {
        request.headers_mut().remove(name);
    }
    request
}

fn with_encodings<F, B: Backend>(service: ServeDir<F, B>) -> ServeDir<F, B> {
    service
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip()
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use super::*;
    use crate::assets::MemoryFile;

    #[tokio::test]
    async fn the_time_of_a_file_in_memory_means_nothing() {
        let file = ("a.svg".into(), MemoryFile::new("<svg/>".into()));
        let files = Files::of_memory(MemoryFiles::from_iter([file]));
        let request = Request::builder()
            .uri("/a%2Esvg")
            .header(IF_MODIFIED_SINCE, "Fri, 01 Jan 2100 00:00:00 GMT");
        let response = files.respond(request.body(Body::empty()).unwrap()).await;
        assert_eq!(response.status(), StatusCode::OK);
        for name in [ETAG, LAST_MODIFIED] {
            assert!(!response.headers().contains_key(name));
        }
    }
}
