//! What one connection does: whether it has a request, and what it waits for.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::Notify;

/// What happens on one connection.
pub(in crate::serve) struct Activity {
    state: Mutex<State>,
    changed: Notify,
}

/// What a connection does at the moment.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "they change independently")]
pub(super) struct State {
    pub(super) has_request: bool,
    /// The server needs the place.
    pub(super) is_asked: bool,
    /// Whether a request waits until the client sends the rest of its body.
    pub(super) is_reading: bool,
    /// Whether a part of a response waits until the client reads.
    is_writing: bool,
    /// When the last request began.
    pub(super) begun_at: Instant,
    /// Since when the server waits for the client, if it does.
    pub(super) waits_since: Instant,
    /// When the last byte arrived, or the last request finished.
    pub(super) heard_at: Instant,
}

impl State {
    /// Returns whether the connection could be closed without cutting off a request or a response.
    const fn is_idle(self) -> bool {
        !self.has_request && !self.is_writing
    }

    /// Returns since when the server waits for the client, unless it is working on a request.
    pub(super) fn waiting(self) -> Option<Instant> {
        (self.is_idle() || self.is_reading || self.is_writing).then_some(self.waits_since)
    }
}

impl Activity {
    pub(super) fn new() -> Self {
        let now = Instant::now();
        Self {
            state: Mutex::new(State {
                has_request: false,
                is_asked: false,
                is_reading: false,
                is_writing: false,
                begun_at: now,
                waits_since: now,
                heard_at: now,
            }),
            changed: Notify::new(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn state(&self) -> State {
        *self.lock()
    }

    pub(super) fn set(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.lock());
        self.changed.notify_waiters();
    }

    /// Records that bytes have arrived. No task is woken: [`Self::silent_for`] looks at this when its time has passed.
    pub(in crate::serve) fn heard(&self) {
        self.lock().heard_at = Instant::now();
    }

    /// Records whether the client lets a request wait for its body.
    pub(in crate::serve) fn set_reading(&self, is_reading: bool) {
        if self.state().is_reading != is_reading {
            self.set_waiting(|state| state.is_reading = is_reading);
        }
    }

    /// Records whether the client lets a response wait.
    pub(in crate::serve) fn set_writing(&self, is_writing: bool) {
        if self.state().is_writing != is_writing {
            self.set_waiting(|state| state.is_writing = is_writing);
        }
    }

    fn set_waiting(&self, change: impl FnOnce(&mut State)) {
        self.set(|state| {
            state.waits_since = Instant::now();
            change(state);
        });
    }

    /// Returns whether the connection was asked to close.
    pub(in crate::serve) fn is_asked(&self) -> bool {
        self.state().is_asked
    }

    /// Returns whether a part of a response waits until the client reads.
    pub(in crate::serve) fn is_writing(&self) -> bool {
        self.state().is_writing
    }

    /// Waits until the connection is asked to close and waits for its client.
    pub(in crate::serve) async fn asked(&self) {
        self.until(|state| state.is_asked && state.waiting().is_some())
            .await;
    }

    /// Waits until the connection can be closed without cutting off a request or a response.
    pub(in crate::serve) async fn idle(&self) {
        self.until(State::is_idle).await;
    }

    /// Waits until a request has taken `time` with its response, however fast it proceeds.
    pub(in crate::serve) async fn busy_for(&self, time: Duration) {
        loop {
            self.until(|state| !state.is_idle()).await;
            let begun_at = self.state().begun_at;
            tokio::time::sleep_until((begun_at + time).into()).await;
            let state = self.state();
            if !state.is_idle() && state.begun_at == begun_at {
                return;
            }
        }
    }

    async fn until(&self, is_so: impl Fn(State) -> bool) {
        loop {
            let changed = self.changed.notified();
            if is_so(self.state()) {
                return;
            }
            changed.await;
        }
    }

    /// Waits until the connection is idle and nothing was heard for `time`.
    pub(in crate::serve) async fn silent_for(&self, time: Duration) {
        loop {
            self.idle().await;
            let end = self.state().heard_at + time;
            if end <= Instant::now() {
                return;
            }
            tokio::time::sleep_until(end.into()).await;
        }
    }
}
