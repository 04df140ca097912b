//! The published documents: keys, endpoints, and the full description for developers.

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use serde_json::{Value, json};

use crate::{
    http::{app_state::AppState, cors},
    pool::{clients, description::Description, user_pool::UserPool},
};

/// `/<pool id>/.well-known/jwks.json`, `/<pool id>/.well-known/openid-configuration`, `/pool.json`.
pub fn router() -> Router<Arc<AppState>> {
    let open = Router::new()
        .route("/{pool_id}/.well-known/jwks.json", get(jwks))
        .route(
            "/{pool_id}/.well-known/openid-configuration",
            get(discovery),
        )
        .layer(cors::allow_all());
    // Without CORS, because pages from other origins must not read the client secret.
    Router::new()
        .route("/pool.json", get(description))
        .merge(open)
}

async fn jwks(State(app): State<Arc<AppState>>, Path(id): Path<String>) -> Response {
    document_response(&app.pool, &id, || app.pool.keys.jwks())
}

async fn discovery(State(app): State<Arc<AppState>>, Path(id): Path<String>) -> Response {
    document_response(&app.pool, &id, || discovery_document(&app.pool))
}

async fn description(State(app): State<Arc<AppState>>) -> Json<Description> {
    // The URLs of the clients may have changed since the start.
    let clients = app.pool.configuration.clients();
    Json(Description {
        clients: clients.iter().map(|client| client.describe()).collect(),
        ..app.pool.description.clone()
    })
}

fn document_response(pool: &UserPool, id: &str, document: impl FnOnce() -> Value) -> Response {
    if id == pool.description.user_pool_id {
        Json(document()).into_response()
    } else {
        let message = format!("User pool {id} does not exist.");
        (StatusCode::NOT_FOUND, Json(json!({ "message": message }))).into_response()
    }
}

/// Returns the provider metadata (OpenID Connect Discovery 1.0, section 3), with the members that Cognito publishes.
///
/// Like Cognito, a pool without a domain lists endpoints below its issuer, which do not work.
fn discovery_document(pool: &UserPool) -> Value {
    let description = &pool.description;
    let (base, oauth2) = if pool.settings().has_domain {
        (&description.hosted_base_url, "/oauth2")
    } else {
        (&description.issuer, "")
    };
    json!({
        "authorization_endpoint": format!("{base}{oauth2}/authorize"),
        "end_session_endpoint": format!("{base}/logout"),
        "id_token_signing_alg_values_supported": ["RS256"],
        "issuer": description.issuer,
        "jwks_uri": description.jwks_url,
        "response_types_supported": ["code"],
        "revocation_endpoint": format!("{base}{oauth2}/revoke"),
        "scopes_supported": clients::SCOPES,
        "subject_types_supported": ["public"],
        "token_endpoint": format!("{base}{oauth2}/token"),
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "userinfo_endpoint": format!("{base}{oauth2}/userInfo"),
    })
}
