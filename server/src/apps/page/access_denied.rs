//! The pages for a user who is logged in and may not open an application, or not with this login.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use wire::{ProblemCode, User};

use super::document::about;
use super::words::Words;
use crate::apps::decision::StepUp;
use crate::config::{App, Members};
use crate::error::Error;

/// How to log in again from a page.
#[derive(Clone, Debug)]
pub enum AnotherLogin {
    /// On a page of the login pages' own host, to which this leads: only there the browser sends the session.
    Page(String),
    /// By a link.
    Link(String),
    /// By a form that ends the session first: the login page is only for users who are logged out. Its fields.
    Form {
        /// Where it is sent.
        action: &'static str,
        /// Its hidden fields.
        fields: Vec<(&'static str, String)>,
    },
}

/// What is known about a login that had no second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingFactor {
    /// Nothing.
    Unknown,
    /// The browser is a remembered device, so that the user was not asked for a code.
    RememberedDevice,
    /// It could have told, and was for this application: the user has none.
    NotSetUp,
    /// It was for this application, and neither its tokens nor those of another login say which factors it had.
    NotReported,
}

/// What the pages have in common.
#[derive(Clone, Debug)]
pub struct AccessDenied<'a> {
    /// The texts.
    pub words: Words<'a>,
    /// The application.
    pub app: &'a App,
    /// The user who is logged in.
    pub user: &'a User,
    /// Why the last attempt to log in again failed, if there was one.
    pub problem: Option<ProblemCode>,
    /// How to log in again.
    pub login: AnotherLogin,
}

impl AccessDenied<'_> {
    /// The user is a member of none of the groups of the application.
    #[must_use]
    pub fn forbidden(&self) -> Response {
        let words = self.words;
        let details = html! {
            @if let Members::Groups(groups) = &self.app.members {
                p { (words.get("groups")) }
                ul { @for group in groups { li { strong { bdi { (group) } } } } }
                p { (words.get("groups-lead")) }
            }
        };
        let body = self.body(&details, words.get("someone-else"));
        let response = self.respond(words.get("forbidden"), &body);
        Error::from(ProblemCode::GroupRequired).on(response)
    }

    /// The login is not good enough, and another one can be.
    #[must_use]
    pub fn step_up(&self, reason: StepUp, missing: MissingFactor) -> Response {
        let words = self.words;
        let details = html! {
            @match reason {
                StepUp::MaxAge => p { (words.get("max-age")) },
                StepUp::SecondFactor => {
                    p { (words.get("second-factor")) }
                    @match missing {
                        MissingFactor::Unknown => {},
                        MissingFactor::RememberedDevice => p { (words.get("remembered-device")) },
                        MissingFactor::NotSetUp => p { (words.get("no-second-factor")) },
                        MissingFactor::NotReported => p { (words.get("factors-not-reported")) },
                    }
                }
            }
        };
        let body = self.body(&details, words.get("again"));
        let response = self.respond(words.get("log-in-again"), &body);
        Error::from(ProblemCode::RecentLoginRequired).on(response)
    }

    fn body(&self, details: &Markup, again: &str) -> Markup {
        html! {
            @if let Some(code) = self.problem {
                p class="problem" { (sentence(self.words, code)) }
            }
            p { (self.words.get("user")) " " strong { bdi { (self.user.name) } } }
            (details)
            (another_login(self.words, &self.login, again))
        }
    }

    fn respond(&self, sentence: &str, body: &Markup) -> Response {
        about(self.words, StatusCode::FORBIDDEN, self.app, sentence, body)
    }
}

/// Returns what the login page would say about a login that failed.
fn sentence(words: Words<'_>, code: ProblemCode) -> &str {
    match code {
        ProblemCode::LoginCancelled => words.get("login-cancelled"),
        ProblemCode::TooManyAttempts => words.get("too-many-attempts"),
        ProblemCode::PoolBusy
        | ProblemCode::PoolUnavailable
        | ProblemCode::TemporarilyReadOnly
        | ProblemCode::StoreUnavailable => words.get("pool-unavailable"),
        _ => words.get("login-failed"),
    }
}

fn another_login(words: Words<'_>, login: &AnotherLogin, text: &str) -> Markup {
    match login {
        AnotherLogin::Page(target) => {
            html! { p { a href=(target) { (words.get("other-account")) } } }
        }
        AnotherLogin::Link(target) => html! { p { a href=(target) { (text) } } },
        AnotherLogin::Form { action, fields } => html! {
            form method="post" action=(action) {
                @for (name, value) in fields {
                    input type="hidden" name=(name) value=(value);
                }
                button { (text) }
            }
        },
    }
}
