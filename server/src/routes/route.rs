//! Routes, with the properties that the guard and the tests use.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use axum::Router;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodRouter, any, get, post};
use wire::{LoginMode, path};

use crate::config::RateLimit;
use crate::state::AppState;

/// A path with its method and handler, who may request it, and how.
#[derive(Clone)]
pub struct Route {
    method: Method,
    path: &'static str,
    kind: Kind,
    access: Access,
    limit: Option<RateLimit>,
    handler: MethodRouter<AppState>,
}

/// How a path is requested. It determines which requests are rejected and what errors look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By a script of this application: needs its header and its origin. Errors are problems.
    Data,
    /// By the address bar, a link or a redirect: top-level GET navigations only. Errors are problems.
    Navigation,
    /// By a monitor: no requirements. Errors are plain text.
    Probe,
    /// By a proxy that asks about another request: no requirements but those of the handler.
    Subrequest,
    /// By a form of a page that the server itself writes: from this origin only. Errors are problems.
    Form,
    /// By a browser on the host of an application, and nowhere else. Errors are problems.
    Application,
    /// By anyone, for instance another server: no requirements but the host. Errors are problems.
    Document,
}

/// Who may request a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    Open,
    /// Logged-in users; the handler takes a [`crate::extract::CurrentSession`].
    Session,
    /// Users who logged in recently; the handler takes a [`crate::extract::RecentLogin`].
    RecentLogin,
    /// Logged-in users who can use the pool's account operations; the handler takes a
    /// [`crate::extract::AccountSession`].
    Account,
    /// The same after a recent login; the handler takes a [`crate::extract::RecentAccountSession`].
    RecentAccount,
}

impl Access {
    /// Returns whether only logged-in users may request the path.
    #[must_use]
    pub const fn needs_session(self) -> bool {
        !matches!(self, Self::Open)
    }

    /// Returns whether every request to the path needs a recent login.
    #[must_use]
    pub const fn needs_recent_login(self) -> bool {
        matches!(self, Self::RecentLogin | Self::RecentAccount)
    }

    /// Returns whether the access token needs the scope `aws.cognito.signin.user.admin`.
    #[must_use]
    pub const fn needs_account_scope(self) -> bool {
        matches!(self, Self::Account | Self::RecentAccount)
    }
}

impl Route {
    /// A path that scripts of the application read.
    pub fn get<H, T>(path: &'static str, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        Self::new(Method::GET, path, get(handler))
    }

    /// A path that scripts of the application send JSON to.
    pub fn post<H, T>(path: &'static str, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        Self::new(Method::POST, path, post(handler))
    }

    /// A path that accepts every method.
    pub fn any<H, T>(path: &'static str, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        Self::new(Method::GET, path, any(handler))
    }

    const fn new(method: Method, path: &'static str, handler: MethodRouter<AppState>) -> Self {
        Self {
            method,
            path,
            kind: Kind::Data,
            access: Access::Open,
            limit: None,
            handler,
        }
    }

    /// Makes the route a [`Kind::Navigation`].
    #[must_use]
    pub fn navigation(self) -> Self {
        let kind = Kind::Navigation;
        Self { kind, ..self }
    }

    /// Makes the route a [`Kind::Probe`].
    #[must_use]
    pub fn probe(self) -> Self {
        let kind = Kind::Probe;
        Self { kind, ..self }
    }

    /// Makes the route a [`Kind::Subrequest`].
    #[must_use]
    pub fn subrequest(self) -> Self {
        let kind = Kind::Subrequest;
        Self { kind, ..self }
    }

    /// Makes the route a [`Kind::Form`].
    #[must_use]
    pub fn form(self) -> Self {
        let kind = Kind::Form;
        Self { kind, ..self }
    }

    /// Makes the route a [`Kind::Application`].
    #[must_use]
    pub fn on_application(self) -> Self {
        let kind = Kind::Application;
        Self { kind, ..self }
    }

    /// Makes the route a [`Kind::Document`].
    #[must_use]
    pub fn document(self) -> Self {
        let kind = Kind::Document;
        Self { kind, ..self }
    }

    /// Restricts the route to logged-in users.
    #[must_use]
    pub fn requires_session(self) -> Self {
        Self {
            access: Access::Session,
            ..self
        }
    }

    /// Restricts the route to logged-in users who can use the pool's account operations.
    #[must_use]
    pub fn requires_account(self) -> Self {
        Self {
            access: Access::Account,
            ..self
        }
    }

    /// Restricts the route further, to users who logged in recently.
    #[must_use]
    pub fn requires_recent_login(self) -> Self {
        let access = if self.access.needs_account_scope() {
            Access::RecentAccount
        } else {
            Access::RecentLogin
        };
        Self { access, ..self }
    }

    /// Counts every request at a limit, by the client's address.
    #[must_use]
    pub fn limited(self, limit: RateLimit) -> Self {
        let limit = Some(limit);
        Self { limit, ..self }
    }

    /// Returns the method. A `GET` route also answers `HEAD`.
    #[must_use]
    pub const fn method(&self) -> &Method {
        &self.method
    }

    /// Returns the path.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// Returns the kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Returns who may request the path.
    #[must_use]
    pub const fn access(&self) -> Access {
        self.access
    }

    /// Returns the limit at which requests are counted by the client's address.
    #[must_use]
    pub const fn limit(&self) -> Option<RateLimit> {
        self.limit
    }

    pub(super) fn add_to(self, router: Router<AppState>) -> Router<AppState> {
        router.route(self.path, self.handler)
    }
}

/// Returns the limit of a request. Known before the router runs.
#[must_use]
pub fn limit_of(method: &Method, path: &str) -> Option<RateLimit> {
    static LIMITS: LazyLock<HashMap<&str, (Method, RateLimit)>> = LazyLock::new(|| {
        let limited = |route: Route| Some((route.path, (route.method, route.limit?)));
        super::list().filter_map(limited).collect()
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
        LazyLock::new(|| super::list().map(|route| route.path).collect());
    match PATHS.get(path) {
        Some(path) => path,
        None if wire::path::is_reserved(path) => "reserved",
        None => "page",
    }
}

/// What a request asks for, by its path. Known before the router runs.
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
            super::list()
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
