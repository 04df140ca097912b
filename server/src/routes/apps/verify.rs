//! Whether a request to an application may pass. A proxy asks before it passes the request on, and copies some headers of the
//! answer into it.
//!
//! Two handlers over one decision, each for the proxies that speak one dialect (see [`crate::apps::original_request`]). The answer never sets a
//! cookie: nginx would lose it.

use std::time::Duration;

use axum::extract::State;
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::CookieJar;
use wire::ProblemCode;

use super::refusal::{redirect, refuse};
use super::url;
use super::visitor::{self, Visitor};
use crate::apps::headers::headers;
use crate::apps::page::{self, AccessDenied, AnotherLogin, Words};
use crate::apps::{Decision, Intent, OriginalRequest, OriginalRequestError, decide};
use crate::config::App;
use crate::error::Error;
use crate::extract::TrustedPeer;
use crate::state::AppState;

/// The longest time for an answer, because a page waits for it. Proxies wait longer, nginx for twelve seconds in the recommended
/// configuration, so that none of them answers 500 first.
const LIMIT: Duration = Duration::from_millis(4500);

/// Which proxies ask, and how they are answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dialect {
    /// nginx: only the status, `Location` and headers arrive.
    Nginx,
    /// Traefik and Caddy: everything but a 2xx goes to the browser as it is.
    Forward,
}

/// `GET /verify/nginx`
pub async fn nginx(
    State(state): State<AppState>,
    TrustedPeer: TrustedPeer,
    headers: HeaderMap,
) -> Result<Response, Error> {
    answer(&state, Dialect::Nginx, &headers).await
}

/// `/verify/forward`, with any method.
pub async fn forward(
    State(state): State<AppState>,
    TrustedPeer: TrustedPeer,
    headers: HeaderMap,
) -> Result<Response, Error> {
    answer(&state, Dialect::Forward, &headers).await
}

async fn answer(
    state: &AppState,
    dialect: Dialect,
    headers: &HeaderMap,
) -> Result<Response, Error> {
    let original = match dialect {
        Dialect::Nginx => OriginalRequest::from_nginx(headers),
        Dialect::Forward => OriginalRequest::from_forward(headers),
    };
    let original = original.map_err(invalid_original_request)?;
    // The origin must be exactly that of an application. A host that an attacker points here is none.
    let app = state
        .config
        .apps
        .at(&original.origin)
        .ok_or_else(unknown_origin)?;
    let subrequest = Subrequest {
        state,
        dialect,
        app,
        intent: Intent::of(&original.method, headers),
        original: &original,
        headers,
    };
    let decided = tokio::time::timeout(LIMIT, subrequest.decide()).await;
    let decided = decided
        .unwrap_or_else(|elapsed| Err(Error::caused_by(ProblemCode::PoolUnavailable, elapsed)));
    let outcome = decided
        .as_ref()
        .map_or("unavailable", |(decision, _)| decision.as_str());
    state.metrics.app_decision(outcome, 1);
    Ok(match decided {
        Ok((decision, visitor)) => subrequest.respond(decision, visitor),
        Err(error) => subrequest.failed(error),
    })
}

/// The request of a proxy, about the original one.
struct Subrequest<'a> {
    state: &'a AppState,
    dialect: Dialect,
    app: &'a App,
    intent: Intent,
    original: &'a OriginalRequest,
    headers: &'a HeaderMap,
}

impl Subrequest<'_> {
    async fn decide(&self) -> Result<(Decision, Option<Visitor>), Error> {
        let (state, app, now) = (self.state, self.app, self.state.clock.now());
        let is_foreign = self.intent.is_foreign(self.headers, &app.origin);
        if is_foreign {
            return Ok((Decision::CrossSite, None));
        }
        let jar = CookieJar::from_headers(self.headers);
        let visitor = match visitor::session(state, app, &jar).await? {
            Some(session) => Visitor::of(state, session).await?,
            None => None,
        };
        let Some(visitor) = visitor else {
            return Ok((decide(app, is_foreign, None, now), None));
        };
        let decision = visitor.decide(app, is_foreign, now);
        let is_activity = decision == Decision::Allow && self.intent.is_activity();
        if is_activity
            && !state
                .sessions
                .record_activity(visitor.session.clone())
                .await
        {
            return Ok((Decision::LogIn, None));
        }
        Ok((decision, Some(visitor)))
    }

    fn respond(&self, decision: Decision, visitor: Option<Visitor>) -> Response {
        let is_navigation = self.intent == Intent::Navigation;
        match (decision, visitor) {
            (Decision::Allow, Some(visitor)) => self.allow(&visitor),
            (Decision::LogIn | Decision::StepUp(_), _) if is_navigation => self.log_in(decision),
            (Decision::Forbidden, Some(visitor)) if is_navigation => self.forbid(&visitor),
            (decision, _) => refuse(decision),
        }
    }

    fn allow(&self, visitor: &Visitor) -> Response {
        let (session, identity, now) =
            (&visitor.session, &visitor.identity, self.state.clock.now());
        let assertions = self.state.assertions.as_ref();
        let assertion = assertions.and_then(|signer| signer.sign(self.app, identity, now));
        let tokens = &session.record.tokens;
        let headers = headers(
            self.app,
            identity,
            tokens,
            session.ends_at,
            assertion.as_deref(),
        );
        (StatusCode::OK, headers).into_response()
    }

    fn log_in(&self, decision: Decision) -> Response {
        match self.dialect {
            Dialect::Nginx => ([(LOCATION, self.start())], refuse(decision)).into_response(),
            Dialect::Forward => redirect(decision, self.start()),
        }
    }

    /// The page of a 403. nginx shows no page of an answer: it sends the browser to `/auth/app`, which decides again and shows it.
    /// Neither starts a login, so there is no loop.
    fn forbid(&self, visitor: &Visitor) -> Response {
        match self.dialect {
            Dialect::Nginx => {
                ([(LOCATION, self.start())], refuse(Decision::Forbidden)).into_response()
            }
            Dialect::Forward => {
                let open = url::open(self.app, None, &self.original.target);
                let link = format!("{}{open}", self.state.config.public_url);
                let page = AccessDenied {
                    words: self.words(),
                    app: self.app,
                    user: &visitor.session.record.user,
                    problem: None,
                    login: AnotherLogin::Page(link),
                };
                page.forbidden()
            }
        }
    }

    /// Returns where a login starts that leads back to the page.
    fn start(&self) -> String {
        url::start(self.app, &self.original.target)
    }

    fn words(&self) -> Words<'_> {
        super::words(self.state, self.headers)
    }

    fn failed(&self, error: Error) -> Response {
        let is_page = self.dialect == Dialect::Forward && self.intent == Intent::Navigation;
        if is_page && error.status() == StatusCode::SERVICE_UNAVAILABLE {
            return page::unavailable(self.words(), self.app, error);
        }
        error.into_response()
    }
}

fn invalid_original_request(error: OriginalRequestError) -> Error {
    let message = "The proxy does not report the request as it must, or a client has added to it.";
    Error::rejected(StatusCode::BAD_REQUEST, message).with_cause(error)
}

fn unknown_origin() -> Error {
    let message = "There is no application at this origin.";
    Error::rejected(StatusCode::FORBIDDEN, message)
}
