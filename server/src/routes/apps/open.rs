//! The login for an application, on this server's host, where the session is.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;
use wire::{LoginMode, ProblemCode, page as pages, path, query};

use super::url;
use super::visitor::Visitor;
use crate::apps::page::{self, AnotherLogin, Words};
use crate::apps::{Decision, StepUp};
use crate::config::{App, AuthFlow};
use crate::error::Error;
use crate::extract::{Form, Query};
use crate::metrics::EndReason;
use crate::session::transaction::Ticket;
use crate::session::{Id, Session};
use crate::state::AppState;
use crate::token_lifecycle::end_session;

/// Marks the navigation that the page of [`page::hop`] has started.
const HOP: &str = "hop";

/// Marks the return from a login that was for this application. It changes only what is explained.
const AGAIN: &str = "again";

/// Makes the pool's pages ask for everything.
const HOSTED_AGAIN: [(&str, &str); 1] = [(query::REAUTHENTICATE, "true")];

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
        None => Ok(Redirect::to(&request.log_in()).into_response()),
    }
}

/// `POST /auth/app/login`, by the form of a page about an application: ends the session, because the login page is for users who
/// are logged out, and leads back to the application after the login.
///
/// # Errors
/// The store does not respond. The user is still logged in.
pub async fn log_in_again(
    State(state): State<AppState>,
    jar: CookieJar,
    headers: HeaderMap,
    Form(query): Form,
) -> Result<(CookieJar, Redirect), Error> {
    let request = AuthorizationRequest::read(&state, &query, &headers)?;
    let lacks_second_factor = request.lacks_second_factor(&jar).await;
    if let Some(id) = state.cookies.session_id(&jar) {
        end_session(&state, &id.hash(), EndReason::Logout).await?;
    }
    let mut cleared = CookieJar::new().add(state.cookies.end_session());
    if lacks_second_factor {
        // A remembered device replaces the code, and is no factor that counts.
        for name in state.devices.names(&jar) {
            cleared = cleared.add(state.cookies.end_device(name));
        }
    }
    Ok((cleared, Redirect::to(&request.log_in())))
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

fn marked(here: String, is_again: bool) -> String {
    if is_again {
        format!("{here}&{AGAIN}=1")
    } else {
        here
    }
}

/// What `/auth/app` is asked for: an application, and the page of it to open. An authorization request (RFC 6749, section 4.1.1) whose
/// clients are the applications, and whose codes are tickets.
struct AuthorizationRequest<'a> {
    state: &'a AppState,
    app: &'a App,
    words: Words<'a>,
    attempt: Option<Id>,
    to: String,
    is_again: bool,
}

impl<'a> AuthorizationRequest<'a> {
    fn read(state: &'a AppState, query: &Query, headers: &HeaderMap) -> Result<Self, Error> {
        let app = query
            .get(query::APP)
            .and_then(|name| state.config.apps.named(name));
        Ok(Self {
            state,
            app: app.ok_or(ProblemCode::NotFound)?,
            words: super::words(state, headers),
            attempt: query.get(query::STATE).and_then(Id::parse),
            to: url::read_target(query.get(query::TO)),
            is_again: query.get(AGAIN).is_some(),
        })
    }

    async fn visitor(&self, jar: &CookieJar) -> Result<Option<Visitor>, Error> {
        let Some(id) = self.state.cookies.session_id(jar) else {
            return Ok(None);
        };
        match self.state.sessions.find(&id, true).await? {
            Some(session) => Visitor::of(self.state, session).await,
            None => Ok(None),
        }
    }

    /// Returns whether the user may not open the application because the login had no second factor.
    async fn lacks_second_factor(&self, jar: &CookieJar) -> bool {
        let now = self.state.clock.now();
        let decision = match self.visitor(jar).await {
            Ok(Some(visitor)) => visitor.decide(self.app, false, now),
            Ok(None) | Err(_) => return false,
        };
        matches!(decision, Decision::StepUp(StepUp::SecondFactor))
    }

    fn here(&self) -> String {
        let here = url::open(self.app, self.attempt.as_ref(), &self.to);
        marked(here, self.is_again)
    }

    /// This address, after a login.
    fn here_again(&self) -> String {
        let here = url::open(self.app, self.attempt.as_ref(), &self.to);
        marked(here, self.app.needs_second_factor)
    }

    /// Where a login for this application starts. The pool's pages ask also if they have a session: without the click on the login
    /// page, a logout here would be undone unseen.
    fn log_in(&self) -> String {
        let here = self.here_again();
        if self.needs_hosted_login() {
            url::log_in(path::AUTH_LOGIN, &here, &HOSTED_AGAIN)
        } else {
            url::log_in(pages::LOGIN, &here, &[])
        }
    }

    /// Returns whether only the hosted pages can say that a login had a second factor.
    fn needs_hosted_login(&self) -> bool {
        self.app.needs_second_factor
            && !self.reports_factors(LoginMode::InApp)
            && self.offers_hosted()
    }

    fn offers_hosted(&self) -> bool {
        self.state.hosted_ui.is_some() && self.state.config.offers(LoginMode::Hosted)
    }

    /// Returns whether the pool can say that a login had a second factor: of the in-app ones, only of those with `USER_AUTH`.
    fn reports_factors(&self, mode: LoginMode) -> bool {
        mode == LoginMode::Hosted || self.state.auth_flow.get() == AuthFlow::UserAuth
    }

    async fn decide(&self, visitor: &Visitor) -> Result<Response, Error> {
        let (session, now) = (&visitor.session, self.state.clock.now());
        let user = &session.record.user;
        let login = self.another_login(session);
        match visitor.decide(self.app, false, now) {
            Decision::Allow => self.enter(session).await,
            Decision::StepUp(reason) => {
                // A login that could not tell about factors says nothing about those of the user.
                let could_tell = self.reports_factors(session.record.login_mode);
                let was_recent = self.is_again && could_tell && session.recent_login_for(now) > 0;
                Ok(page::step_up(
                    self.words,
                    (self.app, user),
                    reason,
                    was_recent,
                    &login,
                ))
            }
            Decision::Forbidden => Ok(page::forbidden(self.words, self.app, user, &login)),
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

    /// After a hosted login, the pool's pages must ask again, although their own session continues. If they were only on the way to an
    /// external provider, the login page offers that one again.
    fn another_login(&self, session: &Session) -> AnotherLogin {
        let here = self.here_again();
        let is_hosted = session.record.login_mode == LoginMode::Hosted || self.needs_hosted_login();
        if is_hosted && self.offers_hosted() {
            return AnotherLogin::Link(url::log_in(path::AUTH_LOGIN, &here, &HOSTED_AGAIN));
        }
        let pairs =
            ::url::form_urlencoded::parse(here.split_once('?').map_or("", |it| it.1).as_bytes());
        let fields = [query::APP, query::STATE, query::TO]
            .into_iter()
            .filter_map(|name| {
                let value = pairs.clone().find(|(other, _)| other == name)?.1;
                Some((name, value.into_owned()))
            });
        AnotherLogin::Form {
            action: path::AUTH_APP_LOGIN,
            fields: fields.collect(),
        }
    }
}
