//! The fields of a form of a page that the server itself writes.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use wire::ProblemCode;

use super::Query;
use crate::error::Error;
use crate::state::AppState;

/// The fields of a form, as a query would have them. The guard has read the body already.
#[derive(Clone, Debug)]
pub struct Form(pub Query);

impl FromRequest<AppState> for Form {
    type Rejection = Error;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Error> {
        let kind = request.headers().get(CONTENT_TYPE);
        if kind.is_none_or(|kind| kind != "application/x-www-form-urlencoded") {
            return Err(ProblemCode::MalformedRequest.into());
        }
        let body = Bytes::from_request(request, state).await;
        let body = body.map_err(|_| ProblemCode::MalformedRequest)?;
        let text = std::str::from_utf8(&body).map_err(|_| ProblemCode::MalformedRequest)?;
        Ok(Self(Query::parse(text)))
    }
}
