//! The page of `/login`: email address and password.
//!
//! Unlike Cognito's page, this one has a link to cancel, so that applications can test `access_denied`,
//! which federated identity providers send when the user cancels there.

use axum::response::Response;
use maud::html;

use crate::{
    http::hosted::{
        page_context::PageContext,
        pages::{fields::Field, flow, layout, problem::Problem},
    },
    pool::{clients::client_settings::COGNITO, refusal::Refusal},
};

/// Shows the page because signing in cannot continue elsewhere.
pub fn show_again(context: &PageContext, refusal: &Refusal) -> Response {
    let hint = context.request.login_hint.clone().unwrap_or_default();
    flow::show_again(context, refusal, |problem| {
        page(context, &hint, Some(problem))
    })
}

/// The page.
pub fn page(context: &PageContext, email: &str, problem: Option<&Problem>) -> Response {
    let has_email = !email.is_empty();
    layout::show(context, "Sign in", problem, |page| {
        let form = html! {
            (Field::email(email, problem).focused(!has_email))
            (Field::password().focused(has_email))
            p class="aside" { (page.link("/forgotPassword", "Forgot your password?")) }
            button type="submit" { "Sign in" }
        };
        html! {
            (page.form("/login", &form))
            @for name in context.client.supported_identity_providers.iter().filter(|name| *name != COGNITO) {
                p { a class="button" href=(context.request.with_identity_provider(name).link("/provider")) { "Continue with " (name) } }
            }
            p { "Don't have an account? " (page.link("/signup", "Sign up")) }
            p { a href=(context.request.error_url("access_denied")) { "Cancel" } " and return to the application" }
        }
    })
}
