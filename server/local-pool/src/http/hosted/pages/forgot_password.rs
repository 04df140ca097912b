//! `/forgotPassword`: requests a code for a new password.

use axum::response::Response;
use maud::html;

use crate::{
    http::hosted::{
        page_context::{PageContext, Submission},
        pages::{
            fields::Field,
            flow::{continue_to, run, show_again},
            layout,
            problem::Problem,
        },
    },
    rules::accounts,
};

pub async fn show(context: PageContext) -> Response {
    let email = context.request.login_hint.clone().unwrap_or_default();
    page(&context, &email, None)
}

pub async fn submit(submission: Submission) -> Response {
    run(submission, send).await
}

fn send(submission: &Submission) -> Response {
    let context = &submission.context;
    let email = submission.username();
    let pool = context.pool();
    let outcome = pool
        .require_writable()
        .and_then(|()| accounts::forgot_password(pool, &context.client, email));
    match outcome {
        Ok(_) => continue_to(context, "/confirmforgotPassword", email, None),
        Err(refusal) => show_again(context, &refusal, |problem| {
            page(context, email, Some(problem))
        }),
    }
}

fn page(context: &PageContext, email: &str, problem: Option<&Problem>) -> Response {
    layout::show(context, "Forgot your password?", problem, |page| {
        let form = html! {
            (Field::email(email, problem).focused(true))
            button type="submit" { "Reset my password" }
        };
        html! {
            p { "Enter your email address. We will send you a code to reset your password." }
            (page.form("/forgotPassword", &form))
            p { (page.link("/login", "Back to sign in")) }
        }
    })
}
