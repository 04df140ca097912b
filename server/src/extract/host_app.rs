//! The application on whose host a request arrived.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use wire::ProblemCode;

use crate::config::App;
use crate::error::Error;

/// The application whose host a request is for. The guard has found it; it is an extension from then on.
#[derive(Clone, Debug)]
pub struct HostApp(pub App);

impl<S: Sync> FromRequestParts<S> for HostApp {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        let app = parts.extensions.get::<Self>().cloned();
        app.ok_or_else(|| ProblemCode::NotFound.into())
    }
}
