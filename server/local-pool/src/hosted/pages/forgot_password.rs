//! `/forgotPassword`: asks for a code that allows a new password.

use axum::response::Response;
use maud::html;

use super::{again, fields::Field, go_on, problem::Problem, work};
use crate::{
    accounts,
    hosted::visit::{Submission, Visit},
};

/// `GET /forgotPassword`.
pub async fn show(visit: Visit) -> Response {
    let email = visit.request.login_hint.clone().unwrap_or_default();
    page(&visit, &email, None)
}

/// `POST /forgotPassword`.
pub async fn submit(submission: Submission) -> Response {
    work(submission, send).await
}

fn send(submission: &Submission) -> Response {
    let visit = &submission.visit;
    let email = submission.username();
    match accounts::forgot(&visit.pool, email) {
        Ok(_) => go_on(visit, "/confirmforgotPassword", email, None),
        Err(refusal) => again(submission, &refusal, |problem| {
            page(visit, email, Some(problem))
        }),
    }
}

fn page(visit: &Visit, email: &str, problem: Option<&Problem>) -> Response {
    super::show(visit, "Forgot your password?", problem, |frame| {
        let form = html! {
            (Field::email(email, problem).focused(true))
            button type="submit" { "Reset my password" }
        };
        html! {
            p { "Enter your email below and we will send a message to reset your password." }
            (frame.form("/forgotPassword", &form))
            p { (frame.link("/login", "Back to sign in")) }
        }
    })
}
