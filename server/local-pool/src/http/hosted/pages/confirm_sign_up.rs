//! `/confirmUser` and `/resendcode`: the code that confirms an account. It needs nothing from before: the address stands in
//! the form, and whoever opens the page in another browser types it.

use axum::response::{IntoResponse, Response};
use maud::html;

use crate::{
    http::hosted::{
        authorize,
        page_context::{PageContext, Submission},
        pages::{
            fields::Field,
            flow::{continue_to, run, show_again},
            layout,
            problem::Problem,
        },
        pending_sign_ups,
    },
    pool::{refusal::Refusal, users},
    rules::accounts,
};

/// `GET /confirmUser`.
pub async fn show(context: PageContext) -> Response {
    let email = context.request.login_hint.clone().unwrap_or_default();
    page(&context, &email, "", None)
}

/// `POST /confirmUser`.
pub async fn submit(submission: Submission) -> Response {
    run(submission, confirm).await
}

/// `POST /resendcode`.
pub async fn resend(submission: Submission) -> Response {
    run(submission, send_again).await
}

fn confirm(submission: &Submission) -> Response {
    let context = &submission.context;
    let (email, code) = (submission.username(), submission.code());
    match accounts::confirm_sign_up(context.pool(), email, &code) {
        Ok(()) => confirmed(context, email),
        // Confirmed already, perhaps by the link in the mail: the person is where they wanted to be.
        Err(Refusal::CannotBeConfirmed) => continue_to(context, "/login", email, Some("confirmed")),
        Err(refusal) => show_again(context, &refusal, |problem| {
            page(context, email, &code, Some(problem))
        }),
    }
}

/// A code proves the address and not the password: only the browser that has just set it is signed in.
fn confirmed(context: &PageContext, email: &str) -> Response {
    let (cookies, sub) = pending_sign_ups::take(&context.app, context.cookies.clone(), email);
    let next = match sub {
        Some(sub) => authorize::sign_in(context, sub),
        None => continue_to(context, "/login", email, Some("confirmed")),
    };
    (cookies, next).into_response()
}

fn send_again(submission: &Submission) -> Response {
    let context = &submission.context;
    let email = submission.username();
    match accounts::resend_confirmation_code(context.pool(), email) {
        Ok(_) => continue_to(context, "/confirmUser", email, Some("code_sent")),
        Err(Refusal::AlreadyConfirmed) => continue_to(context, "/login", email, Some("confirmed")),
        Err(refusal) => show_again(context, &refusal, |problem| {
            page(context, email, "", Some(problem))
        }),
    }
}

fn page(context: &PageContext, email: &str, code: &str, problem: Option<&Problem>) -> Response {
    let knows_email = !email.is_empty();
    layout::show(context, "Confirm your account", problem, |page| {
        let form = html! {
            (Field::email(email, problem).focused(!knows_email))
            (Field::code("Verification code", code, problem).focused(knows_email))
            button type="submit" { "Confirm account" }
            // The code is not needed to ask for another one.
            button class="plain" type="submit" formaction=(context.request.link("/resendcode")) formnovalidate {
                "Send a new code"
            }
        };
        html! {
            @if knows_email {
                p { "We have sent a code by email to " strong { (users::mask_email(email)) } ". Enter it to confirm your account." }
            }
            (page.form("/confirmUser", &form))
            p { "Confirmed already? " (page.link("/login", "Sign in")) }
        }
    })
}
