//! Redis: connects, authenticates and sends `PING` and `INFO`. Whether its user may write cannot be seen without writing.

use super::super::finding::{Finding, Probe};
use super::super::request::innermost;
use crate::config::RedisUrl;
use crate::session::inspection::{self, RedisInfo};

/// The oldest Redis that the scripts run on.
const OLDEST: u32 = 7;

pub(super) async fn findings(url: &RedisUrl) -> Vec<Finding> {
    let probe = Probe::new(
        "store.connection",
        "does Redis at SESSION_STORE accept the connection and its user",
    );
    match inspection::redis(url).await {
        Ok(info) => {
            let about = match info {
                Some(info) => vec![
                    version(&info),
                    role(&info),
                    eviction(&info),
                    persistence(&info),
                ],
                None => without_info(),
            };
            let connected = probe.ok("Redis accepts the connection");
            std::iter::once(connected).chain(about).collect()
        }
        Err(error) => vec![probe.failed(
            innermost(&error),
            "Check host, port, user and password in SESSION_STORE, and that this machine reaches Redis \
                (rediss:// if it uses TLS).",
        )],
    }
}

fn version_probe() -> Probe {
    Probe::new("store.version", format!("is it Redis {OLDEST} or newer"))
}

fn role_probe() -> Probe {
    Probe::new("store.role", "does it accept writes")
}

fn eviction_probe() -> Probe {
    Probe::new(
        "store.eviction",
        "does it keep sessions when its memory is full",
    )
}

fn persistence_probe() -> Probe {
    Probe::new(
        "store.persistence",
        "do sessions survive a restart of Redis",
    )
}

/// The user of the settings may not send `INFO`.
fn without_info() -> Vec<Finding> {
    let probes = [
        version_probe(),
        role_probe(),
        eviction_probe(),
        persistence_probe(),
    ];
    let skipped = probes.map(|probe| {
        probe.skipped(
            "the user of SESSION_STORE may not send INFO",
            Some("Grant it with `ACL SETUSER <user> +info`, or look at `redis-cli INFO` as another user.".to_owned()),
        )
    });
    skipped.into()
}

fn version(info: &RedisInfo) -> Finding {
    let probe = version_probe();
    let major = info
        .version
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(OLDEST..) => probe.ok(format!("Redis {}", info.version)),
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
    let probe = role_probe();
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
    let probe = eviction_probe();
    match info.maxmemory_policy.as_deref() {
        Some("noeviction") => probe.ok("maxmemory-policy noeviction"),
        Some(other) => probe.warning(
            format!("maxmemory-policy {other}"),
            "Set maxmemory-policy to noeviction: otherwise Redis chooses which sessions end.",
        ),
        None => probe.skipped(
            "it does not say its maxmemory-policy",
            Some("Set it to noeviction in the parameters of the service.".to_owned()),
        ),
    }
}

fn persistence(info: &RedisInfo) -> Finding {
    let probe = persistence_probe();
    match info.has_append_only_file {
        Some(true) => probe.ok("appendonly yes"),
        Some(false) => probe.warning(
            "appendonly no",
            "Set appendonly to yes: otherwise a restart logs people out.",
        ),
        None => probe.skipped(
            "it does not say whether it writes to a disk",
            Some("Set appendonly to yes in the parameters of the service.".to_owned()),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Verdict;

    #[test]
    fn versions_before_seven_fail_and_an_unknown_one_is_skipped() {
        let verdict = |version: &str| {
            let info = RedisInfo {
                version: version.to_owned(),
                maxmemory_policy: None,
                has_append_only_file: None,
                is_replica: false,
                is_cluster: false,
            };
            self::version(&info).verdict
        };
        for (text, expected) in [
            ("6.2.14", Verdict::Failed),
            ("7.0.15", Verdict::Ok),
            ("8.0", Verdict::Ok),
            ("", Verdict::Skipped),
        ] {
            assert_eq!(verdict(text), expected, "{text}");
        }
    }
}
