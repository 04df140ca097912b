//! What Redis says about itself.

use crate::session::inspection::RedisInfo;

/// Parses lines of the form `name:value` (Redis, "INFO").
pub(super) fn parse(text: &str) -> RedisInfo {
    let value = |name: &str| {
        let pairs = text.lines().filter_map(|line| line.split_once(':'));
        let mut values = pairs.filter(|(key, _)| *key == name);
        values.next().map(|(_, value)| value.trim())
    };
    RedisInfo {
        version: value("redis_version").unwrap_or_default().to_owned(),
        maxmemory_policy: value("maxmemory_policy").map(str::to_owned),
        has_append_only_file: value("aof_enabled").map(|enabled| enabled == "1"),
        is_replica: value("role") == Some("slave"),
        is_cluster: value("cluster_enabled") == Some("1"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_info_are_parsed() {
        let text = "# Server\r\nredis_version:7.0.15\r\nmaxmemory_policy:noeviction\r\naof_enabled:1\r\nrole:slave\r\ncluster_enabled:0\r\n";
        let expected = RedisInfo {
            version: "7.0.15".to_owned(),
            maxmemory_policy: Some("noeviction".to_owned()),
            has_append_only_file: Some(true),
            is_replica: true,
            is_cluster: false,
        };
        assert_eq!(parse(text), expected);
    }

    #[test]
    fn what_is_left_out_is_not_guessed() {
        let info = parse("redis_version:7.1.0\r\n");
        assert_eq!(info.maxmemory_policy, None);
        assert_eq!(info.has_append_only_file, None);
    }
}
