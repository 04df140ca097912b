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
    hosted::{
        authorization::{Authorization, Refused},
        csrf, error_page,
        parameters::Parameters,
        redirect,
    },
    pool::Pool,
};

/// Somebody's browser on the way from an application and back.
#[derive(Clone)]
pub struct Visit {
    /// The pool.
    pub pool: Arc<Pool>,
    /// What the application asked for.
    pub request: Authorization,
    /// The browser's cookies.
    pub cookies: CookieJar,
    /// What the page before has to say.
    pub notice: Option<String>,
}

/// A form that was sent from one of the pages. Without `Debug`: the password is part of it.
pub struct Submission {
    /// Where it belongs.
    pub visit: Visit,
    /// What was typed.
    pub form: Parameters,
}

impl FromRequestParts<Arc<Pool>> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, pool: &Arc<Pool>) -> Result<Self, Response> {
        let sent = Parameters::read(parts.uri.query().unwrap_or_default().as_bytes());
        let request = Authorization::read(pool, &sent).map_err(|refused| match refused {
            Refused::Page(code) => error_page::refused(pool, &code),
            Refused::Application(location) => redirect::found(&location),
        })?;
        Ok(Self {
            pool: Arc::clone(pool),
            request,
            cookies: CookieJar::from_headers(&parts.headers),
            notice: sent.get("notice").map(str::to_owned),
        })
    }
}

impl FromRequest<Arc<Pool>> for Submission {
    type Rejection = Response;

    async fn from_request(request: Request, pool: &Arc<Pool>) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, pool).await?;
        let headers = parts.headers.clone();
        let request = Request::from_parts(parts, body);
        let RawForm(body) = RawForm::from_request(request, pool)
            .await
            .map_err(IntoResponse::into_response)?;
        let form = Parameters::read(&body);
        // Before anything happens: a form of another site could sign a person in as somebody else (RFC 9700, section 4.7).
        if csrf::holds(&headers, &visit.cookies, &form) {
            Ok(Self { visit, form })
        } else {
            Err(error_page::foreign_form(pool))
        }
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
