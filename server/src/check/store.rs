//! The session store. An SQLite file is opened read-only, and not at all if it does not exist.

mod redis;

use std::path::{Path, PathBuf};

use rustix::fs::{Access, access};

use super::Context;
use super::finding::{Finding, Probe};
use super::request::innermost;
use crate::config::SessionStore;
use crate::session::inspection::{self, Schema};

pub(super) async fn findings(context: &Context<'_>) -> Vec<Finding> {
    match &context.config.session_store {
        SessionStore::Sqlite(path) => sqlite(path).await,
        SessionStore::Redis(url) => redis::findings(url).await,
    }
}

async fn sqlite(path: &Path) -> Vec<Finding> {
    let folder = folder(path);
    if !folder.is_ok() {
        return vec![folder];
    }
    vec![folder, schema(path).await]
}

/// The server creates the folder with those above it, so the nearest one that exists must be writable.
fn folder(path: &Path) -> Finding {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    let shown = folder.display().to_string();
    let probe = Probe::new(
        "store.folder",
        format!("can the server write to the folder of SESSION_STORE ({shown})"),
    );
    let nearest = folder
        .ancestors()
        .find(|it| it.exists())
        .unwrap_or(Path::new("."));
    let fix = "Let the user who runs the server write to this folder, or set SESSION_STORE to a file elsewhere.";
    if !nearest.is_dir() {
        return probe.failed(format!("{} is no folder", nearest.display()), fix);
    }
    match access(nearest, Access::WRITE_OK | Access::EXEC_OK) {
        Ok(()) if nearest == folder => probe.ok("the folder is writable"),
        Ok(()) => probe.ok("the folder does not exist; the server creates it"),
        Err(error) => probe.failed(format!("{}: {error}", nearest.display()), fix),
    }
}

async fn schema(path: &Path) -> Finding {
    let shown = path.display();
    let probe = Probe::new(
        "store.schema",
        format!("can this version use the database {shown}"),
    );
    if !path.exists() {
        return probe.ok("the database does not exist; the server creates it");
    }
    if let Err(error) = access(path, Access::READ_OK | Access::WRITE_OK) {
        return probe.failed(
            error.to_string(),
            format!("Let the user who runs the server read and write {shown}."),
        );
    }
    match inspection::sqlite(path).await {
        Ok(Schema::Current) => probe.ok("the database has the tables of this version"),
        Ok(Schema::Older) => {
            probe.ok("an older version wrote it; the server upgrades it when it starts")
        }
        Ok(Schema::Newer) => probe.warning(
            "a later version of Poolgate has written to it",
            "Use that version, or set SESSION_STORE to another file, which logs everybody out.",
        ),
        Ok(Schema::Foreign) => probe.failed(
            "it is the database of another program",
            "Set SESSION_STORE to a file of Poolgate's own.",
        ),
        Err(error) => probe.failed(
            innermost(&error),
            "Set SESSION_STORE to another file, or restore this one from a backup.",
        ),
    }
}
