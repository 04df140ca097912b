//! `/confirmUser` and `/resendcode`: the code that confirms an account. It needs nothing from before: the address stands in
//! the form, and whoever opens the page in another browser types it.

use axum::response::{IntoResponse, Response};
use maud::html;

use super::{again, fields::Field, go_on, problem::Problem, work};
use crate::{
    accounts,
    hosted::{
        authorize, sign_ups,
        visit::{Submission, Visit},
    },
    refusal::Refusal,
    users,
};

/// `GET /confirmUser`.
pub async fn show(visit: Visit) -> Response {
    let email = visit.request.login_hint.clone().unwrap_or_default();
    page(&visit, &email, "", None)
}

/// `POST /confirmUser`.
pub async fn submit(submission: Submission) -> Response {
    work(submission, confirm).await
}

/// `POST /resendcode`.
pub async fn resend(submission: Submission) -> Response {
    work(submission, send_again).await
}

fn confirm(submission: &Submission) -> Response {
    let visit = &submission.visit;
    let (email, code) = (submission.username(), submission.code());
    match accounts::confirm_sign_up(&visit.pool, email, &code) {
        Ok(()) => confirmed(visit, email),
        // Confirmed already, perhaps by the link in the mail: the person is where they wanted to be.
        Err(Refusal::CannotBeConfirmed) => go_on(visit, "/login", email, Some("confirmed")),
        Err(refusal) => again(submission, &refusal, |problem| {
            page(visit, email, &code, Some(problem))
        }),
    }
}

/// A code proves the address and not the password: only the browser that has just set it is signed in.
fn confirmed(visit: &Visit, email: &str) -> Response {
    let (cookies, sub) = sign_ups::finish(&visit.pool, visit.cookies.clone(), email);
    let next = match sub {
        Some(sub) => authorize::sign_in(visit, sub),
        None => go_on(visit, "/login", email, Some("confirmed")),
    };
    (cookies, next).into_response()
}

fn send_again(submission: &Submission) -> Response {
    let visit = &submission.visit;
    let email = submission.username();
    match accounts::resend(&visit.pool, email) {
        Ok(_) => go_on(visit, "/confirmUser", email, Some("code_sent")),
        Err(Refusal::AlreadyConfirmed) => go_on(visit, "/login", email, Some("confirmed")),
        Err(refusal) => again(submission, &refusal, |problem| {
            page(visit, email, "", Some(problem))
        }),
    }
}

fn page(visit: &Visit, email: &str, code: &str, problem: Option<&Problem>) -> Response {
    let knows_email = !email.is_empty();
    super::show(visit, "Confirm your account", problem, |frame| {
        let form = html! {
            (Field::email(email, problem).focused(!knows_email))
            (Field::code("Verification code", code, problem).focused(knows_email))
            button type="submit" { "Confirm account" }
            // The code is not needed to ask for another one.
            button class="plain" type="submit" formaction=(visit.request.link("/resendcode")) formnovalidate {
                "Send a new code"
            }
        };
        html! {
            @if knows_email {
                p { "We have sent a code by email to " strong { (users::mask_email(email)) } ". Enter it to confirm your account." }
            }
            (frame.form("/confirmUser", &form))
            p { "Confirmed already? " (frame.link("/login", "Sign in")) }
        }
    })
}
