//! Responses of the API: JSON 1.1 and a request id. The name of an exception is in a header and in the body,
//! because some SDKs read the header and others read the body.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    pool::{device::DEVICE_GROUP_KEY, refusal::Refusal},
    rules::{accounts::CodeDelivery, tokens::IssuedTokens},
};

const CONTENT_TYPE: &str = "application/x-amz-json-1.1";

/// Builds the response for an outcome.
pub fn build(outcome: Result<Value, Refusal>, request_id: Uuid) -> Response {
    let (status, body, refusal) = match outcome {
        Ok(body) => (StatusCode::OK, body, None),
        Err(refusal) => {
            if refusal.is_internal() {
                tracing::error!(error = &refusal as &dyn std::error::Error, "internal error");
            }
            let body = json!({ "__type": refusal.name(), "message": refusal.to_string() });
            (status(&refusal), body, Some(refusal))
        }
    };
    let mut response = (status, body.to_string()).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(CONTENT_TYPE));
    insert(&mut response, "x-amzn-requestid", &request_id.to_string());
    if let Some(refusal) = refusal {
        // The service appends a colon; SDKs remove it.
        insert(
            &mut response,
            "x-amzn-errortype",
            &format!("{}:", refusal.name()),
        );
        insert(&mut response, "x-amzn-errormessage", &refusal.to_string());
    }
    response
}

fn status(refusal: &Refusal) -> StatusCode {
    if refusal.is_internal() {
        StatusCode::INTERNAL_SERVER_ERROR
    } else {
        StatusCode::BAD_REQUEST
    }
}

fn insert(response: &mut Response, name: &'static str, value: &str) {
    // A message that quotes the request may contain characters that are not allowed in a header. In that case, only the
    // body contains it.
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

/// A response without members.
#[derive(Serialize)]
pub struct Empty {}

/// `CodeDeliveryDetails`.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CodeDeliveryDetails {
    attribute_name: &'static str,
    delivery_medium: &'static str,
    destination: String,
}

impl From<CodeDelivery> for CodeDeliveryDetails {
    fn from(delivery: CodeDelivery) -> Self {
        Self {
            attribute_name: delivery.attribute(),
            delivery_medium: delivery.medium.as_str(),
            destination: delivery.destination,
        }
    }
}

/// The response of an operation that sends a code.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CodeSent {
    code_delivery_details: CodeDeliveryDetails,
}

impl From<CodeDelivery> for CodeSent {
    fn from(delivery: CodeDelivery) -> Self {
        Self {
            code_delivery_details: delivery.into(),
        }
    }
}

/// The response of an operation that signs in or refreshes. Without `Debug`.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AuthenticationResponse {
    authentication_result: AuthenticationResult,
    /// Empty but present, like Cognito's.
    challenge_parameters: Empty,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct AuthenticationResult {
    access_token: String,
    expires_in: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    id_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refresh_token: Option<String>,
    token_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    new_device_metadata: Option<NewDeviceMetadata>,
}

/// `NewDeviceMetadataType`.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct NewDeviceMetadata {
    device_key: String,
    device_group_key: &'static str,
}

impl From<IssuedTokens> for AuthenticationResponse {
    fn from(issued: IssuedTokens) -> Self {
        Self {
            authentication_result: AuthenticationResult {
                access_token: issued.access_token,
                expires_in: issued.expires_in,
                id_token: issued.id_token,
                refresh_token: issued.refresh_token,
                token_type: "Bearer",
                new_device_metadata: issued.new_device_key.map(|device_key| NewDeviceMetadata {
                    device_key,
                    device_group_key: DEVICE_GROUP_KEY,
                }),
            },
            challenge_parameters: Empty {},
        }
    }
}
