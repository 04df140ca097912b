//! What is at a path, and what follows from it. Known before the router runs.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use axum::http::Method;
use wire::{LoginMode, path};

use super::{Kind, Route};
use crate::config::RateLimit;

/// What a request asks for, by its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A route, with any method.
    Route(Kind),
    /// Nothing: the path is in a folder that never contains a page, but it is not a route.
    Reserved,
    /// A page or an asset, if there is one.
    Page,
}

impl Target {
    /// Returns what is at `path`.
    #[must_use]
    pub fn of(path: &str) -> Self {
        static KINDS: LazyLock<HashMap<&str, Kind>> = LazyLock::new(|| {
            crate::routes::list()
                .map(|route| (route.path, route.kind))
                .collect()
        });
        match KINDS.get(path) {
            Some(kind) => Self::Route(*kind),
            None if wire::path::is_reserved(path) => Self::Reserved,
            None => Self::Page,
        }
    }

    /// Returns whether every error at this path has a [`wire::Problem`] as its body.
    #[must_use]
    pub const fn has_problems(self) -> bool {
        match self {
            Self::Route(Kind::Probe) | Self::Page => false,
            Self::Route(_) | Self::Reserved => true,
        }
    }
}

/// Returns the limit of a request.
#[must_use]
pub fn limit_of(method: &Method, path: &str) -> Option<RateLimit> {
    static LIMITS: LazyLock<HashMap<&str, (Method, RateLimit)>> = LazyLock::new(|| {
        let limited = |route: Route| Some((route.path, (route.method, route.limit?)));
        crate::routes::list().filter_map(limited).collect()
    });
    let (limited, limit) = LIMITS.get(path)?;
    (limited == method).then_some(*limit)
}

/// Returns the login mode of which a request is a step.
#[must_use]
pub fn login_mode_of(method: &Method, path: &str) -> Option<LoginMode> {
    match (method.as_str(), path) {
        ("POST", path::LOGIN | path::LOGIN_ANSWER) => Some(LoginMode::InApp),
        ("GET", path::AUTH_LOGIN | path::AUTH_CALLBACK) => Some(LoginMode::Hosted),
        _ => None,
    }
}

/// Returns the name of what is at `path`, for the log and for metrics: a path of the table, or a word for all other paths. No
/// path has parameters, so that this is what axum's `MatchedPath` would be; it is also known when the guard refuses a request.
#[must_use]
pub fn name_of(path: &str) -> &'static str {
    static PATHS: LazyLock<HashSet<&str>> =
        LazyLock::new(|| crate::routes::list().map(|route| route.path).collect());
    match PATHS.get(path) {
        Some(path) => path,
        None if wire::path::is_reserved(path) => "reserved",
        None => "page",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_route_reserved_or_a_page() {
        let cases = [
            ("/api/session", Target::Route(Kind::Data)),
            ("/auth/login", Target::Route(Kind::Navigation)),
            ("/healthz", Target::Route(Kind::Probe)),
            ("/api", Target::Reserved),
            ("/API/session", Target::Reserved),
            ("/api/session/", Target::Reserved),
            ("/auth/nothing", Target::Reserved),
            ("/.well-known/nothing", Target::Reserved),
            ("/apiary", Target::Page),
            ("/healthz/x", Target::Page),
            ("/login", Target::Page),
        ];
        for (path, target) in cases {
            assert_eq!(Target::of(path), target, "{path}");
        }
    }
}
