//! `/login`: email address and password.
//!
//! Unlike Cognito's page, this one has a link to cancel, so that applications can test `access_denied`,
//! which federated identity providers send when the user cancels there.

use axum::response::{IntoResponse, Response};
use maud::html;

use crate::{
    http::hosted::{
        authorization::Prompt,
        authorize,
        page_context::{PageContext, Submission},
        pages::{
            fields::Field,
            flow::{continue_to, run, show_again},
            layout,
            problem::Problem,
        },
    },
    pool::{clients::client_settings::COGNITO, refusal::Refusal},
    rules::{accounts, sign_in},
};

pub async fn show(context: PageContext) -> Response {
    // With `prompt=none`, no page may be shown (OpenID Connect Core 1.0, section 3.1.2.1).
    if context.request.prompt == Prompt::Never {
        return authorize::authorize(context).await.into_response();
    }
    let hint = context.request.login_hint.clone().unwrap_or_default();
    page(&context, &hint, None)
}

pub async fn submit(submission: Submission) -> Response {
    run(submission, log_in).await
}

fn log_in(submission: &Submission) -> Response {
    let context = &submission.context;
    let email = submission.username();
    match check_password(context, email, submission.field("password")) {
        Ok(sub) => authorize::sign_in(context, sub),
        Err(Refusal::UserNotConfirmed) => continue_to(context, "/confirmUser", email, None),
        Err(refusal) => show_again(context, &refusal, |problem| {
            page(context, email, Some(problem))
        }),
    }
}

/// Checks a password. Refuses a user for whom the API would continue with a challenge: these pages have none, and must
/// not sign a user in without the second factor.
fn check_password(context: &PageContext, email: &str, password: &str) -> Result<String, Refusal> {
    let (pool, client) = (context.pool(), &context.client);
    let sub = accounts::check_password(pool, client, email, password)?;
    if sign_in::is_complete_after_password(pool, client, &sub)? {
        Ok(sub)
    } else {
        Err(Refusal::ChallengeNotOnPages)
    }
}

fn page(context: &PageContext, email: &str, problem: Option<&Problem>) -> Response {
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
