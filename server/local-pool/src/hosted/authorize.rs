//! `GET /oauth2/authorize`: a code for a browser that is signed in, the log-in page for one that is not.

use axum::response::{IntoResponse, Response};

use crate::hosted::{
    authorization::Prompt, authorization_codes, redirect, session, session::Session, visit::Visit,
};

/// Answers an authorization request.
pub async fn authorize(visit: Visit) -> Response {
    let location = match (
        visit.request.prompt,
        session::current(&visit.pool, &visit.cookies),
    ) {
        (Prompt::Always, _) | (Prompt::WhenNeeded, None) => visit.request.link("/login"),
        (Prompt::Never, None) => visit.request.with_error("login_required"),
        (Prompt::Never | Prompt::WhenNeeded, Some(session)) => code(&visit, &session),
    };
    redirect::found(&location)
}

/// Back to the application after a form, signed in as whoever proved to be `sub`.
pub fn sign_in(visit: &Visit, sub: String) -> Response {
    let (cookies, session) = session::begin(&visit.pool, visit.cookies.clone(), sub);
    let location = code(visit, &session);
    (cookies, redirect::see_other(&location)).into_response()
}

fn code(visit: &Visit, session: &Session) -> String {
    let code = authorization_codes::grant(&visit.pool, &visit.request, session);
    visit.request.with_code(&code)
}
