//! The login for an application: where it starts, and what it can tell about factors.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Redirect;
use axum_extra::extract::CookieJar;
use wire::{LoginMode, page as pages, path, query};

use super::authorization_request::AuthorizationRequest;
use super::url;
use super::visitor::Visitor;
use crate::apps::page::{AnotherLogin, MissingFactor};
use crate::error::Error;
use crate::extract::Form;
use crate::metrics::EndReason;
use crate::session::Session;
use crate::state::AppState;
use crate::token_lifecycle::end_session;

/// Makes the pool's pages ask for everything.
const HOSTED_AGAIN: [(&str, &str); 1] = [(query::REAUTHENTICATE, "true")];

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
    if let Some(id) = state.cookies.session_id(&jar) {
        end_session(&state, &id.hash(), EndReason::Logout).await?;
    }
    let (started, redirect) = request.start_login(&jar);
    Ok((started.add(state.cookies.end_session()), redirect))
}

impl AuthorizationRequest<'_> {
    /// Leads to a login for this application, at which no remembered device replaces a second factor that the application needs.
    pub fn start_login(&self, jar: &CookieJar) -> (CookieJar, Redirect) {
        let has_device = self.state.devices.has_any(jar);
        let asks_for_code = self.app.needs_second_factor && !self.needs_hosted_login();
        let step_up = (has_device && asks_for_code).then(|| self.state.cookies.step_up());
        let started = step_up.into_iter().fold(CookieJar::new(), CookieJar::add);
        (started, Redirect::to(&self.log_in()))
    }

    /// This address, after a login.
    fn here_again(&self) -> String {
        self.address(self.app.needs_second_factor)
    }

    /// Where a login for this application starts. The pool's pages ask also if they have a session: without the click on the login
    /// page, a logout here would be undone unseen. After a login that failed, the next one starts with a click: on the login page, which
    /// says why.
    fn log_in(&self) -> String {
        let here = self.here_again();
        if let Some(code) = self.problem {
            url::log_in(pages::LOGIN, &here, &[(query::PROBLEM, code.as_str())])
        } else if self.needs_hosted_login() {
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

    /// Returns whether the pool can say that a login had a second factor: of the in-app ones, only of those with `USER_AUTH`, and not
    /// in a pool that refuses to be asked.
    fn reports_factors(&self, mode: LoginMode) -> bool {
        mode == LoginMode::Hosted || self.state.auth_flow.reports_factors()
    }

    /// Returns why the login of a session had no second factor, if it had none. One that could not tell about factors says nothing about
    /// those of the user, and another one may tell; if a login for this application did not, none does.
    pub fn missing_factor(&self, visitor: &Visitor, now: i64) -> MissingFactor {
        let session = &visitor.session;
        let is_for_app = self.is_again && session.recent_login_for(now) > 0;
        let could_tell = self.reports_factors(session.record.login_mode);
        if session.record.device_replaced_code {
            MissingFactor::RememberedDevice
        } else if is_for_app && visitor.identity.reports_factors {
            MissingFactor::NotSetUp
        } else if is_for_app && (could_tell || !self.needs_hosted_login()) {
            MissingFactor::NotReported
        } else {
            MissingFactor::Unknown
        }
    }

    /// After a hosted login, the pool's pages must ask again, although their own session continues. If they were only on the way to an
    /// external provider, the login page offers that one again.
    pub fn another_login(&self, session: &Session) -> AnotherLogin {
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
