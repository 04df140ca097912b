//! The state file: one JSON document in a folder that only one pool uses at a time.
//!
//! A save replaces the file by renaming, so that a reader never sees a partial file. There is no `fsync`: the
//! state survives the end of the process, but not a power cut.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Write},
    path::{Path, PathBuf},
};

use thiserror::Error;

use crate::pool::state::{self, State};

/// A state file that cannot be used.
#[derive(Debug, Error)]
pub enum Error {
    /// The folder or the file cannot be read or written.
    #[error("the file {path} cannot be used: {source}")]
    Io {
        /// The path of the file or folder.
        path: PathBuf,
        /// The error of the operating system.
        source: io::Error,
    },
    /// Another pool uses the folder.
    #[error(
        "the folder {0} is in use by another local pool: stop it, or choose another with --data"
    )]
    InUse(PathBuf),
    /// The file was not written by this version.
    #[error(
        "the state file {0} was not written by this version of the local pool: move it away to start with a new pool"
    )]
    UnknownFormat(PathBuf),
}

/// Where the state is stored.
#[derive(Debug)]
pub enum Storage {
    /// In memory only.
    InMemory,
    /// In a folder.
    Folder {
        /// The state file.
        file: PathBuf,
        /// Held as long as the pool runs.
        _lock: FolderLock,
    },
}

impl Storage {
    /// Opens or creates a folder; without one, the state stays in memory.
    pub fn open(folder: Option<&Path>) -> Result<Self, Error> {
        let Some(folder) = folder else {
            return Ok(Self::InMemory);
        };
        let io_error = |path: &Path| {
            let path = path.to_owned();
            move |source| Error::Io { path, source }
        };
        fs::create_dir_all(folder).map_err(io_error(folder))?;
        let lock_file = folder.join("local-pool.lock");
        let lock = open_private(&lock_file).map_err(io_error(&lock_file))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::InUse(folder.to_owned())),
            Err(TryLockError::Error(source)) => return Err(io_error(&lock_file)(source)),
        }
        Ok(Self::Folder {
            file: folder.join("local-pool.json"),
            _lock: FolderLock(lock),
        })
    }

    /// Returns the stored state, or `None` on first start.
    pub fn load(&self) -> Result<Option<State>, Error> {
        let Self::Folder { file, .. } = self else {
            return Ok(None);
        };
        let bytes = match fs::read(file) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(source) => {
                let path = file.clone();
                return Err(Error::Io { path, source });
            }
        };
        serde_json::from_slice(&bytes)
            .ok()
            .filter(|state: &State| state.version == state::VERSION)
            .map(Some)
            .ok_or_else(|| Error::UnknownFormat(file.clone()))
    }

    /// Replaces the stored state.
    pub fn save(&self, state: &State) -> Result<(), Error> {
        let Self::Folder { file, .. } = self else {
            return Ok(());
        };
        let next = file.with_extension("json.next");
        write(&next, state)
            .and_then(|()| fs::rename(&next, file))
            .map_err(|source| Error::Io {
                path: file.clone(),
                source,
            })
    }
}

/// A locked file. The operating system releases the lock when the process ends, if not before.
#[derive(Debug)]
pub struct FolderLock(File);

impl Drop for FolderLock {
    fn drop(&mut self) {
        // Closing the file is not enough: the lock would last as long as a copy of the descriptor, and a program
        // that is just being started by this process has one.
        let _ = self.0.unlock();
    }
}

fn write(path: &Path, state: &State) -> io::Result<()> {
    write_private(path, &serde_json::to_vec_pretty(state)?)
}

/// Writes a file that only its owner can read.
pub fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = open_private(path)?;
    file.set_len(0)?;
    file.write_all(bytes)
}

/// Opens a file that only its owner can read, because it contains the signing key and the client secret.
fn open_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_free_at_once_even_if_a_descriptor_was_copied() {
        let folder = tempfile::TempDir::new().unwrap();
        let storage = Storage::open(Some(folder.path())).unwrap();
        let Storage::Folder { _lock: lock, .. } = &storage else {
            panic!("the state is in a folder");
        };
        let copy = lock.0.try_clone().unwrap();
        let in_use = Storage::open(Some(folder.path()));
        assert!(matches!(in_use, Err(Error::InUse(_))));
        drop(storage);
        assert!(Storage::open(Some(folder.path())).is_ok());
        drop(copy);
    }
}
