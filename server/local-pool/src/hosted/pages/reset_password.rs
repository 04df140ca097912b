//! `/confirmforgotPassword`: a new password, with the code from the mail. Nobody is signed in by it: the new password is
//! typed once more on the log-in page, where the lock-out watches.

use axum::response::Response;
use maud::html;

use super::{again, fields::Field, go_on, problem::Problem, work};
use crate::{
    accounts,
    hosted::visit::{Submission, Visit},
    users,
};

/// `GET /confirmforgotPassword`.
pub async fn show(visit: Visit) -> Response {
    let email = visit.request.login_hint.clone().unwrap_or_default();
    page(&visit, &email, "", None)
}

/// `POST /confirmforgotPassword`.
pub async fn submit(submission: Submission) -> Response {
    work(submission, reset).await
}

fn reset(submission: &Submission) -> Response {
    let visit = &submission.visit;
    let (email, code) = (submission.username(), submission.code());
    match accounts::confirm_forgot(&visit.pool, email, &code, submission.field("password")) {
        Ok(()) => go_on(visit, "/login", email, Some("password_changed")),
        Err(refusal) => again(submission, &refusal, |problem| {
            page(visit, email, &code, Some(problem))
        }),
    }
}

fn page(visit: &Visit, email: &str, code: &str, problem: Option<&Problem>) -> Response {
    let policy = &visit.pool.settings.password_policy;
    let knows_email = !email.is_empty();
    let starts_at_code = knows_email && problem.is_none();
    super::show(visit, "Change your password", problem, |frame| {
        let form = html! {
            (Field::email(email, problem).focused(!knows_email))
            (Field::code("Code", code, problem).focused(starts_at_code))
            (Field::new_password("New password", policy, problem))
            button type="submit" { "Change password" }
        };
        html! {
            @if knows_email {
                p {
                    "We have sent a password reset code by email to " strong { (users::mask_email(email)) }
                    ". Enter it below to reset your password."
                }
            }
            (frame.form("/confirmforgotPassword", &form))
            p { (frame.link("/forgotPassword", "Send a new code")) }
        }
    })
}
