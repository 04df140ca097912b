//! The response to a request that failed: a status and a [`Problem`], or a redirect to a page that shows it.
//!
//! `guard::problem` writes the body and logs the cause once, with the request id.

mod sources;
mod table;

use std::error::Error as StdError;
use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use tracing::Level;
use url::form_urlencoded::Serializer;
use wire::{Field, Problem, ProblemCode, ReturnTo, page, path, query};

use crate::events::Details;
use crate::log::redacted;
use crate::session::StaleCookie;
use table::{level, message, status};

/// Seconds to wait after [`ProblemCode::TooManyAttempts`]. The pool does not say how long; its limits are per hour.
const LIMIT_PAUSE: u32 = 900;
/// Seconds to wait while the pool accepts no changes: a failover or a restore takes minutes.
const READ_ONLY_PAUSE: u32 = 300;
/// Seconds to wait for a dependency that is busy or unavailable.
const BUSY_PAUSE: u32 = 5;

/// The error of every handler.
#[derive(Debug)]
pub struct Error {
    code: ProblemCode,
    field: Option<Field>,
    /// The words of a trigger. The only text of the pool that leaves the server.
    detail: Option<String>,
    source: Option<Box<dyn StdError + Send + Sync>>,
    /// The status and message of a request that was rejected before a handler read it.
    rejection: Option<(StatusCode, &'static str)>,
    /// Shows the error on the login page, which returns here after the login.
    return_to: Option<ReturnTo>,
    stale_cookie: Option<StaleCookie>,
    /// Seconds to wait, if they are known.
    retry_after: Option<u32>,
    /// For the log.
    details: Box<Details>,
}

impl Error {
    /// [`ProblemCode::InvalidInput`] for one field.
    #[must_use]
    pub fn invalid(field: Field) -> Self {
        Self {
            field: Some(field),
            ..ProblemCode::InvalidInput.into()
        }
    }

    /// A problem with the error that caused it.
    #[must_use]
    pub fn caused_by(
        code: ProblemCode,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self {
            source: Some(source.into()),
            ..code.into()
        }
    }

    /// [`ProblemCode::MalformedRequest`] with a status that says more, and a sentence for developers. The application never
    /// sends such a request.
    #[must_use]
    pub fn rejected(status: StatusCode, message: &'static str) -> Self {
        Self {
            rejection: Some((status, message)),
            ..ProblemCode::MalformedRequest.into()
        }
    }

    /// Adds the error that caused the problem.
    #[must_use]
    pub fn with_cause(self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self {
            source: Some(source.into()),
            ..self
        }
    }

    /// Turns the response into a redirect to the login page, for paths that a browser navigates to; if the login was for an
    /// application, to the page about it. The page gets the problem code and nothing else from the request (ASVS 5.0 16.5.1).
    #[must_use]
    pub fn on_login_page(self, return_to: ReturnTo) -> Self {
        Self {
            return_to: Some(return_to),
            ..self
        }
    }

    /// Removes the session cookie together with the response, if it is stale.
    #[must_use]
    pub fn with_stale_cookie(self, stale_cookie: Option<StaleCookie>) -> Self {
        Self {
            stale_cookie,
            ..self
        }
    }

    /// Adds what the log says about the failure.
    #[must_use]
    pub fn with_details(mut self, details: Details) -> Self {
        *self.details = std::mem::take(&mut *self.details).within(details);
        self
    }

    /// Returns what the log says about the failure.
    #[must_use]
    pub fn details(&self) -> &Details {
        &self.details
    }

    /// Returns the problem code.
    #[must_use]
    pub const fn code(&self) -> ProblemCode {
        self.code
    }

    /// Returns the messages of the error that caused the problem and of all its sources, for the log:
    /// without addresses and tokens, which a message of the pool can quote.
    #[must_use]
    pub fn cause(&self) -> String {
        let mut messages = Vec::new();
        let mut next = self
            .source
            .as_ref()
            .map(|source| &**source as &dyn StdError);
        while let Some(error) = next {
            messages.push(redacted(&error.to_string()));
            next = error.source();
        }
        messages.join(": ")
    }

