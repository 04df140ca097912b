//! `GET /oauth2/authorize`: issues a code if the browser is signed in, and redirects to the sign-in page
//! otherwise.

use axum::response::{IntoResponse, Response};

use crate::{
    http::hosted::{
        authorization::Prompt, authorization_codes, page_context::PageContext, redirect, session,
    },
    pool::{authentication_level::Method, sso_sessions::SsoSession},
    rules::sign_in,
};

/// Responds to an authorization request.
pub async fn authorize(context: PageContext) -> Response {
    let location = match (context.request.prompt, usable_session(&context)) {
        (Prompt::Always, _) | (Prompt::WhenNeeded, None) => context.request.sign_in_link(),
        (Prompt::Never, None) => context.request.error_url("login_required"),
        (Prompt::Never | Prompt::WhenNeeded, Some(session))
            if is_sufficient(&context, &session) =>
        {
            code(&context, &session)
        }
        (Prompt::WhenNeeded, Some(_)) => context.request.link("/mfa"),
        (Prompt::Never, Some(_)) => context.request.error_url("interaction_required"),
    };
    redirect::found(&location)
}

/// The session of the browser, unless it is too old, or the application asks for another provider than the session's.
fn usable_session(context: &PageContext) -> Option<SsoSession> {
    let session = session::current(&context.app, &context.cookies)?;
    let age = context.pool().clock.now() - session.auth_time;
    if context.request.max_age.is_some_and(|max_age| age > max_age) {
        return None;
    }
    let Some(provider) = &context.request.identity_provider else {
        return Some(session);
    };
    let is_from = context.pool().read(|state| {
        let user = state.users.get(&session.sub);
        user.is_some_and(|user| user.is_from(provider))
    });
    is_from.then_some(session)
}

/// The session of the browser, unless the user must sign in again anyway.
pub fn session_to_improve(context: &PageContext) -> Option<SsoSession> {
    usable_session(context).filter(|_| !matches!(context.request.prompt, Prompt::Always))
}

/// Whether a session reaches the requested level. These pages cannot improve one of an external provider.
fn is_sufficient(context: &PageContext, session: &SsoSession) -> bool {
    let methods = &session.authentication_methods;
    let requested = context.requested_levels();
    methods.contains(&Method::Federated)
        || sign_in::is_sufficient(context.pool(), &session.sub, methods, &requested)
            .unwrap_or(false)
}

/// Signs in the user who proved to be `sub`, and redirects to the application.
pub fn sign_in(context: &PageContext, sub: String, methods: Vec<Method>) -> Response {
    let (cookies, session) = session::start(context, sub, methods);
    let location = code(context, &session);
    (cookies, redirect::see_other(&location)).into_response()
}

/// Returns where the browser goes with an authorization code.
pub fn code(context: &PageContext, session: &SsoSession) -> String {
    let code = authorization_codes::issue(context, session);
    context.request.code_url(&code)
}
