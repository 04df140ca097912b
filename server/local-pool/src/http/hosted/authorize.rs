//! `GET /oauth2/authorize`: a code for a browser that is signed in, the log-in page for one that is not.

use axum::response::{IntoResponse, Response};

use crate::http::hosted::{
    authorization::Prompt, authorization_codes, page_context::PageContext, redirect, session,
    state::Session,
};

/// Answers an authorization request.
pub async fn authorize(context: PageContext) -> Response {
    let location = match (
        context.request.prompt,
        session::current(&context.app, &context.cookies),
    ) {
        (Prompt::Always, _) | (Prompt::WhenNeeded, None) => context.request.link("/login"),
        (Prompt::Never, None) => context.request.error_url("login_required"),
        (Prompt::Never | Prompt::WhenNeeded, Some(session)) => code(&context, &session),
    };
    redirect::found(&location)
}

/// Back to the application after a form, signed in as whoever proved to be `sub`.
pub fn sign_in(context: &PageContext, sub: String) -> Response {
    let (cookies, session) = session::start(&context.app, context.cookies.clone(), sub);
    let location = code(context, &session);
    (cookies, redirect::see_other(&location)).into_response()
}

fn code(context: &PageContext, session: &Session) -> String {
    let code = authorization_codes::issue(&context.app, &context.request, session);
    context.request.code_url(&code)
}
