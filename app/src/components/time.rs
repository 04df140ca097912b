//! Times that count from the server's clock.

use leptos::prelude::*;

use crate::{
    browser::{clock, date_format},
    flow::clock::ServerClock,
    text::{current, time},
};

/// The server's time, updated every second.
#[derive(Clone, Copy)]
pub struct Now {
    server: ServerClock,
    device: RwSignal<i64>,
}

impl Now {
    /// `server` is the time in a response that has just arrived, `device` a clock that ticks.
    pub fn new(server: i64, device: RwSignal<i64>) -> Self {
        let server = ServerClock::new(server, clock::now());
        Self { server, device }
    }

    /// Returns the time by the server's clock.
    pub fn get(self) -> i64 {
        self.server.at(self.device.get())
    }

    /// Returns the time by the device's clock.
    pub fn device(self) -> i64 {
        self.device.get()
    }
}

/// A date and time, and how far it is from now. Shows nothing if the time is outside the range of `Date`.
#[component]
pub fn Time(
    /// Seconds since 1970.
    seconds: i64,
    now: Now,
) -> impl IntoView {
    let iso = date_format::iso(seconds);
    (!iso.is_empty()).then(|| {
        view! {
            <time datetime=iso>{move || date_format::date_time(current::language(), seconds)}</time>
            <span class="distance">{move || time::relative(seconds, now.get()).get()}</span>
        }
    })
}
