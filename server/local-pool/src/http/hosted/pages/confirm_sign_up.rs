//! `/confirmUser` and `/resendcode`: confirms an account with the code from the email. The form includes the
//! email address, so that it works in any browser.

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
    pool::{authentication_level::Method, refusal::Refusal, users},
    rules::accounts,
};

pub async fn show(context: PageContext) -> Response {
    let email = context.request.login_hint.clone().unwrap_or_default();
    page(&context, &email, "", None)
}

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
    let pool = context.pool();
    let outcome = pool
        .require_writable()
        .and_then(|()| accounts::confirm_sign_up(pool, &context.client, email, &code));
    match outcome {
        Ok(()) => confirmed(context, email),
        // Already confirmed, perhaps with the link in the email.
        Err(Refusal::CannotBeConfirmed(_)) => {
            continue_to(context, "/login", email, Some("confirmed"))
        }
        Err(refusal) => show_again(context, &refusal, |problem| {
            page(context, email, &code, Some(problem))
        }),
    }
}

/// A code proves the address but not the password, so only the browser that has just set the password is
/// signed in.
fn confirmed(context: &PageContext, email: &str) -> Response {
    let (cookies, sub) = pending_sign_ups::take(&context.app, context.cookies.clone(), email);
    let next = match sub {
        Some(sub) => authorize::sign_in(context, sub, vec![Method::Password]),
        None => continue_to(context, "/login", email, Some("confirmed")),
    };
    (cookies, next).into_response()
}

fn send_again(submission: &Submission) -> Response {
    let context = &submission.context;
    let email = submission.username();
    let pool = context.pool();
    let outcome = pool
        .require_writable()
        .and_then(|()| accounts::resend_confirmation_code(pool, &context.client, email));
    match outcome {
        Ok(_) => continue_to(context, "/confirmUser", email, Some("code_sent")),
        Err(Refusal::AlreadyConfirmed) => continue_to(context, "/login", email, Some("confirmed")),
        Err(refusal) => show_again(context, &refusal, |problem| {
            page(context, email, "", Some(problem))
        }),
    }
}

fn page(context: &PageContext, email: &str, code: &str, problem: Option<&Problem>) -> Response {
    let has_email = !email.is_empty();
    layout::show(context, "Confirm your account", problem, |page| {
        let form = html! {
            (Field::email(email, problem).focused(!has_email))
            (Field::code("Verification code", code, problem).focused(has_email))
            button type="submit" { "Confirm account" }
            // Requesting another code does not require the current one.
            button class="plain" type="submit" formaction=(context.request.link("/resendcode")) formnovalidate {
                "Send a new code"
            }
        };
        html! {
            @if has_email {
                p { "We have sent a code by email to " strong { (users::mask_email(email)) } ". Enter it to confirm your account." }
            }
            (page.form("/confirmUser", &form))
            p { "Already confirmed? " (page.link("/login", "Sign in")) }
        }
    })
}
