//! Where sessions are stored.

use std::path::PathBuf;

use url::Url;
use wire::Secret;

/// The database of the session store.
#[derive(Clone, Debug)]
pub enum SessionStore {
    /// An SQLite file, for one server.
    Sqlite(PathBuf),
    /// A Redis server, which several servers can share.
    Redis(RedisUrl),
}

impl SessionStore {
    /// Parses `sqlite:FILE`, or a URL with the scheme `redis` or `rediss`.
    ///
    /// # Errors
    /// What is wrong, without the text, which may contain a password.
    pub fn parse(text: &str) -> Result<Self, String> {
        match text.trim().split_once(':') {
            Some(("sqlite", path)) if !path.is_empty() => Ok(Self::Sqlite(path.into())),
            Some(("redis" | "rediss", _)) => RedisUrl::parse(text.trim()).map(Self::Redis),
            _ => Err("is neither sqlite:FILE nor redis://HOST nor rediss://HOST".to_owned()),
        }
    }

    /// Returns whether it contains a password.
    #[must_use]
    pub fn has_password(&self) -> bool {
        match self {
            Self::Sqlite(_) => false,
            Self::Redis(url) => Url::parse(url.expose()).is_ok_and(|url| url.password().is_some()),
        }
    }
}

/// `redis://[USER:PASSWORD@]HOST[:PORT][/DATABASE]`, or with TLS `rediss://...`. `Debug` hides the password.
#[derive(Clone, Debug)]
pub struct RedisUrl(Secret);

impl RedisUrl {
    fn parse(text: &str) -> Result<Self, String> {
        const FORM: &str = "is not redis://USER:PASSWORD@HOST:PORT/DATABASE or rediss://...";
        let url = Url::parse(text).map_err(|error| format!("{FORM}: {error}"))?;
        if url.host_str().is_none_or(str::is_empty) {
            return Err(format!("{FORM}: there is no host"));
        }
        let database = url.path().trim_matches('/');
        if !database.is_empty() && database.parse::<u32>().is_err() {
            return Err(format!("{FORM}: the database is not a number"));
        }
        // `#insecure` would turn off the check of the certificate.
        if url.query().is_some() || url.fragment().is_some() {
            return Err(format!("{FORM}: options after ? or # are not supported"));
        }
        Ok(Self(Secret::new(text)))
    }

    /// Returns the URL with the password.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }
}

#[cfg(test)]
mod tests {
    use super::SessionStore;

    #[test]
    fn a_url_of_redis_is_checked_and_not_shown() {
        for text in [
            "redis://localhost",
            "redis://:canary@127.0.0.1:6379",
            "rediss://app:canary@[::1]:6380/2",
        ] {
            let store = SessionStore::parse(text).unwrap();
            assert!(!format!("{store:?}").contains("canary"), "{text}");
        }
        for text in [
            "redis:canary",
            "redis://:canary@:6379",
            "redis://:canary@host/zero",
            "rediss://:canary@host#insecure",
            "redis://:canary@host?protocol=2",
            "memcached://:canary@host",
            "sqlite:",
            "",
        ] {
            let reason = SessionStore::parse(text).unwrap_err();
            assert!(!reason.contains("canary"), "{reason}");
        }
    }
}
