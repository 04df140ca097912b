//! What an operator wants to know about people and their sessions. Each event is counted and logged by one call, so that
//! metrics and log cannot disagree.
//!
//! A line of the log has fixed names: `event`, `reason`, `subject` (the user, as a keyed hash or as the pool's `sub`),
//! `account` (a keyed hash of what was entered as the username), `session` (a keyed hash), `login_mode`, `factor`, `limit`,
//! `token`, `count`. None contains an id that is worth anything, or an email address (ASVS 5.0 16.2.5). What goes wrong within
//! a request is not a line of its own: its [`Details`] are part of the line of the request.

use std::error::Error;

use wire::{LoginMode, ProblemCode};

use crate::config::{RateLimit, SubjectFormat};
use crate::log::Chain;
use crate::metrics::{EndReason, Metrics, RefreshOutcome, RevocationOutcome};
use crate::session::id::Hash;
use crate::session::sealing::Sealing;
use crate::tokens;

/// Bytes of a keyed hash in the log: enough to tell users apart, and useless as an id.
const HASH_BYTES: usize = 8;

/// Counts and logs events. Clones are the same.
#[derive(Clone, Debug)]
pub struct Events {
    metrics: Metrics,
    sealing: Sealing,
    subjects: SubjectFormat,
}

/// What the log says about a failed request apart from its problem.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// What happened, if there is a word for it.
    pub event: Option<&'static str>,
    /// The login mode of a login.
    pub login_mode: Option<&'static str>,
    /// What the user proved or should have proved: a first factor, or Cognito's name of a challenge.
    pub factor: Option<String>,
    /// The account of a login, as a keyed hash.
    pub account: Option<String>,
    /// The rate limit.
    pub limit: Option<&'static str>,
    /// Why a token was refused.
    pub token: Option<&'static str>,
}

/// A session that began.
#[derive(Clone, Copy, Debug)]
pub struct BegunSession<'a> {
    /// The login mode.
    pub login_mode: LoginMode,
    /// See [`Details::factor`].
    pub factor: Option<&'a str>,
    /// What was entered as the username.
    pub username: Option<&'a str>,
    /// Whether the user chose "Remember me".
    pub remember: bool,
    /// The user's `sub`.
    pub subject: &'a str,
    /// The key of the session.
    pub key: &'a Hash,
}

/// A session whose tokens are refreshed.
#[derive(Clone, Copy, Debug)]
pub struct Session<'a> {
    /// The login mode.
    pub login_mode: LoginMode,
    /// The user's `sub`.
    pub subject: &'a str,
    /// The key of the session.
    pub key: &'a Hash,
}

/// The event of a request that did not come from this application's pages.
const CSRF_REFUSED: &str = "csrf_refused";

impl Details {
    /// Returns whether the request did not come from this application's pages.
    #[must_use]
    pub fn is_csrf_refusal(&self) -> bool {
        self.event == Some(CSRF_REFUSED)
    }

    /// A limit does not allow an attempt.
    #[must_use]
    pub fn rate_limited(limit: RateLimit) -> Self {
        Self {
            event: Some("rate_limited"),
            limit: Some(limit.name()),
            ..Self::default()
        }
    }

    /// A token of the pool was refused.
    #[must_use]
    pub fn token_refused(reason: &'static str) -> Self {
        Self {
            event: Some("token_refused"),
            token: Some(reason),
            ..Self::default()
        }
    }

    /// Returns these details with those of a wider view: the limit that refused an attempt of a login, for instance.
    #[must_use]
    pub fn within(self, wider: Self) -> Self {
        Self {
            event: wider.event.or(self.event),
            login_mode: wider.login_mode.or(self.login_mode),
            factor: wider.factor.or(self.factor),
            account: wider.account.or(self.account),
            limit: self.limit.or(wider.limit),
            token: self.token.or(wider.token),
        }
    }
}

impl Events {
    /// Events of a server.
    #[must_use]
    pub const fn new(metrics: Metrics, sealing: Sealing, subjects: SubjectFormat) -> Self {
        Self {
            metrics,
            sealing,
            subjects,
        }
    }

    /// Returns the numbers that the events count.
    #[must_use]
    pub const fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// A user has logged in and has a session.
    pub fn session_began(&self, begun: BegunSession<'_>) {
        self.metrics.logins_succeeded(begun.login_mode);
        self.metrics.sessions_begun(begun.login_mode, 1);
        tracing::info!(
            event = "session_began",
            login_mode = begun.login_mode.as_str(),
            factor = begun.factor,
            remember = begun.remember,
            account = begun.username.map(|username| self.account(username)),
            subject = self.subject(begun.subject),
            session = self.session(begun.key),
            "session began"
        );
    }

    /// The pool asks for more.
    pub fn login_challenged(&self, login_mode: LoginMode) {
        self.metrics.logins_challenged(login_mode);
    }

