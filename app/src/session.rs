//! Who is logged in, in this tab and in the others.
//!
//! The server's answer decides, always: a message of another tab, the end of the time that the server named, and the
//! return to this tab only make it ask again. Private pages are guarded by `components::private`.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::PageTransitionEvent;
use wire::{Problem, Session, SessionState};

use crate::{
    api::{self, Api},
    browser::{clock, tabs::Tabs},
    flow::presence::{self, Farewell, Tidings, Who},
};

/// A timer of the browser counts to 2^31 milliseconds at most; a look once a day is enough in any case.
const LONGEST_WAIT: u32 = 24 * 60 * 60;

/// The person in front of this tab, for whoever asks by [`visit`].
#[derive(Clone, Copy)]
pub struct Visit {
    who: RwSignal<Who>,
    farewell: RwSignal<Option<Farewell>>,
    trouble: RwSignal<Option<Problem>>,
    ends_at: RwSignal<i64>,
    // Counts what this tab itself has decided: an answer to a question from before a login must not undo the login.
    turn: StoredValue<u32>,
    timer: StoredValue<Option<TimeoutHandle>>,
    tabs: StoredValue<Option<Tabs>, LocalStorage>,
    api: Api,
}

impl Visit {
    /// Asks who is logged in, and keeps watching.
    pub fn begin(api: Api) -> Self {
        let visit = Self {
            who: RwSignal::new(Who::Unknown),
            farewell: RwSignal::new(None),
            trouble: RwSignal::new(None),
            ends_at: RwSignal::new(0),
            turn: StoredValue::new(0),
            timer: StoredValue::new(None),
            tabs: StoredValue::new_local(None),
            api,
        };
        let hear = move |tidings| visit.look(Some(tidings));
        visit.tabs.set_value(Tabs::listen(hear));
        visit.watch_window();
        visit.watch_answers();
        visit.renew();
        visit
    }

    /// Who is logged in.
    pub fn who(self) -> ReadSignal<Who> {
        self.who.read_only()
    }

    /// Whether somebody is logged in. Unlike [`Self::who`], it changes only when that changes.
    pub fn is_logged_in(self) -> Memo<bool> {
        Memo::new(move |_| matches!(*self.who.read(), Who::LoggedIn(_)))
    }

    /// Why somebody is not logged in any more.
    pub fn farewell(self) -> ReadSignal<Option<Farewell>> {
        self.farewell.read_only()
    }

    /// Forgets why, once it has been shown.
    pub fn forget_farewell(self) {
        self.farewell.set(None);
    }

    /// Why the server could not be asked, or could not end the session.
    pub fn trouble(self) -> ReadSignal<Option<Problem>> {
        self.trouble.read_only()
    }

    /// When the session ends if nothing happens, seconds by the device's clock.
    pub fn ends_at(self) -> ReadSignal<i64> {
        self.ends_at.read_only()
    }

    /// Asks the server, and counts as activity.
    pub fn renew(self) {
        self.ask(None, true);
    }

    /// Somebody has logged in, in this tab.
    pub fn enter(self, session: Session) {
        self.turn.update_value(|turn| *turn += 1);
        self.settle(SessionState::LoggedIn(session), None);
        self.tell(Tidings::LoggedIn);
    }

    /// An answer has brought the session along: its end has moved.
    pub fn met(self, session: Session) {
        self.settle(SessionState::LoggedIn(session), None);
    }

    /// Ends the session. Gives the address to go to next; where it fails, [`Self::trouble`] says why.
    pub async fn leave(self) -> Option<String> {
        match api::logout::logout(self.api).await {
            Ok(gone) => {
                self.turn.update_value(|turn| *turn += 1);
                self.farewell.set(Some(Farewell::Here));
                self.settle(SessionState::LoggedOut, None);
                self.tell(Tidings::LoggedOut);
                Some(gone.next)
            }
            Err(problem) => {
                self.trouble.set(Some(problem));
                None
            }
        }
    }

    fn look(self, tidings: Option<Tidings>) {
        self.ask(tidings, false);
    }

    fn ask(self, tidings: Option<Tidings>, slide: bool) {
        let turn = self.turn.get_value();
        spawn_local(async move {
            let answer = if slide {
                api::session::get(self.api).await
            } else {
                api::session::look(self.api).await
            };
            if self.turn.get_value() != turn {
                return;
            }
            match answer {
                Ok(state) => self.settle(state, tidings),
                // Without an answer everything stays as it is: an outage is not the end of a session.
                Err(problem) => self.trouble.set(Some(problem)),
            }
        });
    }

    fn settle(self, state: SessionState, tidings: Option<Tidings>) {
        self.trouble.set(None);
        if let SessionState::LoggedIn(session) = &state {
            self.farewell.set(None);
            self.ends_at.set(clock::now() + i64::from(session.expires_in));
            self.look_after(session.expires_in);
        } else if let Some(why) = presence::farewell(&self.who.get_untracked(), tidings)
            && self.farewell.get_untracked().is_none()
        {
            self.farewell.set(Some(why));
        }
        let who = Who::from(state);
        if self.who.get_untracked() != who {
            self.who.set(who);
        }
    }

    fn tell(self, tidings: Tidings) {
        self.tabs.with_value(|tabs| {
            if let Some(tabs) = tabs {
                tabs.tell(tidings);
            }
        });
    }

    /// Looks again one second after the session should have ended.
    fn look_after(self, seconds: u32) {
        let wait = Duration::from_secs(u64::from(seconds.min(LONGEST_WAIT)) + 1);
        let timer = set_timeout_with_handle(move || self.look(None), wait).ok();
        if let Some(former) = self.timer.get_value() {
            former.clear();
        }
        self.timer.set_value(timer);
    }

    /// Looks again whenever the person comes back to this tab, also from the browser's back-forward cache.
    fn watch_window(self) {
        let look = move || {
            if !document().hidden() {
                self.look(None);
            }
        };
        // These listeners live as long as the page.
        let _ = window_event_listener_untyped("pageshow", move |event| {
            let event = event.dyn_into::<PageTransitionEvent>();
            if event.is_ok_and(|event| event.persisted()) {
                look();
            }
        });
        let _ = window_event_listener(leptos::ev::focus, move |_| look());
        let _ = window_event_listener_untyped("visibilitychange", move |_| look());
    }

    /// An answer that nobody is logged in ends the visit, whatever asked.
    fn watch_answers(self) {
        let ended = self.api.ended();
        Effect::new(move |_| {
            if ended.get() > 0 {
                self.settle(SessionState::LoggedOut, None);
            }
        });
    }
}

/// The person in front of this tab. `app.rs` provides it.
pub fn visit() -> Visit {
    expect_context()
}
