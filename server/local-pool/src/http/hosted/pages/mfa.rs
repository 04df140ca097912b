//! `/mfa`: the code of a second factor, after the password or to reach a requested authentication level.

use axum::response::Response;
use maud::html;

use crate::{
    http::hosted::{
        authorize,
        page_context::{PageContext, Submission},
        pages::{
            fields::Field,
            flow::{run, run_page, show_again},
            layout, login_form,
            problem::Problem,
        },
        redirect,
    },
    pool::{authentication_level::Method, refusal::Refusal},
    rules::sign_in::{self, PageStep},
};

/// Asks the user of the browser's session for what is missing. The session proves no more than it did: it keeps its time.
pub async fn show(context: PageContext) -> Response {
    run_page(context, |context| {
        match authorize::session_to_improve(context) {
            Some(session) => next(
                context,
                &session.sub,
                session.authentication_methods.clone(),
                |_| redirect::found(&authorize::code(context, &session)),
            ),
            None => redirect::found(&context.request.link("/login")),
        }
    })
    .await
}

pub async fn submit(submission: Submission) -> Response {
    run(submission, check_code).await
}

/// Continues after a user has proved `methods`: to the code, or to the application.
pub fn continue_with(context: &PageContext, sub: &str, methods: Vec<Method>) -> Response {
    next(context, sub, methods, |methods| {
        authorize::sign_in(context, sub.to_owned(), methods)
    })
}

fn next(
    context: &PageContext,
    sub: &str,
    methods: Vec<Method>,
    done: impl FnOnce(Vec<Method>) -> Response,
) -> Response {
    let (pool, client) = (context.pool(), &context.client);
    let requested = context.requested_levels();
    match sign_in::continue_on_pages(pool, client, sub, methods, &requested) {
        Ok(PageStep::Done(methods)) => done(methods),
        Ok(PageStep::Code(challenge)) => page(
            context,
            challenge.session.as_deref().unwrap_or_default(),
            None,
        ),
        Err(refusal) => login_form::show_again(context, &refusal),
    }
}

fn check_code(submission: &Submission) -> Response {
    let context = &submission.context;
    let (pool, session) = (context.pool(), submission.field("session"));
    match sign_in::answer_on_pages(pool, &context.client, session, &submission.code()) {
        Ok((sub, methods)) => authorize::sign_in(context, sub, methods),
        Err(
            refusal @ (Refusal::AuthenticationCodeMismatch
            | Refusal::SoftwareTokenMismatch
            | Refusal::SoftwareTokenReused
            | Refusal::TooManyFailedAttempts
            | Refusal::MissingParameter(_)),
        ) => show_again(context, &refusal, |problem| {
            page(context, session, Some(problem))
        }),
        Err(refusal) => login_form::show_again(context, &refusal),
    }
}

fn page(context: &PageContext, session: &str, problem: Option<&Problem>) -> Response {
    layout::show(context, "Enter your code", problem, |page| {
        let form = html! {
            input type="hidden" name="session" value=(session);
            (Field::code("Code", "", problem).focused(true))
            button type="submit" { "Sign in" }
        };
        html! {
            p { "Enter the code from your authenticator app, or the one that we have sent to you." }
            (page.form("/mfa", &form))
            p { a href=(context.request.error_url("access_denied")) { "Cancel" } " and return to the application" }
        }
    })
}
