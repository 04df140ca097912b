//! `POST /rotate-secret` and `POST /rotate-keys`: what Cognito does from time to time without being asked, here on request.

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::State,
    response::{IntoResponse, Response},
    routing::post,
};
use serde::Deserialize;

use crate::{
    http::{app_state::AppState, hosted::blocking::run_blocking, hosted::error_page},
    pool::{published_secret, refusal::Refusal, user_pool::UserPool},
    rules::client_secret::{delete_secret, rotate_secret},
};

/// `POST /rotate-secret`, `POST /rotate-keys`.
pub fn router() -> Router<Arc<AppState>> {
    Router::new()
        .route("/rotate-secret", post(secret))
        .route("/rotate-keys", post(keys))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SecretRequest {
    /// Whether the former secret stops working at once.
    #[serde(default)]
    delete_former: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeysRequest {}

/// Adds a secret to the confidential client, writes it to the file if there is one, and returns it as Secrets Manager would.
///
/// A page of another origin cannot send JSON without a preflight request, which this route does not allow (Fetch
/// standard, section 3.2.2).
async fn secret(State(app): State<Arc<AppState>>, Json(request): Json<SecretRequest>) -> Response {
    let worker_app = Arc::clone(&app);
    let work = move || {
        let pool = &worker_app.pool;
        let rotated = rotate(pool, &request);
        rotated.map_or_else(
            |refusal| error_page::internal_error(pool, &refusal),
            |published| Json(published).into_response(),
        )
    };
    run_blocking(&app, work).await
}

fn rotate(pool: &UserPool, request: &SecretRequest) -> Result<serde_json::Value, Refusal> {
    let clients = pool.configuration.clients();
    let client = clients.iter().find(|client| client.is_confidential());
    let client = client.ok_or(Refusal::ClientWithoutSecret)?;
    let added = rotate_secret(pool, client)?;
    if request.delete_former {
        let current = pool.client(&client.id)?;
        for former in current.secrets.iter().filter(|it| it.id != added.id) {
            delete_secret(pool, &current, &former.id)?;
        }
    }
    pool.publish_secret()?;
    Ok(published_secret::json(
        &pool.description.user_pool_id,
        &client.id,
        &added.value,
    ))
}

/// Signs with a new key. The key set has the new key and the former one.
async fn keys(
    State(app): State<Arc<AppState>>,
    Json(KeysRequest {}): Json<KeysRequest>,
) -> Response {
    let worker_app = Arc::clone(&app);
    let work = move || match worker_app.pool.rotate_signing_key() {
        Ok(()) => Json(worker_app.pool.keys.jwks()).into_response(),
        Err(refusal) => error_page::internal_error(&worker_app.pool, &refusal),
    };
    run_blocking(&app, work).await
}
