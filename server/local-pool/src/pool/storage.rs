//! The state file: one JSON document in a folder that one pool at a time may use.
//!
//! It is replaced as a whole, by renaming a finished file over it, so that a reader never meets half of it.
//! There is no `fsync`: a pool on a developer's machine survives the end of its process, not a power cut.

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
    #[error("the state file {path} cannot be used: {source}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// What the operating system says.
        source: io::Error,
    },
    /// Another pool holds the folder.
    #[error(
        "the folder {0} is in use by another local pool: stop it, or choose another with --data"
    )]
    InUse(PathBuf),
    /// The file is not one that this version wrote.
    #[error(
        "the state file {0} is not from this version of the local pool: move it away to start anew"
    )]
    Foreign(PathBuf),
}

/// Where the state is kept.
#[derive(Debug)]
pub enum Storage {
    /// Nowhere: it ends with the process.
    Memory,
    /// In a folder.
    Folder {
        /// The state file.
        file: PathBuf,
        /// Held as long as the pool lives; the operating system lets go of it when the process dies.
        _lock: File,
    },
}

impl Storage {
    /// Opens a folder, making it where it is missing, or nothing.
    pub fn open(folder: Option<&Path>) -> Result<Self, Error> {
        let Some(folder) = folder else {
            return Ok(Self::Memory);
        };
        let at = |path: &Path| {
            let path = path.to_owned();
            move |source| Error::Io { path, source }
        };
        fs::create_dir_all(folder).map_err(at(folder))?;
        let lock_file = folder.join("local-pool.lock");
        let lock = private(&lock_file).map_err(at(&lock_file))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::InUse(folder.to_owned())),
            Err(TryLockError::Error(source)) => return Err(at(&lock_file)(source)),
        }
        Ok(Self::Folder {
            file: folder.join("local-pool.json"),
            _lock: lock,
        })
    }

    /// What was kept, or nothing at a first start.
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
            .ok_or_else(|| Error::Foreign(file.clone()))
    }

    /// Replaces what was kept.
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

fn write(path: &Path, state: &State) -> io::Result<()> {
    let bytes = serde_json::to_vec_pretty(state)?;
    let mut file = private(path)?;
    file.set_len(0)?;
    file.write_all(&bytes)
}

/// Opens a file that its owner alone may read: it holds the signing key and the client secret.
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
