//! What Redis says about itself.

use super::connection::Connection;
use crate::config::RedisUrl;
use crate::session::Error;
use crate::session::inspection::RedisInfo;

pub(in crate::session) async fn info(url: &RedisUrl) -> Result<RedisInfo, Error> {
    Connection::new(url)?.info().await.map(|text| parse(&text))
}

/// Parses lines of the form `name:value` (Redis, "INFO").
fn parse(text: &str) -> RedisInfo {
    let value = |name: &str| {
        let pairs = text.lines().filter_map(|line| line.split_once(':'));
        let mut values = pairs.filter(|(key, _)| *key == name);
        values.next().map_or("", |(_, value)| value.trim())
    };
    RedisInfo {
        version: value("redis_version").to_owned(),
        maxmemory_policy: value("maxmemory_policy").to_owned(),
        has_append_only_file: value("aof_enabled") == "1",
        is_replica: value("role") == "slave",
        is_cluster: value("cluster_enabled") == "1",
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
            maxmemory_policy: "noeviction".to_owned(),
            has_append_only_file: true,
            is_replica: true,
            is_cluster: false,
        };
        assert_eq!(parse(text), expected);
    }
}
