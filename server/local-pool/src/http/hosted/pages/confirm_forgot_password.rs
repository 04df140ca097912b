//! `/confirmforgotPassword`: sets a new password with the code from the email. It does not sign the user in:
//! the new password has to be entered on the sign-in page, where the lockout applies.

use axum::response::Response;
use maud::html;

use crate::{
    http::hosted::{
        page_context::{PageContext, Submission},
        pages::{
            fields::Field,
            flow::{continue_to, run, show_again},
            layout,
            problem::Problem,
        },
    },
    pool::users,
    rules::accounts,
};

pub async fn show(context: PageContext) -> Response {
    let email = context.request.login_hint.clone().unwrap_or_default();
    page(&context, &email, "", None)
}

pub async fn submit(submission: Submission) -> Response {
    run(submission, reset).await
}

fn reset(submission: &Submission) -> Response {
    let context = &submission.context;
    let (email, code) = (submission.username(), submission.code());
    let pool = context.pool();
    let outcome = pool.require_writable().and_then(|()| {
        accounts::confirm_forgot_password(
            pool,
            &context.client,
            email,
            &code,
            submission.field("password"),
        )
    });
    match outcome {
        Ok(()) => continue_to(context, "/login", email, Some("password_changed")),
        Err(refusal) => show_again(context, &refusal, |problem| {
            page(context, email, &code, Some(problem))
        }),
    }
}

fn page(context: &PageContext, email: &str, code: &str, problem: Option<&Problem>) -> Response {
    let settings = context.pool().settings();
    let has_email = !email.is_empty();
    let focus_code = has_email && problem.is_none();
    layout::show(context, "Change your password", problem, |page| {
        let form = html! {
            (Field::email(email, problem).focused(!has_email))
            (Field::code("Code", code, problem).focused(focus_code))
            (Field::new_password("New password", &settings.password_policy, problem))
            button type="submit" { "Change password" }
        };
        html! {
            @if has_email {
                p {
                    "We have sent a password reset code by email to " strong { (users::mask_email(email)) }
                    ". Enter it below to reset your password."
                }
            }
            (page.form("/confirmforgotPassword", &form))
            p { (page.link("/forgotPassword", "Send a new code")) }
        }
    })
}
