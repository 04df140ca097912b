//! The way to an application, on this server's host, where the session is. What a user gets who must log in for it is in `login`.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;
use wire::ProblemCode;

use super::authorization_request::AuthorizationRequest;
use super::url;
use super::visitor::Visitor;
use crate::apps::Decision;
use crate::apps::page::{self, AccessDenied};
use crate::error::Error;
use crate::extract::Query;
use crate::session::Session;
use crate::session::transaction::Ticket;
use crate::state::AppState;

/// Marks the navigation that the page of [`page::hop`] has started.
const HOP: &str = "hop";

/// `GET /auth/app`: decides as `verify` does. A user who may open the application gets there with a ticket; without a session, the
/// login page opens and leads back here.
///
/// Any site may lead here, because links to applications are everywhere. It changes nothing but the number of tickets of the
/// session, and the application's host accepts a ticket only from the browser that knows its `state`.
pub async fn open(
    State(state): State<AppState>,
    jar: CookieJar,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let request = AuthorizationRequest::read(&state, &query, &headers)?;
    let visitor = match request.visitor(&jar).await {
        Ok(visitor) => visitor,
        Err(error) => return Ok(page::unavailable(request.words, request.app, error)),
    };
    match visitor {
        Some(visitor) => request.decide(&visitor).await,
        None if needs_hop(&jar, &state, &query, &headers) => Ok(page::hop(
            request.words,
            &format!("{}&{HOP}=1", request.here()),
        )),
        None => Ok(request.start_login(&jar).into_response()),
    }
}

/// Returns whether the browser may have a session cookie that it did not send: it is `SameSite=Strict`, and this navigation was
/// started by another site. A navigation that a page of this origin starts sends it.
fn needs_hop(jar: &CookieJar, state: &AppState, query: &Query, headers: &HeaderMap) -> bool {
    let is_own = headers
        .get("sec-fetch-site")
        .is_some_and(|site| site == "same-origin");
    let has_cookie = jar.get(state.cookies.session_name()).is_some();
    !is_own && !has_cookie && query.get(HOP).is_none()
}

impl AuthorizationRequest<'_> {
    async fn decide(&self, visitor: &Visitor) -> Result<Response, Error> {
        let (session, now) = (&visitor.session, self.state.clock.now());
        let page = AccessDenied {
            words: self.words,
            app: self.app,
            user: &session.record.user,
            problem: self.problem,
            login: self.another_login(session),
        };
        match visitor.decide(self.app, false, now) {
            Decision::Allow => self.enter(session).await,
            Decision::StepUp(reason) => Ok(page.step_up(reason, self.missing_factor(visitor, now))),
            Decision::Forbidden => Ok(page.forbidden()),
            Decision::LogIn | Decision::CrossSite => Err(ProblemCode::Internal.into()),
        }
    }

    /// Issues a ticket and leads to the application's host.
    async fn enter(&self, session: &Session) -> Result<Response, Error> {
        let (state, app) = (self.state, self.app);
        if app.origin == state.config.public_url {
            return Ok(Redirect::to(&url::page(app, &self.to)).into_response());
        }
        // A link of this server's pages has no attempt yet: only the application's host can start one.
        let Some(attempt) = &self.attempt else {
            return Ok(Redirect::to(&url::start(app, &self.to)).into_response());
        };
        let ticket = Ticket {
            app: app.name.clone(),
            state: attempt.hash(),
            session: session.key,
            to: self.to.clone(),
        };
        match state.transactions.issue_ticket(ticket).await {
            Ok(ticket) => {
                Ok(Redirect::to(&url::callback(app, &ticket, attempt, &self.to)).into_response())
            }
            Err(error) => Ok(page::unavailable(self.words, app, error.into())),
        }
    }
}
