//! The session store and its keys.

use std::path::{Path, PathBuf};

use super::error::{Error, invalid};
use crate::config::SessionStore;

pub(super) fn session_store(text: &str) -> Result<SessionStore, Error> {
    SessionStore::parse(text).map_err(|reason| invalid("SESSION_STORE", reason))
}

/// Returns the keys file; by default the one next to the SQLite file.
pub(super) fn session_keys_file(
    file: Option<&Path>,
    store: &SessionStore,
) -> Result<PathBuf, Error> {
    match (file, store) {
        (Some(file), _) => Ok(file.to_owned()),
        (None, SessionStore::Sqlite(path)) => Ok(path.with_extension("keys")),
        (None, SessionStore::Redis(_)) => Err(invalid(
            "SESSION_KEYS_FILE",
            "is not set: with Redis, every server needs the same file of keys. Create it with `head -c 32 /dev/urandom | base64`",
        )),
    }
}
