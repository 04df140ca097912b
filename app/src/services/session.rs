//! Who is logged in, in this tab and in the others.
//!
//! The server decides: a message from another tab, the end of the session and the user's return to this tab only cause
//! another request. Private pages are guarded by `components::private`.

mod recent_login;

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::PageTransitionEvent;
use wire::{Problem, SessionInfo, SessionStatus, User, page};

use crate::{
    api::Api,
    browser::{clock, storage::Area, tabs::Tabs, task},
    flow::presence::{self, LoginStatus, LogoutReason, Presence, TabMessage},
};

/// The longest wait before the next check, in seconds. Browser timers overflow at 2^31 ms; once a day is enough anyway.
const LONGEST_WAIT: u32 = 24 * 60 * 60;

/// `sessionStorage`: set while a logout redirects to the pool's domain and back to the home page.
const LOGGED_OUT_KEY: &str = "poolgate.logged_out";

#[derive(Clone, Copy)]
pub struct SessionClient {
    presence: RwSignal<Presence>,
    user: Memo<Option<User>>,
    connection_problem: RwSignal<Option<Problem>>,
    ends_at: RwSignal<i64>,
    confirmed_elsewhere: RwSignal<u32>,
    inner: StoredValue<Inner, LocalStorage>,
    api: Api,
}

#[derive(Default)]
struct Inner {
    // Counts the logins and logouts of this tab: a response to a request from before a login must not undo the login.
    generation: u32,
    // Several events fire when the user returns to a tab; one request is enough.
    is_checking: bool,
    timer: Option<TimeoutHandle>,
    tabs: Option<Tabs>,
}

impl SessionClient {
    /// Asks the server who is logged in, and keeps the answer up to date.
    pub fn start(api: Api) -> Self {
        let presence = RwSignal::new(Presence {
            status: LoginStatus::Unknown,
            logout_reason: logout_reason_at_start(),
        });
        let client = Self {
            presence,
            user: Memo::new(move |_| match &presence.read().status {
                LoginStatus::LoggedIn(session) => Some(session.user.clone()),
                _ => None,
            }),
            connection_problem: RwSignal::new(None),
            ends_at: RwSignal::new(0),
            confirmed_elsewhere: RwSignal::new(0),
            inner: StoredValue::new_local(Inner::default()),
            api,
        };
        let tabs = Tabs::on_message(move |message| match TabMessage::parse(message) {
            Some(TabMessage::Confirmed) => {
                client.confirmed_elsewhere.update(|count| *count += 1);
            }
            Some(message) => client.check(Some(message), false),
            None => {}
        });
        client.inner.update_value(|inner| inner.tabs = tabs);
        client.check_on_return();
        Effect::new(move |_| {
            if api.session_ended() > 0 {
                untrack(|| client.apply(SessionStatus::LoggedOut, None));
            }
        });
        // In a task of its own: while the application starts, one task would be too long.
        task::next(Box::new(move || client.extend()));
        client
    }

    /// Returns the login status, and why the user was logged out.
    pub fn presence(self) -> Presence {
        self.presence.get()
    }

    /// Returns the user. Unlike [`Self::presence`], it changes only when another user logs in or the user logs out.
    pub fn user(self) -> Option<User> {
        self.user.get()
    }

    pub fn is_logged_in(self) -> bool {
        self.user.read().is_some()
    }

    /// Returns whether the pages for visitors are shown: nobody is logged in, or the server cannot be reached.
    pub fn is_visitor(self) -> bool {
        match self.presence.read().status {
            LoginStatus::Unknown => self.connection_problem.read().is_some(),
            LoginStatus::LoggedOut => true,
            LoginStatus::LoggedIn(_) => false,
        }
    }

    /// Clears the logout reason after it has been shown.
    pub fn clear_logout_reason(self) {
        if self.presence.read_untracked().logout_reason.is_some() {
            self.presence
                .update(|presence| presence.logout_reason = None);
        }
    }

    /// Returns why the session could not be checked or ended, or why a part of the page could not be loaded.
    pub fn connection_problem(self) -> Option<Problem> {
        self.connection_problem.get()
    }

    /// Shows a problem above the page. The button next to it retries the session check.
    pub fn show_connection_problem(self, problem: Problem) {
        // A problem that lasts is read out once.
        let is_same = |former: &Problem| former.code == problem.code;
        if !untrack(|| self.connection_problem()).is_some_and(|former| is_same(&former)) {
            self.connection_problem.set(Some(problem));
        }
    }

    /// Returns when the session ends without activity, in seconds by the device's clock.
    pub fn ends_at(self) -> i64 {
        self.ends_at.get()
    }

    /// Asks the server, which does not count as activity.
    pub fn peek(self) {
        self.check(None, false);
    }

