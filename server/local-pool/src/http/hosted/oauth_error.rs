//! The errors of the OAuth 2.0 endpoints. Like Cognito, the responses rarely contain more than the error
//! code.
//!
//! Source: RFC 6749, sections 4.1.2.1 and 5.2; RFC 7009, section 2.2.1; Cognito developer guide, "The token
//! issuer endpoint" and "The token revocation endpoint".

use crate::pool::refusal::Refusal;
use axum::{
    Json,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

/// Why an endpoint rejected a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OauthError {
    /// A parameter is missing, repeated or malformed.
    InvalidRequest,
    /// Client authentication failed.
    InvalidClient,
    /// The code or refresh token is not valid.
    InvalidGrant,
    /// The client may not use this grant type.
    UnauthorizedClient,
    /// Cognito does not support the grant type.
    UnsupportedGrantType,
    /// Cognito does not support the response type.
    UnsupportedResponseType,
    /// The client does not have a requested scope.
    InvalidScope,
    /// The token to revoke is not a refresh token.
    UnsupportedTokenType,
    /// The local pool failed.
    ServerError,
}

impl OauthError {
    /// Returns the error code.
    pub fn code(self) -> &'static str {
        match self {
            Self::InvalidRequest => "invalid_request",
            Self::InvalidClient => "invalid_client",
            Self::InvalidGrant => "invalid_grant",
            Self::UnauthorizedClient => "unauthorized_client",
            Self::UnsupportedGrantType => "unsupported_grant_type",
            Self::UnsupportedResponseType => "unsupported_response_type",
            Self::InvalidScope => "invalid_scope",
            Self::UnsupportedTokenType => "unsupported_token_type",
            Self::ServerError => "server_error",
        }
    }

    /// Returns the parameters of a redirect to the application. A scope is named only in the description, as pools do it.
    pub fn redirect_parameters(self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::InvalidScope => vec![
                ("error_description", self.code()),
                ("error", Self::InvalidRequest.code()),
            ],
            _ => vec![("error", self.code())],
        }
    }

    /// Returns the response of an endpoint. The status is 400 even if client authentication
    /// failed: Cognito's token endpoint never responds with 401.
    pub fn response(self) -> Response {
        let status = match self {
            Self::ServerError => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::BAD_REQUEST,
        };
        self.response_with(status)
    }

    /// Returns the response with another status.
    pub fn response_with(self, status: StatusCode) -> Response {
        tracing::debug!(error = self.code(), "request refused");
        let headers = [(header::CACHE_CONTROL, "no-store")];
        (status, headers, Json(json!({ "error": self.code() }))).into_response()
    }
}

/// Every refusal is `invalid_grant`, except for an internal error.
impl From<Refusal> for OauthError {
    fn from(refusal: Refusal) -> Self {
        if refusal.is_internal() {
            tracing::error!(error = &refusal as &dyn std::error::Error, "internal error");
            Self::ServerError
        } else {
            Self::InvalidGrant
        }
    }
}
