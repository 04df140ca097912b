//! `/login`: checks the password, and continues with what else is needed.

use axum::response::{IntoResponse, Response};

use crate::{
    http::hosted::{
        authorization::Prompt,
        authorize,
        page_context::{PageContext, Submission},
        pages::{
            flow::{self, continue_to, run},
            login_form, mfa,
        },
    },
    pool::{authentication_level::Method, refusal::Refusal},
    rules::accounts,
};

pub async fn show(context: PageContext) -> Response {
    // With `prompt=none`, no page may be shown (OpenID Connect Core 1.0, section 3.1.2.1).
    if context.request.prompt == Prompt::Never {
        return authorize::authorize(context).await.into_response();
    }
    let hint = context.request.login_hint.clone().unwrap_or_default();
    login_form::page(&context, &hint, None)
}

pub async fn submit(submission: Submission) -> Response {
    run(submission, log_in).await
}

fn log_in(submission: &Submission) -> Response {
    let context = &submission.context;
    let email = submission.username();
    let password = submission.field("password");
    match accounts::check_password(context.pool(), &context.client, email, password) {
        Ok(sub) => mfa::continue_with(context, &sub, vec![Method::Password]),
        Err(Refusal::UserNotConfirmed) => continue_to(context, "/confirmUser", email, None),
        Err(refusal) => flow::show_again(context, &refusal, |problem| {
            login_form::page(context, email, Some(problem))
        }),
    }
}
