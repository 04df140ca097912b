//! Files in memory, as [`ServeDir`](tower_http::services::ServeDir) reads them. They have no real time of their last change:
//! their content identifies them.

use std::collections::HashMap;
use std::fmt::{self, Debug, Formatter};
use std::future::{Ready, ready};
use std::io::{Cursor, ErrorKind, Result, SeekFrom};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::SystemTime;

use axum::body::Bytes;
use sha2::{Digest as _, Sha256};
use tokio::io::{AsyncRead, AsyncSeek, ReadBuf};
use tower_http::services::fs::{Backend, File, Metadata};

/// Files by their paths, such as `snippets/x/inline0.js`.
#[derive(Clone)]
pub struct MemoryFiles(Arc<HashMap<PathBuf, MemoryFile>>);

impl MemoryFiles {
    /// Returns the file at a path.
    #[must_use]
    pub fn get(&self, path: impl AsRef<Path>) -> Option<&MemoryFile> {
        self.0.get(path.as_ref())
    }

    /// Returns the paths of the files below a folder, in no order.
    pub(super) fn below<'a>(&'a self, folder: &'a Path) -> impl Iterator<Item = &'a Path> {
        let paths = self.0.keys().map(PathBuf::as_path);
        paths.filter(move |path| path.starts_with(folder))
    }

    /// Returns the file at a path below `.`, which the service puts in front of every path.
    fn find(&self, path: &Path) -> Result<&MemoryFile> {
        let path = path.strip_prefix(".").unwrap_or(path);
        self.get(path).ok_or_else(|| ErrorKind::NotFound.into())
    }
}

impl FromIterator<(PathBuf, MemoryFile)> for MemoryFiles {
    fn from_iter<I: IntoIterator<Item = (PathBuf, MemoryFile)>>(files: I) -> Self {
        Self(Arc::new(files.into_iter().collect()))
    }
}

impl Debug for MemoryFiles {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

/// The content of a file.
pub struct MemoryFile {
    bytes: Bytes,
    hash: [u8; 32],
}

impl MemoryFile {
    /// Returns a file with this content.
    #[must_use]
    pub fn new(bytes: Bytes) -> Self {
        let hash = Sha256::digest(&bytes).into();
        Self::with_hash(bytes, hash)
    }

    /// Returns a file whose SHA-256 is known.
    #[must_use]
    pub const fn with_hash(bytes: Bytes, hash: [u8; 32]) -> Self {
        Self { bytes, hash }
    }

    /// Returns the content.
    #[must_use]
    pub const fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// Returns the SHA-256 of the content.
    #[must_use]
    pub const fn hash(&self) -> &[u8] {
        &self.hash
    }
}

impl Backend for MemoryFiles {
    type File = OpenFile;
    type Metadata = Length;
    type OpenFuture = Ready<Result<OpenFile>>;
    type MetadataFuture = Ready<Result<Length>>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        let file = self.find(&path);
        ready(file.map(|file| OpenFile(Cursor::new(file.bytes.clone()))))
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        ready(self.find(&path).map(|file| Length(file.bytes.len())))
    }
}

/// The length of a file in bytes, which is all that is known besides its content.
pub struct Length(usize);

impl Metadata for Length {
    fn is_dir(&self) -> bool {
        false
    }

    /// Always the same: the service would log a warning if there were none.
    fn modified(&self) -> Result<SystemTime> {
        Ok(SystemTime::UNIX_EPOCH)
    }

    fn len(&self) -> u64 {
        self.0 as u64
    }
}

/// A file that is being read.
pub struct OpenFile(Cursor<Bytes>);

impl File for OpenFile {
    type Metadata = Length;
    type MetadataFuture<'a> = Ready<Result<Length>>;

    fn metadata(&self) -> Self::MetadataFuture<'_> {
        ready(Ok(Length(self.0.get_ref().len())))
    }
}

impl AsyncRead for OpenFile {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<Result<()>> {
        Pin::new(&mut self.0).poll_read(context, buffer)
    }
}

impl AsyncSeek for OpenFile {
    fn start_seek(mut self: Pin<&mut Self>, position: SeekFrom) -> Result<()> {
        Pin::new(&mut self.0).start_seek(position)
    }

    fn poll_complete(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<u64>> {
        Pin::new(&mut self.0).poll_complete(context)
    }
}
