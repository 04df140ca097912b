//! The session store. SQLite: the file is opened read-only, and not at all if it does not exist. Redis: connects, authenticates
//! and sends `INFO`; whether its user may write cannot be seen without writing.

use std::path::{Path, PathBuf};

use rustix::fs::{Access, access};

use super::Context;
use super::finding::{Finding, Probe};
use super::request::innermost;
use crate::config::{RedisUrl, SessionStore};
use crate::session::inspection::{self, RedisInfo, Schema};

/// The oldest Redis that the scripts run on.
const OLDEST_REDIS: u32 = 7;

pub(super) async fn findings(context: &Context<'_>) -> Vec<Finding> {
    match &context.config.session_store {
        SessionStore::Sqlite(path) => sqlite(path).await,
        SessionStore::Redis(url) => redis(url).await,
    }
}

async fn sqlite(path: &Path) -> Vec<Finding> {
    let folder = folder(path);
    if !folder.is_ok() {
        return vec![folder];
    }
    vec![folder, schema(path).await]
}

impl Finding {
    fn is_ok(&self) -> bool {
        self.verdict == super::Verdict::Ok
    }
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

async fn redis(url: &RedisUrl) -> Vec<Finding> {
    let probe = Probe::new(
        "store.connection",
        "does Redis at SESSION_STORE accept the connection and its user",
    );
    match inspection::redis(url).await {
        Ok(info) => vec![
            probe.ok("Redis accepts the connection"),
            version(&info),
            role(&info),
            eviction(&info),
            persistence(&info),
        ],
        Err(error) => vec![probe.failed(
            innermost(&error),
            "Check host, port, user and password in SESSION_STORE, and that this machine reaches Redis \
                (rediss:// if it uses TLS).",
        )],
    }
}

fn version(info: &RedisInfo) -> Finding {
    let probe = Probe::new(
        "store.version",
        format!("is it Redis {OLDEST_REDIS} or newer"),
    );
    let major = info
        .version
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(OLDEST_REDIS..) => probe.ok(format!("Redis {}", info.version)),
        Some(_) => probe.failed(
            format!("version {}", info.version),
            "Upgrade Redis to version 7 or newer.",
        ),
        None => probe.skipped(
            "it does not say its version",
            Some("Compare `redis-cli INFO server` with version 7.".to_owned()),
        ),
    }
}

fn role(info: &RedisInfo) -> Finding {
    let probe = Probe::new("store.role", "does it accept writes");
    if info.is_cluster {
        let fix = "Use one Redis with or without replicas: Redis Cluster is not supported.";
        return probe.failed("this is a Redis Cluster", fix);
    }
    if info.is_replica {
        return probe.failed(
            "Redis is a replica, which accepts no writes",
            "Set SESSION_STORE to the primary server.",
        );
    }
    probe.ok("Redis is a primary server")
}

fn eviction(info: &RedisInfo) -> Finding {
    let probe = Probe::new(
        "store.eviction",
        "does it keep sessions when its memory is full",
    );
    let answer = format!("maxmemory-policy {}", info.maxmemory_policy);
    match info.maxmemory_policy.as_str() {
        "noeviction" => probe.ok(answer),
        _ => probe.warning(
            answer,
            "Set maxmemory-policy to noeviction: otherwise Redis chooses which sessions end.",
        ),
    }
}

fn persistence(info: &RedisInfo) -> Finding {
    let probe = Probe::new(
        "store.persistence",
        "do sessions survive a restart of Redis",
    );
    if info.has_append_only_file {
        probe.ok("appendonly yes")
    } else {
        probe.warning(
            "appendonly no",
            "Set appendonly to yes: otherwise a restart logs people out.",
        )
    }
}