    /// Asks the server, which counts as activity and extends the session.
    pub fn extend(self) {
        self.check(None, true);
    }

    /// Records a login in this tab.
    pub fn logged_in(self, session: SessionInfo) {
        self.inner.update_value(|inner| inner.generation += 1);
        self.apply(SessionStatus::LoggedIn(session), None);
        self.send(TabMessage::LoggedIn);
    }

    /// Tells the other tabs that an account was confirmed in this one.
    pub fn confirmed(self) {
        self.send(TabMessage::Confirmed);
    }

    /// Returns the number of accounts that were confirmed in other tabs.
    pub fn confirmed_elsewhere(self) -> u32 {
        self.confirmed_elsewhere.get()
    }

    /// Updates the session from a response that contained it, including its new expiry.
    pub fn update(self, session: SessionInfo) {
        self.apply(SessionStatus::LoggedIn(session), None);
    }

    /// Ends the session and returns the address to go to next. If that fails, [`Self::connection_problem`] says why.
    pub async fn log_out(self) -> Option<String> {
        match self.api.log_out().await {
            Ok(response) => {
                self.logged_out();
                Some(response.next)
            }
            Err(problem) => {
                self.connection_problem.set(Some(problem));
                None
            }
        }
    }

    /// Records that the session has ended at the user's request, in this tab.
    pub fn logged_out(self) {
        self.inner.update_value(|inner| inner.generation += 1);
        self.connection_problem.set(None);
        self.presence.set(Presence {
            status: LoginStatus::LoggedOut,
            logout_reason: Some(LogoutReason::ThisTab),
        });
        self.send(TabMessage::LoggedOut);
    }

    fn check(self, message: Option<TabMessage>, extend: bool) {
        let generation = self.inner.with_value(|inner| inner.generation);
        spawn_local(async move {
            let result = if extend {
                self.api.session().await
            } else {
                self.api.peek_session().await
            };
            self.inner.update_value(|inner| inner.is_checking = false);
            if self.inner.with_value(|inner| inner.generation) != generation {
                return;
            }
            match result {
                Ok(status) => self.apply(status, message),
                // The status is left unchanged: an outage does not end a session.
                Err(problem) => self.show_connection_problem(problem),
            }
        });
    }

    fn apply(self, status: SessionStatus, message: Option<TabMessage>) {
        self.connection_problem.set(None);
        if let SessionStatus::LoggedIn(session) = &status {
            self.ends_at
                .set(clock::now() + i64::from(session.expires_in));
            self.check_after(session.expires_in);
        }
        let before = self.presence.get_untracked();
        let after = presence::apply(&before, LoginStatus::from(status), message);
        if before != after {
            self.presence.set(after);
        }
    }

    fn send(self, message: TabMessage) {
        self.inner.with_value(|inner| {
            if let Some(tabs) = &inner.tabs {
                tabs.send(message.as_str());
            }
        });
    }

    /// Checks again one second after the session should have ended.
    fn check_after(self, seconds: u32) {
        let wait = Duration::from_secs(u64::from(seconds.min(LONGEST_WAIT)) + 1);
        let timer = set_timeout_with_handle(move || self.check(None, false), wait).ok();
        self.inner.update_value(|inner| {
            if let Some(former) = inner.timer.take() {
                former.clear();
            }
            inner.timer = timer;
        });
    }

    /// Checks again whenever the user returns to this tab, including from the browser's back-forward cache.
    fn check_on_return(self) {
        let check = move |event: web_sys::Event| {
            let event = event.dyn_into::<PageTransitionEvent>();
            let is_first = event.is_ok_and(|event| !event.persisted());
            let is_checking = self.inner.with_value(|inner| inner.is_checking);
            if !is_first && !is_checking && !document().hidden() {
                self.inner.update_value(|inner| inner.is_checking = true);
                self.check(None, false);
            }
        };
        for event in ["pageshow", "focus", "visibilitychange", "online"] {
            // The listeners are needed until the page is closed, so they are never removed.
            let _ = window_event_listener_untyped(event, check);
        }
    }
}

/// Remembers for the next page load of this tab that the user logged out. Call it before leaving for the logout address
/// of the hosted pages, which returns to the home page.
pub fn remember_logout() {
    Area::Session.set(LOGGED_OUT_KEY, "true");
}

/// The user logged out in this tab if the hosted pages have just sent the browser back to the home page.
fn logout_reason_at_start() -> Option<LogoutReason> {
    let returned = Area::Session.take(LOGGED_OUT_KEY).is_some();
    let is_home = document().location()?.pathname().ok()? == page::HOME;
    (returned && is_home).then_some(LogoutReason::ThisTab)
}
