//! Authorization codes: random, valid for five minutes and one use.

use crate::{
    http::{
        app_state::AppState,
        hosted::{code_grant::CodeGrant, oauth_error::OauthError, page_context::PageContext},
    },
    pool::sso_sessions::SsoSession,
};

/// How long a code is valid (Cognito developer guide, "The redirect and authorization endpoint").
const LIFETIME: i64 = 300;

/// Issues a code to a browser that is signed in.
pub fn issue(context: &PageContext, session: &SsoSession) -> String {
    let (app, request) = (&context.app, &context.request);
    let authentication_methods = if context.requested_levels().is_empty() {
        Vec::new()
    } else {
        session.authentication_methods.clone()
    };
    let grant = CodeGrant {
        client_id: request.client_id.clone(),
        redirect_uri: request.redirect_uri.clone(),
        challenge: request.challenge.clone(),
        nonce: request.nonce.clone(),
        scopes: request.scopes.clone(),
        sub: session.sub.clone(),
        auth_time: session.auth_time,
        authentication_methods,
        sso_session_id: session.record.as_ref().map(|record| record.id.clone()),
    };
    let (code, now) = (app.pool.random.token(), app.pool.clock.now());
    app.hosted().codes.insert(&code, grant, now + LIFETIME, now);
    code
}

/// Redeems a code. The code is removed before anything is compared, so that there is no second attempt (RFC 6749,
/// section 4.1.2).
pub fn redeem(app: &AppState, code: &str) -> Result<CodeGrant, OauthError> {
    let now = app.pool.clock.now();
    app.hosted()
        .codes
        .take(code, now)
        .ok_or(OauthError::InvalidGrant)
}
