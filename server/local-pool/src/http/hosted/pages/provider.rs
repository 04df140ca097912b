//! `/provider`: the stand-in for the sign-in page of an external identity provider. It asks for an email address, which
//! stands for the account there.

use axum::response::{IntoResponse, Response};
use maud::html;

use crate::{
    http::hosted::{
        authorize,
        page_context::{PageContext, Submission},
        pages::{
            fields::Field,
            flow::{run, show_again},
            layout,
            problem::Problem,
        },
        redirect,
    },
    pool::authentication_level::Method,
    rules::accounts,
};

pub async fn show(context: PageContext) -> Response {
    let Some(provider) = context.request.identity_provider.clone() else {
        return redirect::found(&context.request.link("/login")).into_response();
    };
    let hint = context.request.login_hint.clone().unwrap_or_default();
    page(&context, &provider, &hint, None)
}

pub async fn submit(submission: Submission) -> Response {
    run(submission, sign_in).await
}

fn sign_in(submission: &Submission) -> Response {
    let context = &submission.context;
    let Some(provider) = &context.request.identity_provider else {
        return redirect::see_other(&context.request.link("/login"));
    };
    let email = submission.username();
    match accounts::external_sign_in(context.pool(), provider, email) {
        Ok(sub) => authorize::sign_in(context, sub, vec![Method::Federated]),
        Err(refusal) => show_again(context, &refusal, |problem| {
            page(context, provider, email, Some(problem))
        }),
    }
}

fn page(context: &PageContext, provider: &str, email: &str, problem: Option<&Problem>) -> Response {
    let title = format!("Stand-in for {provider}");
    layout::show(context, &title, problem, |page| {
        let form = html! {
            (Field::email(email, problem).focused(true))
            button type="submit" { "Continue" }
        };
        html! {
            p { "This page replaces the sign-in page of " (provider) ". Choose the address to sign in with; there is no password." }
            (page.form("/provider", &form))
            p { a href=(context.request.error_url("access_denied")) { "Cancel" } " and return to the application" }
        }
    })
}
