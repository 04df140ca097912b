//! `/signup`: creates an account.

use axum::response::{IntoResponse, Response};
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
        pending_sign_ups,
    },
    rules::accounts::{self, SignUp},
};

/// The optional fields: name, label and autocomplete value.
const NAMES: [(&str, &str, &str); 2] = [
    ("given_name", "Given name", "given-name"),
    ("family_name", "Family name", "family-name"),
];

/// The input to show again.
struct Input<'a> {
    email: &'a str,
    names: [&'a str; 2],
}

pub async fn show(context: PageContext) -> Response {
    let email = context.request.login_hint.clone().unwrap_or_default();
    let input = Input {
        email: &email,
        names: ["", ""],
    };
    page(&context, &input, None)
}

pub async fn submit(submission: Submission) -> Response {
    run(submission, sign_up).await
}

fn sign_up(submission: &Submission) -> Response {
    let context = &submission.context;
    let email = submission.username();
    let input = Input {
        email,
        names: NAMES.map(|(name, _, _)| submission.field(name).trim()),
    };
    let attributes = NAMES.iter().map(|(name, _, _)| *name).zip(input.names);
    let request = SignUp {
        username: email.to_owned(),
        password: submission.field("password").to_owned(),
        attributes: attributes
            .chain([("email", email)])
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
    };
    let pool = context.pool();
    let outcome = pool
        .require_writable()
        .and_then(|()| accounts::sign_up(pool, request));
    match outcome {
        Ok(signed_up) => {
            let cookies =
                pending_sign_ups::insert(&context.app, context.cookies.clone(), signed_up.sub);
            (cookies, continue_to(context, "/confirmUser", email, None)).into_response()
        }
        Err(refusal) => show_again(context, &refusal, |problem| {
            page(context, &input, Some(problem))
        }),
    }
}

fn page(context: &PageContext, input: &Input<'_>, problem: Option<&Problem>) -> Response {
    let settings = context.pool().settings();
    layout::show(context, "Sign up with a new account", problem, |page| {
        let form = html! {
            (Field::email(input.email, problem).focused(problem.is_none()))
            (Field::new_password("Password", &settings.password_policy, problem))
            @for ((name, label, autocomplete), value) in NAMES.into_iter().zip(input.names) {
                (Field::name(name, label, autocomplete, value))
            }
            button type="submit" { "Sign up" }
        };
        html! {
            (page.form("/signup", &form))
            p { "Already have an account? " (page.link("/login", "Sign in")) }
        }
    })
}
