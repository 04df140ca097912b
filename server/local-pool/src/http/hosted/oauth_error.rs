//! The errors of the OAuth 2.0 endpoints: a word each, and at Cognito rarely more.
//!
//! Source: RFC 6749, sections 4.1.2.1 and 5.2; RFC 7009, section 2.2.1; Cognito developer guide, "The token issuer
//! endpoint" and "The token revocation endpoint".

use crate::pool::refusal::Refusal;
use axum::{
    Json,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

/// A request that an endpoint does not grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OauthError {
    /// Something is missing, repeated or malformed.
    InvalidRequest,
    /// The client is not who it says it is.
    InvalidClient,
    /// The code or the refresh token is of no use.
    InvalidGrant,
    /// The client may not do this.
    UnauthorizedClient,
    /// A grant type that Cognito does not know.
    UnsupportedGrantType,
    /// A response type that Cognito does not know.
    UnsupportedResponseType,
    /// A scope that the client does not have.
    InvalidScope,
    /// Something other than a refresh token is to be revoked.
    UnsupportedTokenType,
    /// This program failed.
    ServerError,
}

impl OauthError {
    /// The word on the wire.
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

    /// The answer of an endpoint. 400 for a client that is not itself too: Cognito's token endpoint sends no 401.
    pub fn answer(self) -> Response {
        let status = match self {
            Self::ServerError => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::BAD_REQUEST,
        };
        self.answer_with(status)
    }

    /// The answer with another status.
    pub fn answer_with(self, status: StatusCode) -> Response {
        tracing::debug!(error = self.code(), "refused");
        let headers = [(header::CACHE_CONTROL, "no-store")];
        (status, headers, Json(json!({ "error": self.code() }))).into_response()
    }
}

/// Whatever is wrong with a grant is `invalid_grant`; what is wrong with this program is not.
impl From<Refusal> for OauthError {
    fn from(refusal: Refusal) -> Self {
        if refusal.is_internal() {
            tracing::error!(error = &refusal as &dyn std::error::Error, "internal");
            Self::ServerError
        } else {
            Self::InvalidGrant
        }
    }
}
