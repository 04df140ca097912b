//! What every hosted page starts from: the authorization request in its query, and the browser's cookies. A page that is
//! asked for without a good request is refused before it is made.

use std::sync::Arc;

use axum::{
    extract::{FromRequest, FromRequestParts, RawForm, Request},
    http::request::Parts,
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;

use crate::{
    http::{
        app_state::AppState,
        hosted::{
            authorization::{self, AuthorizationRequest, AuthorizeError},
            csrf, error_page,
            parameters::Parameters,
            redirect,
        },
    },
    pool::user_pool::UserPool,
};

/// Somebody's browser on the way from an application and back.
#[derive(Clone)]
pub struct PageContext {
    /// The pool, and what the hosted pages remember.
    pub app: Arc<AppState>,
    /// What the application asked for.
    pub request: AuthorizationRequest,
    /// The browser's cookies.
    pub cookies: CookieJar,
    /// What the page before has to say.
    pub notice: Option<String>,
}

/// A form that was sent from one of the pages. Without `Debug`: the password is part of it.
pub struct Submission {
    /// Where it belongs.
    pub context: PageContext,
    /// What was typed.
    pub form: Parameters,
}

impl FromRequestParts<Arc<AppState>> for PageContext {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<AppState>) -> Result<Self, Response> {
        let sent = Parameters::read(parts.uri.query().unwrap_or_default().as_bytes());
        let request = authorization::read(&app.pool, &sent).map_err(|error| match error {
            AuthorizeError::Page(code) => error_page::refused(&app.pool, &code),
            AuthorizeError::Application(location) => redirect::found(&location),
        })?;
        Ok(Self {
            app: Arc::clone(app),
            request,
            cookies: CookieJar::from_headers(&parts.headers),
            notice: sent.get("notice").map(str::to_owned),
        })
    }
}

impl FromRequest<Arc<AppState>> for Submission {
    type Rejection = Response;

    async fn from_request(request: Request, app: &Arc<AppState>) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let context = PageContext::from_request_parts(&mut parts, app).await?;
        let headers = parts.headers.clone();
        let request = Request::from_parts(parts, body);
        let RawForm(body) = RawForm::from_request(request, app)
            .await
            .map_err(IntoResponse::into_response)?;
        let form = Parameters::read(&body);
        // Before anything happens: a form of another site could sign a person in as somebody else (RFC 9700, section 4.7).
        if csrf::is_valid(&headers, &context.cookies, &form) {
            Ok(Self { context, form })
        } else {
            Err(error_page::foreign_form(&app.pool))
        }
    }
}

impl PageContext {
    /// The pool.
    pub fn pool(&self) -> &UserPool {
        &self.app.pool
    }
}

impl Submission {
    /// A field as it was typed; empty where it is missing.
    pub fn field(&self, name: &str) -> &str {
        self.form.get(name).unwrap_or_default()
    }

    /// The address, without the blanks that phones put around it.
    pub fn username(&self) -> &str {
        self.field("username").trim()
    }

    /// The code, without the blanks and dashes that it may have been copied with.
    pub fn code(&self) -> String {
        let meant = |c: &char| !c.is_whitespace() && *c != '-';
        self.field("code").chars().filter(meant).collect()
    }
}
