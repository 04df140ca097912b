//! The home page: an overview of the pool with links to everything else.

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
        h1 { "A local stand-in for Amazon Cognito user pools" }
        p { "It offers the user-pools API, the hosted pages and a mailbox, for development and tests only: "
            "everyone on this machine can read its secrets, and it is not reachable from other machines." }
        ul class="cards" {
            li { a href="/mailbox" { "Mailbox" } p { "The codes that Cognito would have sent." } }
            li { a href=(pool.settings().app_url) { "Application" } p { (pool.settings().app_url) } }
            li { a href="/pool.json" { "pool.json" } p { "All settings that a client needs." } }
        }
        h2 { "Client settings" }
        dl {
            dt { "Endpoint" } dd { code { (description.endpoint) } }
            dt { "Region" } dd { code { (description.region) } }
            dt { "User pool id" } dd { code { (description.user_pool_id) } }
            dt { "Issuer" } dd { code { (description.issuer) } }
            dt { "Keys" } dd { a href=(description.jwks_url) { (description.jwks_url) } }
            @for client in &description.clients {
                dt { (client_label(&client.name)) } dd { code { (client.client_id) } }
            }
            @if let Some(demo) = &description.demo_user {
                dt { "Demo user" } dd { code { (demo.email) } " with password " code { (demo.password) } }
            }
        }
    }
}

fn client_label(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first
        .into_iter()
        .chain(letters)
        .chain(" client".chars())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::client_label;

    #[test]
    fn a_client_label_is_in_sentence_case() {
        assert_eq!(client_label("confidential"), "Confidential client");
    }
}
