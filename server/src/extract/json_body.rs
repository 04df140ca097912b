//! JSON bodies whose errors use this server's problem codes. The guard has read them already.

use axum::Json;
use axum::extract::{FromRequest, Request};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use wire::ProblemCode;

use crate::error::Error;
use crate::state::AppState;

/// The parsed body of a request.
#[derive(Clone, Copy, Debug)]
pub struct JsonBody<T>(pub T);

/// The body `{}`, for requests without parameters.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmptyObject {}

impl<T: DeserializeOwned> FromRequest<AppState> for JsonBody<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Error> {
        match Json::from_request(request, state).await {
            Ok(Json(value)) => Ok(Self(value)),
            // The parser's message may quote the body, which can contain a password. It is not logged.
            Err(_) => Err(ProblemCode::MalformedRequest.into()),
        }
    }
}
