//! `GET /oauth2/authorize`: issues a code if the browser is signed in, and redirects to the sign-in page
//! otherwise.

use axum::response::{IntoResponse, Response};

use crate::{
    http::hosted::{
        authorization::Prompt, authorization_codes, page_context::PageContext, redirect, session,
    },
    pool::sso_sessions::SsoSession,
};

/// Responds to an authorization request.
pub async fn authorize(context: PageContext) -> Response {
    let location = match (context.request.prompt, usable_session(&context)) {
        (Prompt::Always, _) | (Prompt::WhenNeeded, None) => context.request.sign_in_link(),
        (Prompt::Never, None) => context.request.error_url("login_required"),
        (Prompt::Never | Prompt::WhenNeeded, Some(session)) => code(&context, &session),
    };
    redirect::found(&location)
}

/// The session of the browser, unless the application asks for another provider than the session's.
fn usable_session(context: &PageContext) -> Option<SsoSession> {
    let session = session::current(&context.app, &context.cookies)?;
    let Some(provider) = &context.request.identity_provider else {
        return Some(session);
    };
    let is_from = context.pool().read(|state| {
        let user = state.users.get(&session.sub);
        user.is_some_and(|user| user.is_from(provider))
    });
    is_from.then_some(session)
}

/// Signs in the user who proved to be `sub`, and redirects to the application.
pub fn sign_in(context: &PageContext, sub: String) -> Response {
    let (cookies, session) = session::start(context, sub);
    let location = code(context, &session);
    (cookies, redirect::see_other(&location)).into_response()
}

fn code(context: &PageContext, session: &SsoSession) -> String {
    let code = authorization_codes::issue(&context.app, &context.request, session);
    context.request.code_url(&code)
}
