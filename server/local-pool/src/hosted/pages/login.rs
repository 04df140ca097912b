//! `/login`: address and password.
//!
//! Cognito's own page has no way to cancel. This one does: it leads back to the application as a federated provider does
//! when somebody changes their mind there, a path that could not be tried otherwise.

use axum::response::{IntoResponse, Response};
use maud::html;

use super::{again, fields::Field, go_on, problem::Problem, work};
use crate::{
    accounts,
    hosted::{
        authorization::Prompt,
        authorize,
        visit::{Submission, Visit},
    },
    refusal::Refusal,
};

/// `GET /login`.
pub async fn show(visit: Visit) -> Response {
    // An application that wants no page gets none here either (OpenID Connect Core 1.0, section 3.1.2.1).
    if visit.request.prompt == Prompt::Never {
        return authorize::authorize(visit).await.into_response();
    }
    let hint = visit.request.login_hint.clone().unwrap_or_default();
    page(&visit, &hint, None)
}

/// `POST /login`.
pub async fn submit(submission: Submission) -> Response {
    work(submission, sign_in).await
}

fn sign_in(submission: &Submission) -> Response {
    let visit = &submission.visit;
    let email = submission.username();
    match accounts::check_password(&visit.pool, email, submission.field("password")) {
        Ok(sub) => authorize::sign_in(visit, sub),
        Err(Refusal::UserNotConfirmed) => go_on(visit, "/confirmUser", email, None),
        Err(refusal) => again(submission, &refusal, |problem| {
            page(visit, email, Some(problem))
        }),
    }
}

fn page(visit: &Visit, email: &str, problem: Option<&Problem>) -> Response {
    let knows_email = !email.is_empty();
    super::show(visit, "Sign in", problem, |frame| {
        let form = html! {
            (Field::email(email, problem).focused(!knows_email))
            (Field::password().focused(knows_email))
            p class="aside" { (frame.link("/forgotPassword", "Forgot your password?")) }
            button type="submit" { "Sign in" }
        };
        html! {
            (frame.form("/login", &form))
            p { "Need an account? " (frame.link("/signup", "Sign up")) }
            p { a href=(visit.request.with_error("access_denied")) { "Cancel" } " and go back to the application" }
        }
    })
}
