//! Routes, with the properties that the guard and the tests use.
//!
//! [`kind`]: how a path is requested. [`access`]: who may request it. `properties`: how the table sets them. [`target`]: what is
//! at a path, known before the router runs.

mod access;
mod kind;
mod properties;
mod target;

use axum::Router;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodRouter, any, get, post};

use crate::config::RateLimit;
use crate::state::AppState;
pub use access::Access;
pub use kind::Kind;
pub use target::{Target, limit_of, login_mode_of, name_of};

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
