//! JSON bodies, with refusals in this server's own words.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use wire::ProblemCode;

use crate::error::Error;
use crate::state::AppState;

/// The parsed body of a request.
#[derive(Clone, Copy, Debug)]
pub struct Body<T>(pub T);

/// The body of a request that has nothing to say: `{}`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

impl<T: DeserializeOwned> FromRequest<AppState> for Body<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Error> {
        match Json::from_request(request, state).await {
            Ok(Json(value)) => Ok(Self(value)),
            Err(JsonRejection::BytesRejection(error))
                if error.status() == StatusCode::PAYLOAD_TOO_LARGE =>
            {
                Err(ProblemCode::BodyTooLarge.into())
            }
            // The parser's words may repeat what was sent, a password for instance: they go nowhere.
            Err(_) => Err(ProblemCode::MalformedRequest.into()),
        }
    }
}
