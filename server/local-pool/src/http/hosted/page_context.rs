//! The input of every hosted page: the authorization request in its query, and the browser's cookies. Both extractors
//! reject invalid requests.

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
        caller::caller,
        hosted::{
            authorization::{self, AuthorizationRequest, AuthorizeError},
            csrf, error_page,
            parameters::Parameters,
            redirect,
        },
    },
    pool::{
        authentication_level::Level, clients::Client, session_record::Caller,
        settings::tier::UserPoolTier, user_pool::UserPool,
    },
};

/// The context of a page.
#[derive(Clone)]
pub struct PageContext {
    /// The pool, and the state of the hosted pages.
    pub app: Arc<AppState>,
    /// The authorization request.
    pub request: AuthorizationRequest,
    /// The client that sent it.
    pub client: Arc<Client>,
    /// The browser's cookies.
    pub cookies: CookieJar,
    /// The browser, as it is recorded with a session.
    pub caller: Caller,
    /// The name of the notice to show about the previous page.
    pub notice: Option<String>,
}

/// A form that was sent from one of the pages. Without `Debug`, because it may contain a password.
pub struct Submission {
    /// The context of the page.
    pub context: PageContext,
    /// The fields of the form.
    pub form: Parameters,
}

impl FromRequestParts<Arc<AppState>> for PageContext {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<AppState>) -> Result<Self, Response> {
        let sent = Parameters::read(parts.uri.query().unwrap_or_default().as_bytes());
        let request = authorization::read(&app.pool, &sent).map_err(|error| match error {
            AuthorizeError::Page(code) => error_page::invalid_request(&app.pool, &code),
            AuthorizeError::Application(location) => redirect::found(&location),
        })?;
        let client = app
            .pool
            .client(&request.client_id)
            .map_err(|refusal| error_page::internal_error(&app.pool, &refusal))?;
        Ok(Self {
            app: Arc::clone(app),
            request,
            client,
            cookies: CookieJar::from_headers(&parts.headers),
            caller: caller(&parts.headers, &parts.extensions),
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
        // A form on another site could sign the user in to another account (RFC 9700, section 4.7).
        if csrf::is_valid(&headers, &context.cookies, &form) {
            Ok(Self { context, form })
        } else {
            Err(error_page::invalid_form(&app.pool))
        }
    }
}

impl PageContext {
    pub fn pool(&self) -> &UserPool {
        &self.app.pool
    }

    /// Returns the authentication levels that the application requests. In Lite, `acr_values` is ignored without an error
    /// (Cognito developer guide, "Authentication levels with ACR and AMR claims").
    pub fn requested_levels(&self) -> Vec<Level> {
        let settings = self.pool().settings();
        let requested = self.request.acr_values.as_deref();
        match settings.user_pool_tier {
            UserPoolTier::Lite => Vec::new(),
            _ => settings
                .acr_configuration
                .requested(requested.unwrap_or_default()),
        }
    }
}

impl Submission {
    /// Returns a field as it was entered; empty if it is missing.
    pub fn field(&self, name: &str) -> &str {
        self.form.get(name).unwrap_or_default()
    }

    /// Returns the email address without the spaces that phones add.
    pub fn username(&self) -> &str {
        self.field("username").trim()
    }

    /// Returns the code without spaces and dashes.
    pub fn code(&self) -> String {
        let relevant = |c: &char| !c.is_whitespace() && *c != '-';
        self.field("code").chars().filter(relevant).collect()
    }
}
