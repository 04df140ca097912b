//! Who is logged in, in this tab and in the others.
//!
//! The server's answer decides, always: a message of another tab, the end of the time that the server named, and the
//! return to this tab only make it ask again. Private pages are guarded by `components::private`.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::PageTransitionEvent;
use wire::{Problem, SessionInfo, SessionStatus};

use crate::{
    api::{self, Api},
    browser::{clock, tabs::Tabs},
    flow::presence::{Farewell, Presence, Tidings, Who, settle},
    site::{spawn, watch},
};

/// A timer of the browser counts to 2^31 milliseconds at most; a look once a day is enough in any case.
const LONGEST_WAIT: u32 = 24 * 60 * 60;

/// The person in front of this tab.
#[derive(Clone, Copy)]
pub struct Visit {
    presence: RwSignal<Presence>,
    logged_in: Memo<bool>,
    trouble: RwSignal<Option<Problem>>,
    ends_at: RwSignal<i64>,
    inner: StoredValue<Inner, LocalStorage>,
    api: Api,
}

#[derive(Default)]
struct Inner {
    // Counts what this tab itself has decided: an answer to a question from before a login must not undo the login.
    turn: u32,
    // Several events announce the same return to a tab; one look is enough.
    looking: bool,
    timer: Option<TimeoutHandle>,
    tabs: Option<Tabs>,
}

impl Visit {
    /// Asks who is logged in, and keeps watching.
    pub fn begin(api: Api) -> Self {
        let presence = RwSignal::new(Presence {
            who: Who::Unknown,
            farewell: None,
        });
        let visit = Self {
            presence,
            logged_in: Memo::new(move |_| matches!(presence.read().who, Who::LoggedIn(_))),
            trouble: RwSignal::new(None),
            ends_at: RwSignal::new(0),
            inner: StoredValue::new_local(Inner::default()),
            api,
        };
        let tabs = Tabs::listen(move |tidings| visit.ask(Some(tidings), false));
        visit.inner.update_value(|inner| inner.tabs = tabs);
        visit.watch_window();
        visit.watch_answers();
        visit.renew();
        visit
    }

    /// Who is logged in, and why not.
    pub fn presence(self) -> Presence {
        self.presence.get()
    }

    /// Whether somebody is logged in. Unlike [`Self::presence`], it changes only when that changes.
    pub fn is_logged_in(self) -> bool {
        self.logged_in.get()
    }

    /// Forgets why somebody left, once it has been shown.
    pub fn forget_farewell(self) {
        if self.presence.read_untracked().farewell.is_some() {
            self.presence.update(|presence| presence.farewell = None);
        }
    }

    /// Why the server could not be asked, or could not end the session.
    pub fn trouble(self) -> Option<Problem> {
        self.trouble.get()
    }

    /// When the session ends if nothing happens, seconds by the device's clock.
    pub fn ends_at(self) -> i64 {
        self.ends_at.get()
    }

    /// Asks the server, and counts as activity.
    pub fn renew(self) {
        self.ask(None, true);
    }

    /// Somebody has logged in, in this tab.
    pub fn enter(self, session: SessionInfo) {
        self.inner.update_value(|inner| inner.turn += 1);
        self.settle(SessionStatus::LoggedIn(session), None);
        self.tell(Tidings::LoggedIn);
    }

    /// An answer has brought the session along: its end has moved.
    pub fn met(self, session: SessionInfo) {
        self.settle(SessionStatus::LoggedIn(session), None);
    }

    /// Ends the session. Gives the address to go to next; where it fails, [`Self::trouble`] says why.
    pub async fn leave(self) -> Option<String> {
        match api::logout::logout(self.api).await {
            Ok(gone) => {
                self.inner.update_value(|inner| inner.turn += 1);
                self.trouble.set(None);
                self.presence.set(Presence {
                    who: Who::LoggedOut,
                    farewell: Some(Farewell::Here),
                });
                self.tell(Tidings::LoggedOut);
                Some(gone.next)
            }
            Err(problem) => {
                self.trouble.set(Some(problem));
                None
            }
        }
    }

    fn ask(self, tidings: Option<Tidings>, slide: bool) {
        let turn = self.inner.with_value(|inner| inner.turn);
        spawn(async move {
            let answer = if slide {
                api::session::get(self.api).await
            } else {
                api::session::look(self.api).await
            };
            self.inner.update_value(|inner| inner.looking = false);
            if self.inner.with_value(|inner| inner.turn) != turn {
                return;
            }
            match answer {
                Ok(state) => self.settle(state, tidings),
                // Without an answer everything stays as it is: an outage is not the end of a session.
                Err(problem) => self.trouble.set(Some(problem)),
            }
        });
    }

    fn settle(self, state: SessionStatus, tidings: Option<Tidings>) {
        self.trouble.set(None);
        if let SessionStatus::LoggedIn(session) = &state {
            self.ends_at
                .set(clock::now() + i64::from(session.expires_in));
            self.look_after(session.expires_in);
        }
        let before = self.presence.get_untracked();
        let now = settle(&before, Who::from(state), tidings);
        if before != now {
            self.presence.set(now);
        }
    }

    fn tell(self, tidings: Tidings) {
        self.inner.with_value(|inner| {
            if let Some(tabs) = &inner.tabs {
                tabs.tell(tidings);
            }
        });
    }

    /// Looks again one second after the session should have ended.
    fn look_after(self, seconds: u32) {
        let wait = Duration::from_secs(u64::from(seconds.min(LONGEST_WAIT)) + 1);
        let timer = set_timeout_with_handle(move || self.ask(None, false), wait).ok();
        self.inner.update_value(|inner| {
            if let Some(former) = inner.timer.take() {
                former.clear();
            }
            inner.timer = timer;
        });
    }

    /// Looks again whenever the person comes back to this tab, also from the browser's back-forward cache.
    fn watch_window(self) {
        let look = move |event: web_sys::Event| {
            let event = event.dyn_into::<PageTransitionEvent>();
            let first = event.is_ok_and(|event| !event.persisted());
            let looking = self.inner.with_value(|inner| inner.looking);
            if !first && !looking && !document().hidden() {
                self.inner.update_value(|inner| inner.looking = true);
                self.ask(None, false);
            }
        };
        for event in ["pageshow", "focus", "visibilitychange"] {
            // The listeners live as long as the page.
            let _ = window_event_listener_untyped(event, look);
        }
    }

    /// An answer that nobody is logged in ends the visit, whatever asked.
    fn watch_answers(self) {
        watch(move || {
            if self.api.ended() > 0 {
                untrack(|| self.settle(SessionStatus::LoggedOut, None));
            }
        });
    }
}
