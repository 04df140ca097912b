//! The first page: what this is, and where everything else is.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use maud::{Markup, html};

use crate::{
    http::{app_state::AppState, page},
    pool::user_pool::UserPool,
};

/// `GET /`.
pub async fn show(State(app): State<Arc<AppState>>) -> Response {
    page::respond(&app.pool, StatusCode::OK, "Overview", &content(&app.pool))
}

fn content(pool: &UserPool) -> Markup {
    let description = &pool.description;
    html! {
        h1 { "A Cognito user pool on this machine" }
        p { "It speaks the user-pools API, shows the hosted pages and keeps the mails. It is a double for "
            "development and tests: everybody on this machine can read its secrets, and nobody elsewhere reaches it." }
        ul class="cards" {
            li { a href="/mailbox" { "Mailbox" } p { "The codes that Cognito would have sent." } }
            li { a href=(pool.settings.app_url) { "Application" } p { (pool.settings.app_url) } }
            li { a href="/pool.json" { "pool.json" } p { "Everything a client has to know." } }
        }
        h2 { "Settings of a client" }
        dl {
            dt { "Endpoint" } dd { code { (description.endpoint) } }
            dt { "Region" } dd { code { (description.region) } }
            dt { "User pool id" } dd { code { (description.user_pool_id) } }
            dt { "Issuer" } dd { code { (description.issuer) } }
            dt { "Keys" } dd { a href=(description.jwks_url) { (description.jwks_url) } }
            @for client in &description.clients {
                dt { "Client, " (client.name) } dd { code { (client.client_id) } }
            }
            @if let Some(demo) = &description.demo_user {
                dt { "Demo user" } dd { code { (demo.email) } " with password " code { (demo.password) } }
            }
        }
    }
}
