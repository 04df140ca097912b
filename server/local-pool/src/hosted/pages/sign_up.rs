//! `/signup`: a new account.

use axum::response::{IntoResponse, Response};
use maud::html;

use super::{again, fields::Field, go_on, problem::Problem, work};
use crate::{
    accounts::{self, SignUp},
    hosted::{
        sign_ups,
        visit::{Submission, Visit},
    },
};

/// What may be left out, with its label and autocomplete word.
const NAMES: [(&str, &str, &str); 2] = [
    ("given_name", "Given name", "given-name"),
    ("family_name", "Family name", "family-name"),
];

/// What was typed before.
struct Typed<'a> {
    email: &'a str,
    names: [&'a str; 2],
}

/// `GET /signup`.
pub async fn show(visit: Visit) -> Response {
    let email = visit.request.login_hint.clone().unwrap_or_default();
    let typed = Typed {
        email: &email,
        names: ["", ""],
    };
    page(&visit, &typed, None)
}

/// `POST /signup`.
pub async fn submit(submission: Submission) -> Response {
    work(submission, sign_up).await
}

fn sign_up(submission: &Submission) -> Response {
    let visit = &submission.visit;
    let email = submission.username();
    let typed = Typed {
        email,
        names: NAMES.map(|(name, _, _)| submission.field(name).trim()),
    };
    let given = NAMES.iter().zip(typed.names);
    let request = SignUp {
        username: email.to_owned(),
        password: submission.field("password").to_owned(),
        attributes: given
            .filter(|(_, value)| !value.is_empty())
            .map(|((name, _, _), value)| ((*name).to_owned(), value.to_owned()))
            .collect(),
    };
    match accounts::sign_up(&visit.pool, request) {
        Ok(signed_up) => {
            let cookies = sign_ups::begin(&visit.pool, visit.cookies.clone(), signed_up.sub);
            (cookies, go_on(visit, "/confirmUser", email, None)).into_response()
        }
        Err(refusal) => again(submission, &refusal, |problem| {
            page(visit, &typed, Some(problem))
        }),
    }
}

fn page(visit: &Visit, typed: &Typed<'_>, problem: Option<&Problem>) -> Response {
    let policy = &visit.pool.settings.password_policy;
    super::show(visit, "Sign up with a new account", problem, |frame| {
        let form = html! {
            (Field::email(typed.email, problem).focused(problem.is_none()))
            (Field::new_password("Password", policy, problem))
            @for ((name, label, autocomplete), value) in NAMES.into_iter().zip(typed.names) {
                (Field::name(name, label, autocomplete, value))
            }
            button type="submit" { "Sign up" }
        };
        html! {
            (frame.form("/signup", &form))
            p { "Already have an account? " (frame.link("/login", "Sign in")) }
        }
    })
}
