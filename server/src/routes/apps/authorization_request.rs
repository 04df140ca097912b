//! A request to `/auth/app`: for which application, and for whom.

use axum::http::HeaderMap;
use axum_extra::extract::CookieJar;
use wire::{ProblemCode, query};

use super::url;
use super::visitor::Visitor;
use crate::apps::page::Words;
use crate::config::App;
use crate::error::Error;
use crate::extract::Query;
use crate::session::Id;
use crate::state::AppState;

/// Marks the return from a login that was for this application. It changes only what is explained.
const AGAIN: &str = "again";

/// What `/auth/app` is asked for: an application, and the page of it to open. An authorization request (RFC 6749, section 4.1.1) whose
/// clients are the applications, and whose codes are tickets.
pub(super) struct AuthorizationRequest<'a> {
    pub state: &'a AppState,
    pub app: &'a App,
    pub words: Words<'a>,
    pub attempt: Option<Id>,
    pub to: String,
    pub is_again: bool,
    /// Why the login for this application failed that has led back here.
    pub problem: Option<ProblemCode>,
}

impl<'a> AuthorizationRequest<'a> {
    pub fn read(state: &'a AppState, query: &Query, headers: &HeaderMap) -> Result<Self, Error> {
        let app = query
            .get(query::APP)
            .and_then(|name| state.config.apps.named(name));
        let problem = query.get(query::PROBLEM).and_then(ProblemCode::parse_known);
        Ok(Self {
            state,
            app: app.ok_or(ProblemCode::NotFound)?,
            words: super::words(state, headers),
            attempt: query.get(query::STATE).and_then(Id::parse),
            to: url::read_target(query.get(query::TO)),
            is_again: query.get(AGAIN).is_some() && problem.is_none(),
            problem,
        })
    }

    pub async fn visitor(&self, jar: &CookieJar) -> Result<Option<Visitor>, Error> {
        let Some(id) = self.state.cookies.session_id(jar) else {
            return Ok(None);
        };
        match self.state.sessions.find(&id, true).await? {
            Some(session) => Visitor::of(self.state, session).await,
            None => Ok(None),
        }
    }

    pub fn here(&self) -> String {
        let here = self.address(self.is_again);
        match self.problem {
            Some(code) => format!("{here}&{}={}", query::PROBLEM, code.as_str()),
            None => here,
        }
    }

    /// Returns this address without a problem, with or without the mark of a return.
    pub fn address(&self, is_again: bool) -> String {
        let here = url::open(self.app, self.attempt.as_ref(), &self.to);
        if is_again {
            format!("{here}&{AGAIN}=1")
        } else {
            here
        }
    }
}