    /// A request of a login has failed. The details belong to its error.
    #[must_use]
    pub fn login_failed(&self, login_mode: LoginMode, code: ProblemCode) -> Details {
        self.metrics.logins_failed(login_mode, code);
        Details {
            event: Some("login_failed"),
            login_mode: Some(login_mode.as_str()),
            ..Details::default()
        }
    }

    /// Returns what the log says about a login, if it fails.
    #[must_use]
    pub fn login(&self, factor: &str, username: &str) -> Details {
        Details {
            factor: Some(factor.to_owned()),
            account: Some(self.account(username)),
            ..Details::default()
        }
    }

    /// One session has ended.
    pub fn session_ended(&self, reason: EndReason, key: &Hash, subject: Option<&str>) {
        self.metrics.sessions_ended(reason, 1);
        tracing::info!(
            event = "session_ended",
            reason = reason.as_str(),
            subject = subject.map(|subject| self.subject(subject)),
            session = self.session(key),
            "session ended"
        );
    }

    /// Sessions have ended together. There may be none.
    pub fn sessions_ended(&self, reason: EndReason, count: u64, subject: Option<&str>) {
        if count == 0 {
            return;
        }
        self.metrics.sessions_ended(reason, count);
        tracing::info!(
            event = "sessions_ended",
            reason = reason.as_str(),
            count,
            subject = subject.map(|subject| self.subject(subject)),
            "sessions ended"
        );
    }

    /// The pool was asked for new tokens of a session.
    pub fn refreshed(
        &self,
        outcome: RefreshOutcome,
        refreshed: Session<'_>,
        cause: Option<&(dyn Error + 'static)>,
    ) {
        self.metrics.refreshed(refreshed.login_mode, outcome, 1);
        let (reason, login_mode) = (outcome.as_str(), refreshed.login_mode.as_str());
        let subject = self.subject(refreshed.subject);
        let session = self.session(refreshed.key);
        let refused = cause.and_then(|cause| cause.downcast_ref::<tokens::Error>());
        let token = refused.map(tokens::Error::reason);
        let cause = cause.map(|cause| Chain(cause).to_string());
        match outcome {
            RefreshOutcome::Ok => {
                tracing::info!(
                    event = "tokens_refreshed",
                    login_mode,
                    subject,
                    session,
                    "tokens refreshed"
                );
            }
            RefreshOutcome::Refused | RefreshOutcome::SessionEnded => {
                tracing::info!(
                    event = "refresh_failed",
                    reason,
                    cause,
                    login_mode,
                    subject,
                    session,
                    "refresh failed"
                );
            }
            RefreshOutcome::Throttled | RefreshOutcome::Unavailable => {
                tracing::warn!(
                    event = "refresh_failed",
                    reason,
                    cause,
                    login_mode,
                    subject,
                    session,
                    "refresh failed"
                );
            }
            RefreshOutcome::Unverified | RefreshOutcome::Rejected | RefreshOutcome::NotStored => {
                tracing::error!(
                    event = "refresh_failed",
                    reason,
                    token,
                    cause,
                    login_mode,
                    subject,
                    session,
                    "refresh failed"
                );
            }
        }
    }

    /// Refresh tokens were revoked, or not.
    pub fn revoked(&self, outcome: RevocationOutcome, count: u64) {
        self.metrics.revoked(outcome, count);
    }

    /// A token of the pool was refused.
    pub fn token_refused(&self, reason: &'static str) {
        self.metrics.token_refused(reason);
    }

    /// A request did not come from this application's pages. The details belong to its error.
    #[must_use]
    pub fn csrf_refused(&self, code: ProblemCode) -> Details {
        self.metrics.csrf_refused(code.as_str());
        Details {
            event: Some(CSRF_REFUSED),
            ..Details::default()
        }
    }

    /// Another site tried to start a login. The response is a redirect to the login page, not an error.
    pub fn navigation_refused(&self) {
        const REASON: &str = "foreign_navigation";
        self.metrics.csrf_refused(REASON);
        tracing::info!(event = CSRF_REFUSED, reason = REASON, "navigation refused");
    }

    /// Returns how the log names a user.
    fn subject(&self, subject: &str) -> String {
        match self.subjects {
            SubjectFormat::Hashed => self.hash(b"log subject", subject.as_bytes()),
            SubjectFormat::Plain => subject.to_owned(),
        }
    }

    /// Returns how the log names an account: never as it was entered, because that can be an email address, or a password in
    /// the wrong field.
    fn account(&self, username: &str) -> String {
        let username = username.trim().to_lowercase();
        self.hash(b"log account", username.as_bytes())
    }

    fn session(&self, key: &Hash) -> String {
        self.hash(b"log session", key)
    }

    fn hash(&self, context: &[u8], value: &[u8]) -> String {
        // There is always a key (see `Sealing::parse`).
        let hash = self.sealing.keyed_hashes(context, value)[0];
        hex::encode(&hash[..HASH_BYTES])
    }
}
