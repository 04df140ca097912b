//! What happens after a form is sent: run it, show it again, or continue to another page.

use std::sync::Arc;

use axum::response::Response;

use crate::{
    http::hosted::{
        blocking::run_blocking,
        error_page,
        page_context::{PageContext, Submission},
        pages::problem::Problem,
        redirect,
    },
    pool::refusal::Refusal,
};

/// Handles a form outside the async threads.
pub async fn run(submission: Submission, handle: fn(&Submission) -> Response) -> Response {
    let app = Arc::clone(&submission.context.app);
    run_blocking(&app, move || handle(&submission)).await
}

/// Like [`run`], for a page that is opened.
pub async fn run_page(context: PageContext, handle: fn(&PageContext) -> Response) -> Response {
    let app = Arc::clone(&context.app);
    run_blocking(&app, move || handle(&context)).await
}

/// Shows a page again with the problem.
pub fn show_again(
    context: &PageContext,
    refusal: &Refusal,
    page: impl FnOnce(&Problem) -> Response,
) -> Response {
    if refusal.is_internal() {
        error_page::internal_error(context.pool(), refusal)
    } else {
        tracing::debug!(exception = refusal.name(), "request refused");
        page(&Problem::from(refusal))
    }
}

/// Redirects to another page, and prefills this email address there.
pub fn continue_to(
    context: &PageContext,
    path: &str,
    email: &str,
    notice: Option<&str>,
) -> Response {
    let notice = notice.map(|name| ("notice", name));
    let link = context.request.with_login_hint(email).link(path);
    let pairs: Vec<_> = notice.into_iter().collect();
    redirect::see_other(&redirect::with_query(&link, &pairs))
}