    /// Returns the body of the response.
    #[must_use]
    pub fn problem(&self, request_id: &str) -> Problem {
        Problem {
            code: self.code,
            message: self.message().to_owned(),
            request_id: request_id.to_owned(),
            field: self.field,
            retry_after: self.retry_after(),
            detail: self.detail.clone(),
        }
    }

    /// Returns the status of the problem.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self.rejection {
            Some((status, _)) => status,
            None => status(self.code),
        }
    }

    /// Returns a sentence for developers.
    const fn message(&self) -> &'static str {
        match self.rejection {
            Some((_, message)) => message,
            None => message(self.code),
        }
    }

    /// Returns whether the request was refused before it could be an attempt at anything, or failed through no fault of
    /// the user.
    #[must_use]
    pub fn is_no_attempt(&self) -> bool {
        match self.code {
            ProblemCode::MalformedRequest
            | ProblemCode::BodyTooLarge
            | ProblemCode::LoginModeOff
            | ProblemCode::PasswordTooCommon
            | ProblemCode::PoolUnavailable
            | ProblemCode::TemporarilyReadOnly
            | ProblemCode::StoreUnavailable => true,
            // With a cause, the pool has seen the value.
            ProblemCode::InvalidInput | ProblemCode::PasswordNotAccepted => self.source.is_none(),
            _ => false,
        }
    }

    /// Returns how serious the failure is: a mistake of people is `INFO`, trouble of the pool or of a proxy is `WARN`, and
    /// what an administrator or a developer must fix is `ERROR`.
    #[must_use]
    pub const fn level(&self) -> Level {
        match self.rejection {
            Some((StatusCode::MISDIRECTED_REQUEST, _)) => Level::WARN,
            Some(_) => Level::INFO,
            None => level(self.code),
        }
    }

    /// Returns the number of seconds to wait before a retry.
    #[must_use]
    pub const fn retry_after(&self) -> Option<u32> {
        if self.retry_after.is_some() {
            return self.retry_after;
        }
        match self.code {
            ProblemCode::TooManyAttempts => Some(LIMIT_PAUSE),
            ProblemCode::TemporarilyReadOnly => Some(READ_ONLY_PAUSE),
            ProblemCode::PoolBusy
            | ProblemCode::PoolUnavailable
            | ProblemCode::StoreUnavailable => Some(BUSY_PAUSE),
            _ => None,
        }
    }
}

impl Error {
    /// Adds the error to a response that has its own body or leads elsewhere, so that the log says why.
    #[must_use]
    pub fn on(self, mut response: Response) -> Response {
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

impl From<ProblemCode> for Error {
    fn from(code: ProblemCode) -> Self {
        Self {
            code,
            field: code.field(),
            detail: None,
            source: None,
            rejection: None,
            return_to: None,
            stale_cookie: None,
            retry_after: None,
            details: Box::default(),
        }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = match &self.return_to {
            Some(return_to) => page_with(self.code, return_to).into_response(),
            None => self.status().into_response(),
        };
        let extensions = response.extensions_mut();
        if let Some(stale_cookie) = self.stale_cookie {
            extensions.insert(stale_cookie);
        }
        extensions.insert(Arc::new(self));
        response
    }
}

/// The login page leads a user who is still logged in back at once, so that nobody would read there why a login for an
/// application failed: `/auth/app` decides who shows it.
fn page_with(code: ProblemCode, return_to: &ReturnTo) -> Redirect {
    let mut problem = Serializer::new(String::new());
    problem.append_pair(query::PROBLEM, code.as_str());
    if is_for_application(return_to) {
        return Redirect::to(&format!("{}&{}", return_to.as_str(), problem.finish()));
    }
    problem.append_pair(query::RETURN_TO, return_to.as_str());
    Redirect::to(&format!("{}?{}", page::LOGIN, problem.finish()))
}

fn is_for_application(return_to: &ReturnTo) -> bool {
    let query = return_to.as_str().strip_prefix(path::AUTH_APP);
    query.is_some_and(|query| query.starts_with('?') && !query.contains('#'))
}
