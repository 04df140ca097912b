//! The applications behind this server: `APPS`, one line for each.

mod parse;

use url::Url;

use super::is_loopback;

/// The applications, in the order of the settings. No two have the same name or origin.
#[derive(Clone, Debug, Default)]
pub struct Apps(Vec<App>);

/// An application that a proxy protects with this server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct App {
    /// A short name: lowercase letters, digits and dashes.
    pub name: String,
    /// What users call it; its name unless the settings say otherwise.
    pub title: String,
    /// Where users reach it, without a path and without a default port: `https://wiki.example.org`.
    pub origin: String,
    /// Who may use it.
    pub members: Members,
    /// For how many seconds a login is enough, counted from when the user last proved who they are.
    pub max_age: Option<i64>,
    /// Whether the login must have had a second factor.
    pub needs_second_factor: bool,
    /// Which token the application gets, if any.
    pub token: Option<TokenKind>,
    /// Whether it also gets `Remote-User` and its siblings.
    pub remote_headers: bool,
}

/// Who may use an application. There is no default: one that says nothing stops the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Members {
    /// Everybody who can log in.
    Any,
    /// Members of one of these groups at least.
    Groups(Vec<String>),
}

/// A token that an application gets in `Authorization`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// The access token.
    Access,
    /// The ID token.
    Id,
}

impl Apps {
    /// Parses the setting.
    ///
    /// # Errors
    /// A sentence that names the line.
    pub fn parse(text: &str) -> Result<Self, String> {
        parse::apps(text).map(Self)
    }

    /// Returns all of them.
    pub fn iter(&self) -> impl Iterator<Item = &App> {
        self.0.iter()
    }

    /// Returns whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the application with this name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&App> {
        self.iter().find(|app| app.name == name)
    }

    /// Returns the application at an origin, as [`App::origin`] writes it: scheme, host and port must be the same.
    #[must_use]
    pub fn at(&self, origin: &str) -> Option<&App> {
        self.iter().find(|app| app.origin == origin)
    }

    /// Returns the application whose host and port these are, in a `Host` header. The default port may be written out.
    #[must_use]
    pub fn on_host(&self, host: &str) -> Option<&App> {
        self.iter().find(|app| app.is_host(host))
    }
}

/// Returns whether browsers send the cookies of one origin to the other, although they differ: cookies are not separated by port
/// (RFC 6265, section 8.5). The cookie of an application would open the other one, and each would end the attempts of the other. On
/// loopback, that is for developers to know.
pub(super) fn share_cookies(one: &str, other: &str) -> bool {
    let (Ok(one), Ok(other)) = (Url::parse(one), Url::parse(other)) else {
        return false;
    };
    one.host() == other.host() && one.origin() != other.origin() && !is_loopback(&one)
}

impl App {
    /// Returns whether its origin has TLS. Its cookies are then `Secure` and have a prefix.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.origin.starts_with("https://")
    }

    /// Returns whether only this machine can reach it, for development.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        Url::parse(&self.origin).is_ok_and(|url| is_loopback(&url))
    }

    fn is_host(&self, host: &str) -> bool {
        let (scheme, own) = self.origin.split_once("://").unwrap_or_default();
        let default_port = if scheme == "https" { ":443" } else { ":80" };
        let host = host.strip_suffix(default_port).unwrap_or(host);
        host.eq_ignore_ascii_case(own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_compared_with_its_port() {
        let apps = Apps::parse(
            "wiki https://wiki.example.org any\ndev http://dev.localhost:8081 any\nodd https://odd.example.org:8443 any",
        );
        let apps = apps.unwrap();
        let cases = [
            ("wiki.example.org", Some("wiki")),
            ("WIKI.example.org:443", Some("wiki")),
            ("wiki.example.org:80", None),
            ("wiki.example.org.", None),
            ("wiki.example.org:443:443", None),
            ("dev.localhost:8081", Some("dev")),
            ("dev.localhost", None),
            ("odd.example.org:8443", Some("odd")),
            ("odd.example.org", None),
            ("x@wiki.example.org", None),
            ("", None),
        ];
        for (host, expected) in cases {
            let found = apps.on_host(host).map(|app| app.name.as_str());
            assert_eq!(found, expected, "{host}");
        }
    }
}
