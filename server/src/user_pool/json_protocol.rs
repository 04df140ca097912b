//! Operations that the SDK does not have yet: one unsigned request of the AWS JSON 1.1 protocol each, with the same
//! timeouts and errors as all others.

use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use url::Url;

use super::error::{Error, classify};
use crate::config::PoolConfig;

const TARGET: &str = "x-amz-target";
const SERVICE: &str = "AWSCognitoIdentityProviderService";
const JSON: &str = "application/x-amz-json-1.1";
const ERROR_TYPE: &str = "x-amzn-errortype";
/// The largest accepted response, in bytes: four times that of the longest list.
const MAX_BODY: usize = 512 * 1024;

/// A client for operations by name.
#[derive(Clone, Debug)]
pub(super) struct JsonProtocol {
    http: reqwest::Client,
    endpoint: String,
}

/// The body of an error response.
#[derive(Debug, Default, Deserialize)]
struct Exception {
    #[serde(default, rename = "__type")]
    type_: String,
    #[serde(default, alias = "Message")]
    message: String,
}

impl JsonProtocol {
    pub(super) fn new(http: reqwest::Client, pool: &PoolConfig) -> Self {
        let of_region = || format!("https://cognito-idp.{}.amazonaws.com/", pool.region);
        let endpoint = pool
            .endpoint
            .as_ref()
            .map_or_else(of_region, Url::to_string);
        Self { http, endpoint }
    }

    /// Sends one request. It is not repeated.
    pub(super) async fn call<T: DeserializeOwned>(
        &self,
        operation: &str,
        request: &impl Serialize,
    ) -> Result<T, Error> {
        let body = serde_json::to_vec(request).map_err(|error| Error::Unexpected(error.into()))?;
        let request = self
            .http
            .post(&self.endpoint)
            .header(TARGET, format!("{SERVICE}.{operation}"))
            .header(CONTENT_TYPE, JSON)
            .body(body);
        let response = request.send().await.map_err(unavailable)?;
        let (status, headers) = (response.status(), response.headers().clone());
        let body = read(response).await?;
        if status.is_success() {
            // The message of the parser can contain parts of the body.
            serde_json::from_slice(&body)
                .map_err(|_| Error::Unexpected("response has another shape".into()))
        } else {
            Err(error(status, &headers, &body))
        }
    }
}

async fn read(mut response: reqwest::Response) -> Result<Vec<u8>, Error> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(unavailable)? {
        body.extend_from_slice(&chunk);
        if body.len() > MAX_BODY {
            return Err(Error::Unexpected("response is too large".into()));
        }
    }
    Ok(body)
}

fn unavailable(error: reqwest::Error) -> Error {
    Error::Unavailable(Box::new(error))
}

/// Converts an error response in the same order as for the SDK: the status first, because load balancers and firewalls have
/// bodies of their own.
fn error(status: StatusCode, headers: &HeaderMap, body: &[u8]) -> Error {
    if status == StatusCode::TOO_MANY_REQUESTS {
        return Error::Busy;
    }
    let exception: Exception = serde_json::from_slice(body).unwrap_or_default();
    let header = headers
        .get(ERROR_TYPE)
        .and_then(|value| value.to_str().ok());
    let name = name(header.unwrap_or(&exception.type_));
    let described = || format!("{status} {}", name.escape_debug());
    if status.is_server_error() {
        return Error::Unavailable(described().into());
    }
    classify(name, &exception.message).unwrap_or_else(|| Error::Unexpected(described().into()))
}

/// Returns the name of an exception without its namespace and without a link to its schema (Smithy, "AWS JSON 1.1
/// protocol", "Operation error serialization").
fn name(type_: &str) -> &str {
    let without_link = type_.split(':').next().unwrap_or_default();
    without_link.rsplit('#').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error_of(status: u16, header: Option<&str>, body: &str) -> Error {
        let mut headers = HeaderMap::new();
        if let Some(header) = header {
            headers.insert(ERROR_TYPE, header.parse().unwrap());
        }
        error(
            StatusCode::from_u16(status).unwrap(),
            &headers,
            body.as_bytes(),
        )
    }

    #[test]
    fn an_exception_is_named_in_the_body_or_in_the_header() {
        let body = r#"{"__type":"com.amazonaws.cognito#NotAuthorizedException","message":"Access Token has been revoked"}"#;
        let revoked = error_of(400, None, body);
        assert!(matches!(revoked, Error::AccessTokenRevoked), "{revoked:?}");
        let header = "TooManyRequestsException:http://internal.amazon.com/coral/";
        assert!(matches!(error_of(400, Some(header), "{}"), Error::Busy));
    }

    #[test]
    fn the_status_counts_before_the_body() {
        let body =
            r#"{"__type":"NotAuthorizedException","message":"Access Token has been revoked"}"#;
        assert!(matches!(error_of(429, None, body), Error::Busy));
        assert!(matches!(error_of(503, None, body), Error::Unavailable(_)));
        assert!(matches!(
            error_of(502, None, "<html>"),
            Error::Unavailable(_)
        ));
    }

    #[test]
    fn an_operation_that_the_pool_does_not_know_is_unexpected() {
        let body = r#"{"__type":"UnknownOperationException"}"#;
        for (body, expected) in [
            (body, "400 Bad Request UnknownOperationException"),
            ("<html>", "400 Bad Request "),
        ] {
            let Error::Unexpected(source) = error_of(400, None, body) else {
                panic!("{body}")
            };
            assert_eq!(source.to_string(), expected);
        }
    }
}
